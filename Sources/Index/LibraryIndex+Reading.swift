public import Articles
import Entities

extension LibraryIndex {
  /// How many articles there are, those that cannot be read included.
  public var articleCount: Int {
    read { state throws(IndexError) in
      try state.database.number("SELECT count(*) FROM article")
    }.flatMap { $0 } ?? 0
  }

  /// Bytes of canonical text in all articles.
  public var textBytes: Int {
    read { state throws(IndexError) in
      try state.database.number("SELECT sum(bytes) FROM article")
    }.flatMap { $0 } ?? 0
  }

  /// Articles that can be read.
  public var readableCount: Int {
    read { state throws(IndexError) in
      try state.database.number("SELECT count(*) FROM article WHERE problem IS NULL")
    }.flatMap { $0 } ?? 0
  }

  /// Whether there are at most so many bytes of text.
  ///
  /// - Complexity: O(bytes), whatever the library.
  public func holds(atMost bytes: Int) -> Bool {
    read { state throws(IndexError) in
      let statement = try state.database.statement("SELECT bytes FROM article")
      defer { statement.reset() }
      var left = bytes
      while try statement.step() {
        left -= statement.int(0) + 1
        if left < 0 { return false }
      }
      return true
    } ?? true
  }

  /// The digest of each readable file, to tell whether anything changed.
  public func hashes() -> [ArticlePath: String] {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "SELECT path, hash FROM article WHERE problem IS NULL")
      defer { statement.reset() }
      var hashes: [ArticlePath: String] = [:]
      while try statement.step() {
        hashes[ArticlePath(statement.text(0))] = FileHash.text(of: statement.bytes(1))
      }
      return hashes
    } ?? [:]
  }

  /// The row of an article; nil for one that is not known.
  public func row(of path: ArticlePath) -> ArticleRow? {
    read { state throws(IndexError) in
      let statement = try state.database.statement("\(Self.rowColumns) WHERE path = ?")
      defer { statement.reset() }
      statement.bind(1, path.rawValue)
      return try statement.step() ? try Self.row(statement) : nil
    } ?? nil
  }

  /// The row of every article, by path.
  ///
  /// - Complexity: O(n) in the articles; the answer holds all of them.
  public func rows() -> [ArticleRow] {
    read { state throws(IndexError) in
      let statement = try state.database.statement("\(Self.rowColumns) ORDER BY path")
      defer { statement.reset() }
      var rows: [ArticleRow] = []
      while try statement.step() { rows.append(try Self.row(statement)) }
      return rows
    } ?? []
  }

  /// Gives the rows to a body, by path, at most so many; of the metadata only what lists show.
  ///
  /// - Complexity: O(n) in the rows, in memory that does not grow with them.
  public func forEachRow(atMost limit: Int = .max, _ body: (ArticleRow) -> Void) {
    _ = read { state throws(IndexError) in
      let statement = try state.database.statement(
        """
        SELECT path, title, derived, kind, date, author, sources, summary, words, entities,
          mentions, problem FROM article ORDER BY path LIMIT ?
        """)
      defer { statement.reset() }
      statement.bind(1, limit)
      while try statement.step() {
        var metadata = Metadata(title: statement.text(1), titleIsDerived: statement.int(2) == 1)
        metadata.kind = statement.textIfAny(3)
        metadata.date = statement.textIfAny(4)
        metadata.author = statement.textIfAny(5)
        metadata.sources = statement.text(6).split(separator: "\n").map(String.init)
        metadata.summary = statement.textIfAny(7)
        body(
          ArticleRow(
            path: ArticlePath(statement.text(0)), metadata: metadata, words: statement.int(8),
            entities: statement.int(9), mentions: statement.int(10),
            problem: statement.textIfAny(11)))
      }
    }
  }

  private static let rowColumns =
    "SELECT path, metadata, words, entities, mentions, problem FROM article"

  private static func row(_ statement: SQLStatement) throws(IndexError) -> ArticleRow {
    ArticleRow(
      path: ArticlePath(statement.text(0)), metadata: try MetadataCodec.decode(statement.bytes(1)),
      words: statement.int(2), entities: statement.int(3), mentions: statement.int(4),
      problem: statement.textIfAny(5))
  }

  /// An article with its text and mentions; nil for one that is not known or cannot be read.
  ///
  /// `withStatements` asks for what it says too, as far as that is kept.
  public func article(at path: ArticlePath, withStatements: Bool = false) -> StoredArticle? {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "\(Self.articleColumns(withStatements)) WHERE path = ?")
      defer { statement.reset() }
      statement.bind(1, path.rawValue)
      return try statement.step() ? try state.article(statement) : nil
    } ?? nil
  }

  /// Gives every readable article to a body, in the order of paths, as many at a time as fit.
  ///
  /// - Complexity: O(n) in the text of the library, in memory that does not grow with it.
  public func forEachArticle(_ body: (StoredArticle) -> Void) {
    var last: ArticlePath?
    while true {
      let batch = articles(after: last)
      for article in batch { body(article) }
      guard let end = batch.last else { return }
      last = end.path
    }
  }

  static let batch = 64

  /// Some readable articles behind a path, or the first ones, in the order of paths; none behind the
  /// last one.
  ///
  /// `withStatements` asks for what they say too, as far as that is kept.
  public func articles(
    after path: ArticlePath?, withStatements: Bool = false
  ) -> [StoredArticle] {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "\(Self.articleColumns(withStatements)) WHERE path > ? ORDER BY path LIMIT \(Self.batch)")
      defer { statement.reset() }
      statement.bind(1, path?.rawValue ?? "")
      var found: [StoredArticle] = []
      while try statement.step() { found.append(try state.article(statement)) }
      return found
    } ?? []
  }

  /// The rows of some articles, and of all that bear the same date as one of them, by path.
  public func rows(of paths: Set<ArticlePath>, orDatedAs path: ArticlePath) -> [ArticleRow] {
    read { state throws(IndexError) in
      var rows: [ArticlePath: ArticleRow] = [:]
      let dated = try state.database.statement(
        """
        \(Self.rowColumns)
        WHERE length(date) > 4 AND date = (SELECT date FROM article WHERE path = ?)
        """)
      defer { dated.reset() }
      dated.bind(1, path.rawValue)
      while try dated.step() {
        let row = try Self.row(dated)
        rows[row.path] = row
      }
      let single = try state.database.statement("\(Self.rowColumns) WHERE path = ?")
      for path in paths where rows[path] == nil {
        single.bind(1, path.rawValue)
        if try single.step() { rows[path] = try Self.row(single) }
        single.reset()
      }
      return rows.values.sorted { $0.path < $1.path }
    } ?? []
  }

  static func articleColumns(_ withStatements: Bool) -> String {
    """
    SELECT path, hash, metadata, text, mention.list, id, options, bytes,
      \(withStatements ? "deciders, statement.list" : "NULL, NULL")
    FROM article JOIN content ON content.article = id
    LEFT JOIN mention ON mention.article = id
    \(withStatements ? "LEFT JOIN statement ON statement.article = id" : "")
    """
  }

  /// What was kept under a key.
  public func value(of key: String) -> [UInt8]? {
    read { state throws(IndexError) in
      let statement = try state.database.statement("SELECT value FROM meta WHERE key = ?")
      defer { statement.reset() }
      statement.bind(1, key)
      guard try statement.step() else { return nil }
      return try state.unpacked(statement.bytes(0), atMost: 1 << 30)
    } ?? nil
  }
}

extension LibraryIndex.State {
  /// The path of a row.
  mutating func path(of id: Int) throws(IndexError) -> ArticlePath? {
    let statement = try database.statement("SELECT path FROM article WHERE id = ?")
    defer { statement.reset() }
    statement.bind(1, id)
    return try statement.step() ? ArticlePath(statement.text(0)) : nil
  }

  /// The articles that name an entity, as rows; those with a link of it only, if asked.
  func articles(naming number: Int, shownOnly: Bool) throws(IndexError) -> [Int] {
    try namings(of: number).filter { !shownOnly || $0.shown > 0 }.map(\.article)
  }

  /// The article in the present row of ``LibraryIndex/articleColumns(_:)``.
  mutating func article(_ row: SQLStatement) throws(IndexError) -> StoredArticle {
    let stored = try storedText(row.bytes(3))
    var reader = ByteReader(stored.structure)
    let structure = try StructureCodec.decode(
      &reader, metadata: try MetadataCodec.decode(row.bytes(2)))
    let mentions = row.bytes(4)
    return StoredArticle(
      path: ArticlePath(row.text(0)), article: structure(CanonicalText(validUTF8: stored.text)),
      indexed: try self.mentions(mentions),
      version: ArticleVersion(
        id: row.int(5), hash: row.bytes(1), options: row.text(6),
        links: ArticleVersion.links(mentions)),
      kept: try keptStatements(row))
  }

  /// The mentions in a list of the index.
  mutating func mentions(_ list: [UInt8]) throws(IndexError) -> IndexedArticle {
    IndexedArticle(
      try MentionCodec.decode(
        list,
        entity: { number throws(IndexError) in
          EntityID(try entities.name(of: number, in: database))
        },
        name: { number throws(IndexError) in try names.name(of: number, in: database) }))
  }
}
