-- Version 1. Paths are relative to their root, with '/', exactly as the share spells them.
CREATE TABLE roots (
  path TEXT PRIMARY KEY,   -- where the root was found, absolute
  root TEXT NOT NULL       -- UUID of its marker
);
-- One row a dropped file that is there: what was done to which bytes.
CREATE TABLE entries (
  root    TEXT NOT NULL,
  path    TEXT NOT NULL,
  unit    TEXT NOT NULL,   -- the unit's folder relative to the root
  content TEXT NOT NULL,   -- SHA-256 of the bytes that were judged
  rules   TEXT NOT NULL,   -- rule pack and program that judged them
  key     TEXT NOT NULL,   -- size, time and identity of the file, for cheap re-scans
  state   TEXT NOT NULL,   -- DONE, DEFERRED
  since   TEXT NOT NULL,   -- when that state began
  verdict TEXT NOT NULL,
  kind    TEXT NOT NULL,   -- why it is not scored, else empty
  result  TEXT NOT NULL,   -- path of the result beside it, else empty
  forms   TEXT NOT NULL,   -- digests, JSON
  findings TEXT NOT NULL,  -- about the file itself, JSON
  PRIMARY KEY (root, path)
);
CREATE INDEX entries_by_unit ON entries (root, unit);
-- One row an output that lies in a root.
CREATE TABLE outputs (
  root    TEXT NOT NULL,
  path    TEXT NOT NULL,
  source  TEXT NOT NULL,   -- the original's path; "summary:" and the unit's folder for a summary
  sha256  TEXT NOT NULL,
  key     TEXT NOT NULL,
  settled INTEGER NOT NULL, -- 0 between the intent to publish and the record of it
  PRIMARY KEY (root, path)
);
CREATE INDEX outputs_by_source ON outputs (root, source);
-- All bytes we ever published: what tells our outputs wherever they are copied.
CREATE TABLE published (
  sha256 TEXT PRIMARY KEY
);
CREATE TABLE summaries (
  root   TEXT NOT NULL,
  unit   TEXT NOT NULL,
  fingerprint TEXT NOT NULL, -- hash of all that went into it
  result TEXT NOT NULL,
  PRIMARY KEY (root, unit)
);
