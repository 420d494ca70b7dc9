import type { Database, OpenMemory } from '../sqlite/database.ts';

/**
 * Changes whenever the tables or the meaning of a column do: an index of another version is
 * rebuilt.
 */
export const SCHEMA_VERSION = 4;
/** Marks a SQLite file as an index of ours: "CLIX". */
export const APPLICATION_ID = 0x434c_4958;

/**
 * The tables. Plain SQL but for `WITHOUT ROWID` (a table that is stored in the order of its key)
 * and FTS5. Articles, entities, aliases and roles go by numbers; `day` and `tie` order articles
 * newest first (see `articleOrder.ts`).
 */
const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- size, mtime, hash: the file as it was read; null when the text is an editor's. published: the reader's own word on the day.
-- settled: 1 when entity resolution has seen the article as it is.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  uri TEXT NOT NULL UNIQUE,
  size INTEGER, mtime REAL, hash TEXT, published TEXT,
  headline TEXT NOT NULL, outlet TEXT, note TEXT,
  first_day TEXT NOT NULL, last_day TEXT NOT NULL, month TEXT NOT NULL,
  day INTEGER NOT NULL, tie INTEGER NOT NULL,
  blank INTEGER NOT NULL, settled INTEGER NOT NULL
);
CREATE INDEX article_by_day ON article (day, tie, id);
CREATE INDEX article_by_month ON article (month, day, tie, id);
CREATE INDEX article_by_hash ON article (hash) WHERE hash IS NOT NULL;
CREATE INDEX article_unsettled ON article (id) WHERE settled = 0;

-- The analysis as it was made, before the reader's corrections (see recordCodec.ts).
CREATE TABLE body (article INTEGER PRIMARY KEY, text BLOB NOT NULL, data BLOB NOT NULL);
-- What of it was counted (see contributions.ts); apart, for it changes when the article does not.
CREATE TABLE posted (article INTEGER PRIMARY KEY, data BLOB NOT NULL);

CREATE TABLE unread (
  uri TEXT PRIMARY KEY, reason TEXT NOT NULL, size INTEGER, mtime REAL, hash TEXT, published TEXT
) WITHOUT ROWID;
CREATE INDEX unread_by_hash ON unread (hash) WHERE hash IS NOT NULL;
CREATE INDEX unread_by_reason ON unread (reason);

-- People, places, dates and organizations. level: of dates, the deepest of year, month and day that is certain.
-- mentions, articles: those that count; total: all mentions; refs: articles that refer to it in any way.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL, sort_name TEXT NOT NULL, level TEXT NOT NULL,
  mentions INTEGER NOT NULL DEFAULT 0, articles INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0, refs INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX entity_by_frequency ON entity (kind, articles DESC, mentions DESC, sort_name, key) WHERE articles > 0;
CREATE INDEX entity_by_name ON entity (kind, sort_name, key) WHERE articles > 0;
CREATE INDEX entity_by_level ON entity (kind, level) WHERE level <> '' AND articles > 0;

-- mentions: indexes into the article's mentions (see posting.ts). span: days between first and last possible day, -1 when unknown.
CREATE TABLE posting (
  entity INTEGER NOT NULL, day INTEGER NOT NULL, tie INTEGER NOT NULL, article INTEGER NOT NULL,
  span INTEGER NOT NULL, counted INTEGER NOT NULL, mentions BLOB NOT NULL,
  PRIMARY KEY (entity, day, tie, article)
) WITHOUT ROWID;

-- Who the entities of an article's analysis are. name: a hash of kind and name inside the article.
-- candidates: keys of all that it may be, as JSON, where there is more than one.
CREATE TABLE article_entity (
  article INTEGER NOT NULL, local INTEGER NOT NULL, name INTEGER NOT NULL, entity INTEGER NOT NULL, candidates TEXT,
  PRIMARY KEY (article, local)
) WITHOUT ROWID;

CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL, surface TEXT NOT NULL, count INTEGER NOT NULL,
  UNIQUE (entity, surface)
);
CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL, text TEXT NOT NULL, articles INTEGER NOT NULL,
  UNIQUE (entity, text)
);

-- Each article's sketch (see sketch.ts); its least hashes, by which copies are found; copies, both ways; groups that hang together through
-- them.
CREATE TABLE sketch (article INTEGER PRIMARY KEY, hashes BLOB NOT NULL);
CREATE TABLE sketch_hash (hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)) WITHOUT ROWID;
CREATE TABLE copy (article INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (article, other)) WITHOUT ROWID;
CREATE TABLE copy_group (article INTEGER PRIMARY KEY, leader INTEGER NOT NULL);
CREATE INDEX copy_group_by_leader ON copy_group (leader);

-- Text search: by word in articles, by any three letters in headlines and names. The text itself is kept once, in body.
CREATE VIRTUAL TABLE article_text USING fts5(text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE headline_text USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
CREATE VIRTUAL TABLE alias_text USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
`;

/** Makes the tables in an empty database. */
export function createTables(database: Database): void {
  database.exec(`BEGIN IMMEDIATE;
    PRAGMA application_id = ${APPLICATION_ID.toString()};
    PRAGMA user_version = ${SCHEMA_VERSION.toString()};
    ${TABLES}
    COMMIT;`);
}

/** A database that lives in memory, with the tables in it. */
export function inMemory(open: OpenMemory): Database {
  const database = open();
  createTables(database);
  return database;
}
