/** Raised with every change of the tables or of what is put into them: older indexes are made anew. */
export const SCHEMA_VERSION = 1;

/** "Tòa" as SQLite's application id, so that no other database is taken for an index. */
export const APPLICATION_ID = 0x54c3b261;

/**
 * A story's row, texts and words share one key. Keys grow with time: at the first reading in the order of saving, then
 * a fresh one with every change, so that the newest are found by going through the keys from the end.
 *
 * The word tables hold no text, only where words stand. We fold and cut words ourselves and put single spaces between
 * them; `ascii` then cuts at those and takes everything beyond ASCII as letters.
 */
export const SCHEMA = `
  CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE story (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    folder TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    hash TEXT NOT NULL,
    shown INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    status_place INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    shelf TEXT NOT NULL,
    saved TEXT NOT NULL,
    created TEXT NOT NULL,
    published TEXT,
    words INTEGER NOT NULL,
    kicker TEXT NOT NULL,
    headline TEXT NOT NULL,
    pen_name TEXT NOT NULL,
    section TEXT NOT NULL,
    kicker_place INTEGER,
    headline_place INTEGER,
    pen_name_place INTEGER,
    section_place INTEGER,
    rest TEXT NOT NULL
  );
  CREATE INDEX story_id ON story (id);
  CREATE INDEX story_hidden ON story (folder) WHERE shown = 0;
  CREATE INDEX story_waiting ON story (key) WHERE
    kicker_place IS NULL OR headline_place IS NULL OR pen_name_place IS NULL OR section_place IS NULL;
  CREATE TABLE person (name TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
  CREATE INDEX person_key ON person (key);
  CREATE TABLE story_text (key INTEGER PRIMARY KEY, texts TEXT NOT NULL);
  CREATE TABLE unreadable (folder TEXT PRIMARY KEY, stamp TEXT NOT NULL, error TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE pin (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE spelling (text TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX spelling_place ON spelling (place);
  CREATE VIRTUAL TABLE title_words USING
    fts5(spelled, folded, content='', contentless_delete=1, prefix='2', tokenize='ascii');
  CREATE VIRTUAL TABLE story_folded USING
    fts5(folded, content='', contentless_delete=1, prefix='2', tokenize='ascii');
  CREATE VIRTUAL TABLE story_spelled USING
    fts5(spelled, content='', contentless_delete=1, tokenize='ascii');
  INSERT INTO title_words (title_words, rank) VALUES ('hashsize', 1048576);
  INSERT INTO story_folded (story_folded, rank) VALUES ('hashsize', 8388608);
  INSERT INTO story_spelled (story_spelled, rank) VALUES ('hashsize', 8388608);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** Kept safe against a killed program and a power cut; only what was last may be missing, and is found missing. */
export const SETTINGS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -32768;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA temp_store = MEMORY;
`;
