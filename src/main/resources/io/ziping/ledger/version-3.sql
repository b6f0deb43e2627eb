-- Version 3: what is asked for each file of a burst, and each second for the status, is found without reading rows.
CREATE INDEX entries_by_kind ON entries (root, unit, kind);
CREATE INDEX entries_by_verdict ON entries (root, verdict);
DROP INDEX entries_by_unit;
