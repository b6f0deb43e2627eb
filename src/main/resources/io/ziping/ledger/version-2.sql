-- Version 2: the work on one content at one place, from the first copy to its outcome (docs/adr/0035).
CREATE TABLE jobs (
  id       BIGINT PRIMARY KEY,
  root     VARCHAR NOT NULL,
  path     VARCHAR NOT NULL,  -- NFC, so that a share that spells it otherwise one day means the same job
  content  VARCHAR NOT NULL,  -- SHA-256 of the bytes (or a word for bytes that were not read)
  rules    VARCHAR NOT NULL,  -- rule pack, year, program
  unit     VARCHAR NOT NULL,  -- the unit's folder relative to the root
  state    VARCHAR NOT NULL,  -- JobState
  attempts INTEGER NOT NULL,  -- counted before each start
  token    INTEGER NOT NULL,  -- of the attempt that holds the job; others are refused
  output   VARCHAR NOT NULL,  -- SHA-256 of the rendered result, empty before it is rendered
  target   VARCHAR NOT NULL,  -- where the result goes, relative to the root
  previous VARCHAR NOT NULL,  -- SHA-256 of what the result replaces
  reason   VARCHAR NOT NULL,  -- why it waits or was put aside
  since    VARCHAR NOT NULL,  -- when the state began
  next_try VARCHAR NOT NULL,  -- for DEFERRED
  UNIQUE (root, path, content, rules)
);
CREATE INDEX jobs_by_state ON jobs (state);
-- Besides its summary a unit may have other outputs, each of its kind.
ALTER TABLE summaries RENAME TO summaries_1;
CREATE TABLE summaries (
  root   VARCHAR NOT NULL,
  unit   VARCHAR NOT NULL,
  kind   VARCHAR NOT NULL,      -- "summary", "report" …
  fingerprint VARCHAR NOT NULL, -- hash of all that went into it
  result VARCHAR NOT NULL,
  PRIMARY KEY (root, unit, kind)
);
INSERT INTO summaries (root, unit, kind, fingerprint, result)
  SELECT root, unit, 'summary', fingerprint, result FROM summaries_1;
DROP TABLE summaries_1;
UPDATE outputs SET source = '/' || source WHERE source LIKE 'summary:%';
