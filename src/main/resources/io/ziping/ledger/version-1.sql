-- Version 1: answers and outputs. Paths are relative to their root, with '/', exactly as the share spells them.
CREATE TABLE roots (
  path VARCHAR PRIMARY KEY,   -- where the root was found, absolute
  root VARCHAR NOT NULL       -- UUID of its marker
);
-- One row a dropped file that is there: what was done to which bytes.
CREATE TABLE entries (
  root    VARCHAR NOT NULL,
  path    VARCHAR NOT NULL,
  unit    VARCHAR NOT NULL,   -- the unit's folder relative to the root
  content VARCHAR NOT NULL,   -- SHA-256 of the bytes that were judged
  rules   VARCHAR NOT NULL,   -- rule pack and program that judged them
  key     VARCHAR NOT NULL,   -- size, time and identity of the file, for cheap re-scans
  state   VARCHAR NOT NULL,   -- DONE, DEFERRED
  since   VARCHAR NOT NULL,   -- when that state began
  verdict VARCHAR NOT NULL,
  kind    VARCHAR NOT NULL,   -- why it is not scored, else empty
  result  VARCHAR NOT NULL,   -- path of the result beside it, else empty
  forms   VARCHAR NOT NULL,   -- digests, JSON
  findings VARCHAR NOT NULL,  -- about the file itself, JSON
  PRIMARY KEY (root, path)
);
CREATE INDEX entries_by_unit ON entries (root, unit);
-- One row an output that lies in a root.
CREATE TABLE outputs (
  root    VARCHAR NOT NULL,
  path    VARCHAR NOT NULL,
  source  VARCHAR NOT NULL,   -- the original's path; "summary:" and the unit's folder for a summary
  sha256  VARCHAR NOT NULL,
  key     VARCHAR NOT NULL,
  settled INTEGER NOT NULL, -- 0 between the intent to publish and the record of it
  PRIMARY KEY (root, path)
);
CREATE INDEX outputs_by_source ON outputs (root, source);
-- All bytes we ever published: what tells our outputs wherever they are copied.
CREATE TABLE published (
  sha256 VARCHAR PRIMARY KEY
);
CREATE TABLE summaries (
  root   VARCHAR NOT NULL,
  unit   VARCHAR NOT NULL,
  fingerprint VARCHAR NOT NULL, -- hash of all that went into it
  result VARCHAR NOT NULL,
  PRIMARY KEY (root, unit)
);
