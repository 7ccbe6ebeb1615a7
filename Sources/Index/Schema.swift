import Queries

/// The tables of an index and their version.
enum Schema {
  /// Raised with every change of the tables or of what stands in them.
  static let version = 10

  /// What every connection is told; the size of a page counts only before the first table.
  ///
  /// Texts of 5 kB take some 2.4 kB each: pages of 32 kB leave less of themselves empty.
  /// With a journal of its own readers never wait for the writer, and a crash loses at most the
  /// batches that were not on the disk yet.
  static let connection = """
    PRAGMA page_size = 32768;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    """

  static let tables = """
    CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
    CREATE TABLE article(
      id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
      modified INTEGER NOT NULL, changed INTEGER NOT NULL, inode INTEGER NOT NULL,
      hash BLOB NOT NULL,
      options TEXT NOT NULL, title TEXT NOT NULL, derived INTEGER NOT NULL, kind TEXT, date TEXT,
      author TEXT, sources TEXT, summary TEXT, words INTEGER NOT NULL, entities INTEGER NOT NULL,
      mentions INTEGER NOT NULL, bytes INTEGER NOT NULL, problem TEXT, metadata BLOB NOT NULL);
    CREATE INDEX extent ON article(bytes, problem);
    CREATE INDEX dated ON article(date);
    CREATE TABLE folder(path TEXT PRIMARY KEY, fingerprint BLOB) WITHOUT ROWID;
    CREATE TABLE content(article INTEGER PRIMARY KEY, text BLOB NOT NULL);
    CREATE TABLE mention(article INTEGER PRIMARY KEY, list BLOB NOT NULL);
    CREATE TABLE statement(
      article INTEGER PRIMARY KEY, deciders INTEGER NOT NULL, list BLOB NOT NULL);
    CREATE TABLE unstated(article INTEGER PRIMARY KEY);
    CREATE TABLE unnamed(stretch INTEGER PRIMARY KEY);
    CREATE TABLE suggestion(stretch INTEGER PRIMARY KEY, list BLOB NOT NULL);
    CREATE TABLE entity(
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, seal INTEGER NOT NULL,
      mentions INTEGER NOT NULL DEFAULT 0, articles INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE name(
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, seal INTEGER NOT NULL);
    CREATE TABLE naming(
      entity INTEGER NOT NULL, stretch INTEGER NOT NULL, list BLOB NOT NULL,
      PRIMARY KEY(entity, stretch)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE fulltext
      USING fts5(body, content = '', columnsize = 0, tokenize = '\(SearchTokens.tokenizer)');
    INSERT INTO fulltext(fulltext, rank) VALUES('hashsize', 4000000);
    INSERT INTO fulltext(fulltext, rank) VALUES('automerge', 8);
    PRAGMA user_version = \(version);
    """
}
