import Articles
public import Entities

/// Articles that stand together in the index, of which the names without an entry are kept together.
public struct ArticleStretch: Hashable, Sendable {
  let number: Int

  /// Articles of a stretch, at most.
  public static let size = 64

  /// The stretch that an article belongs to.
  init(of article: Int) { number = article / Self.size }

  init(number: Int) { self.number = number }

  /// The numbers of its articles.
  var articles: Range<Int> { number * Self.size..<(number + 1) * Self.size }
}

extension LibraryIndex {
  /// All stretches, in the order of the articles' numbers.
  public func stretches() -> [ArticleStretch] {
    read { state throws(IndexError) in
      let last = try state.database.number("SELECT max(id) FROM article") ?? 0
      return (0...last / ArticleStretch.size).map(ArticleStretch.init(number:))
    } ?? []
  }

  /// The stretches of which something is not kept: what one of their articles says, or the names.
  public func unnotedStretches() -> [ArticleStretch] {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        """
        SELECT article / \(ArticleStretch.size) FROM unstated UNION SELECT stretch FROM unnamed
        ORDER BY 1
        """)
      defer { statement.reset() }
      var found: [ArticleStretch] = []
      while try statement.step() { found.append(ArticleStretch(number: statement.int(0))) }
      return found
    } ?? []
  }

  /// Some readable articles of a stretch, by number, behind one of them.
  ///
  /// `withStatements` asks for what they say too, as far as that is kept.
  public func articles(
    in stretch: ArticleStretch, after last: ArticleVersion?, atMost limit: Int,
    withStatements: Bool = false
  ) -> [StoredArticle] {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "\(Self.articleColumns(withStatements)) WHERE id > ? AND id < ? ORDER BY id LIMIT ?")
      defer { statement.reset() }
      statement.bind(1, max(last?.id ?? 0, stretch.articles.lowerBound - 1))
      statement.bind(2, stretch.articles.upperBound)
      statement.bind(3, limit)
      var found: [StoredArticle] = []
      while try statement.step() { found.append(try state.article(statement)) }
      return found
    } ?? []
  }

  /// Whether the names without an entry in a stretch are kept.
  public func hasNames(in stretch: ArticleStretch) -> Bool {
    read { state throws(IndexError) in
      let statement = try state.database.statement("SELECT 1 FROM suggestion WHERE stretch = ?")
      defer { statement.reset() }
      statement.bind(1, stretch.number)
      return try statement.step()
    } ?? false
  }

  /// The names without an entry in a stretch; nil where they are not kept.
  ///
  /// The words in lower case of all its articles are those of the first.
  public func names(in stretch: ArticleStretch) -> [ArticleNames]? {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "SELECT list FROM suggestion WHERE stretch = ?")
      defer { statement.reset() }
      statement.bind(1, stretch.number)
      guard try statement.step() else { return nil }
      let list = try state.unpacked(statement.bytes(0), atMost: Self.mostNameBytes)
      let article = try state.database.statement("SELECT path, bytes FROM article WHERE id = ?")
      return try NameCodec.decode(list) { id throws(IndexError) in
        defer { article.reset() }
        article.bind(1, id)
        return try article.step() ? (ArticlePath(article.text(0)), article.int(1)) : nil
      }
    } ?? nil
  }

  /// More than the names of any stretch, so that flipped bits cannot ask for all memory.
  private static let mostNameBytes = 1 << 28

  /// Keeps the names without an entry in a stretch, if all its articles are still in the state that
  /// they were found in.
  ///
  /// Others can see them after ``commit()``. Where another session writes, ``IndexError/busy`` is
  /// thrown at once.
  public func keep(
    _ names: [(version: ArticleVersion, names: ArticleNames)], in stretch: ArticleStretch
  ) throws(IndexError) {
    let list = NameCodec.encode(names.map { .init(article: $0.version.id, names: $0.names) })
    try write(isPatient: false) { state throws(IndexError) in
      guard try state.versions(in: stretch) == names.map(\.version) else { return }
      let statement = try state.database.statement("INSERT OR REPLACE INTO suggestion VALUES(?, ?)")
      statement.bind(1, stretch.number)
      statement.bind(2, state.compression.packed(list))
      try statement.run()
      let noting = try state.database.statement("DELETE FROM unnamed WHERE stretch = ?")
      noting.bind(1, stretch.number)
      try noting.run()
      state.unnamed.remove(stretch.number)
    }
  }
}

extension LibraryIndex.State {
  /// Forgets the names without an entry in the stretch of an article.
  mutating func forgetNames(around id: Int) throws(IndexError) {
    let stretch = ArticleStretch(of: id).number
    guard unnamed.insert(stretch).inserted else { return }
    for sql in [
      "DELETE FROM suggestion WHERE stretch = ?", "INSERT OR IGNORE INTO unnamed VALUES(?)",
    ] {
      let statement = try database.statement(sql)
      statement.bind(1, stretch)
      try statement.run()
    }
  }

  /// The states of the readable articles of a stretch, by number.
  fileprivate func versions(in stretch: ArticleStretch) throws(IndexError) -> [ArticleVersion] {
    let statement = try database.statement(
      """
      SELECT id, hash, options, list FROM article LEFT JOIN mention ON mention.article = id
      WHERE id >= ? AND id < ? AND problem IS NULL ORDER BY id
      """)
    defer { statement.reset() }
    statement.bind(1, stretch.articles.lowerBound)
    statement.bind(2, stretch.articles.upperBound)
    var versions: [ArticleVersion] = []
    while try statement.step() {
      versions.append(
        ArticleVersion(
          id: statement.int(0), hash: statement.bytes(1), options: statement.text(2),
          links: ArticleVersion.links(statement.bytes(3))))
    }
    return versions
  }
}
