public import Articles
public import Entities

extension LibraryIndex {
  /// How often an entity is shown.
  public struct EntityTally: Hashable, Sendable {
    /// The entity.
    public let entity: EntityID
    /// Its mentions.
    public let mentions: Int
    /// The articles that show it.
    public let articles: Int
  }

  /// Every entity that is shown, in no order.
  ///
  /// - Complexity: O(n) in the entities, whatever the articles.
  public func tallies() -> [EntityTally] {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "SELECT name, mentions, articles FROM entity WHERE mentions > 0")
      defer { statement.reset() }
      var found: [EntityTally] = []
      while try statement.step() {
        found.append(
          EntityTally(
            entity: EntityID(statement.text(0)), mentions: statement.int(1),
            articles: statement.int(2)))
      }
      return found
    } ?? []
  }

  /// How often an entity is shown, in how many articles.
  public func tally(of entity: EntityID) -> EntityTally {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "SELECT mentions, articles FROM entity WHERE name = ?")
      defer { statement.reset() }
      statement.bind(1, entity.rawValue)
      guard try statement.step() else { return nil }
      return EntityTally(
        entity: entity, mentions: statement.int(0), articles: statement.int(1))
    }.flatMap { $0 } ?? EntityTally(entity: entity, mentions: 0, articles: 0)
  }

  /// The articles that show an entity with its mentions in each, by path.
  public func articles(showing entity: EntityID) -> [(path: ArticlePath, mentions: Int)] {
    read { state throws(IndexError) in
      guard let number = try state.entities.known(entity.rawValue, in: state.database) else {
        return []
      }
      var found: [(path: ArticlePath, mentions: Int)] = []
      for entry in try state.namings(of: number) where entry.certain > 0 {
        if let path = try state.path(of: entry.article) { found.append((path, entry.certain)) }
      }
      return found.sorted { $0.path < $1.path }
    } ?? []
  }

  /// The articles that name all of some entities in any way, by path.
  public func articles(naming entities: [EntityID]) -> [ArticlePath] {
    read { state throws(IndexError) in
      var common: Set<Int>?
      for entity in entities {
        guard let number = try state.entities.known(entity.rawValue, in: state.database) else {
          return []
        }
        let found = Set(try state.articles(naming: number, shownOnly: false))
        common = common?.intersection(found) ?? found
      }
      var paths: [ArticlePath] = []
      for id in common ?? [] { if let path = try state.path(of: id) { paths.append(path) } }
      return paths.sorted()
    } ?? []
  }

  /// The mentions of every article that names an entity in any way.
  ///
  /// - Complexity: O(m) in the mentions of those articles; no text is read.
  public func concordance(of entity: EntityID) -> Concordance {
    concordance(of: articles { state throws(IndexError) in try state.naming(entity) })
  }

  /// The mentions of every article that names both of two entities in any way.
  public func concordance(of entity: EntityID, and other: EntityID?) -> Concordance {
    concordance(
      of: articles { state throws(IndexError) in
        var articles = try state.naming(entity)
        if let other {
          let beside = Set(try state.naming(other))
          articles.removeAll { !beside.contains($0) }
        }
        return articles
      })
  }

  /// The mentions of the first articles that name an entity in any way, by date, those without a date
  /// last.
  ///
  /// - Complexity: O(n) in the articles that name it or, where those are many, in the articles of the
  ///   library by date up to the last one that is wanted; O(m) in the mentions of the first.
  public func concordance(of entity: EntityID, first limit: Int) -> Concordance {
    concordance(
      of: articles { state throws(IndexError) in
        try state.earliest(limit, of: try state.naming(entity))
      })
  }

  private func articles(
    _ body: (inout State) throws(IndexError) -> [Int]
  ) -> [Int] {
    read(body) ?? []
  }

  /// The mentions in some articles, by the numbers of their rows; others may ask in between.
  private func concordance(of articles: [Int]) -> Concordance {
    var concordance = Concordance()
    for start in stride(from: 0, to: articles.count, by: Self.batch) {
      let batch = articles[start..<min(start + Self.batch, articles.count)]
      _ = read { state throws(IndexError) in try state.add(batch, to: &concordance) }
    }
    return concordance
  }

  /// Articles that are compared closely; what shares less is left out.
  private static let mostKin = 400

  /// The articles that share the most with one, as ``Concordance/kin(of:)`` says, the nearest first.
  ///
  /// - Complexity: O(n) in the articles of each entity of the article.
  public func kin(of path: ArticlePath) -> [Concordance.Kin] {
    let named = mentions(in: path)?.counts.filter { $0.value.certain > 0 }.keys.sorted() ?? []
    return read { state throws(IndexError) in
      guard let own = try state.id(of: path) else { return [] }
      var sharing: [(entity: EntityID, articles: [Int])] = []
      for entity in named {
        guard let number = try state.entities.known(entity.rawValue, in: state.database) else {
          continue
        }
        sharing.append((entity, try state.articles(naming: number, shownOnly: true)))
      }
      sharing.sort { ($0.articles.count, $0.entity) < ($1.articles.count, $1.entity) }
      var closeness: [Int: Double] = [:]
      for (_, articles) in sharing {
        for article in articles where article != own {
          closeness[article, default: 0] += 1 / Double(articles.count)
        }
      }
      let nearest = closeness.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(Self.mostKin)
      var shared: [Int: [EntityID]] = [:]
      for (article, _) in nearest { shared[article] = [] }
      for (entity, articles) in sharing {
        for article in articles { shared[article]?.append(entity) }
      }
      var kin: [Concordance.Kin] = []
      for (article, value) in nearest {
        guard let path = try state.path(of: article) else { continue }
        kin.append(Concordance.Kin(path: path, shared: shared[article] ?? [], closeness: value))
      }
      return kin.sorted { ($1.closeness, $0.path) < ($0.closeness, $1.path) }
    } ?? []
  }

  /// Gives the mentions of every article to a body, many articles at a time.
  ///
  /// - Complexity: O(m) in the mentions of the library, in memory that does not grow with it.
  public func forEachConcordance(_ body: (Concordance) -> Void) {
    var last = 0
    while true {
      var concordance = Concordance()
      let end = read { state throws(IndexError) in
        let statement = try state.database.statement(
          """
          SELECT id, path, list FROM mention JOIN article ON article.id = mention.article
          WHERE mention.article > ? ORDER BY mention.article LIMIT \(Self.batch * 8)
          """)
        defer { statement.reset() }
        statement.bind(1, last)
        var end: Int?
        while try statement.step() {
          end = statement.int(0)
          concordance.add(
            try state.mentions(statement.bytes(2)), at: ArticlePath(statement.text(1)))
        }
        return end
      }
      guard let end = end ?? nil else { return }
      body(concordance)
      last = end
    }
  }

  /// The mentions in one article.
  public func mentions(in path: ArticlePath) -> IndexedArticle? {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        """
        SELECT list FROM article LEFT JOIN mention ON mention.article = id
        WHERE path = ? AND problem IS NULL
        """)
      defer { statement.reset() }
      statement.bind(1, path.rawValue)
      return try statement.step() ? try state.mentions(statement.bytes(0)) : nil
    } ?? nil
  }
}

extension LibraryIndex.State {
  /// The articles that name an entity in any way, as rows.
  fileprivate mutating func naming(_ entity: EntityID) throws(IndexError) -> [Int] {
    guard let number = try entities.known(entity.rawValue, in: database) else { return [] }
    return try articles(naming: number, shownOnly: false)
  }

  /// The first of some articles by date, those without one last.
  fileprivate func earliest(
    _ limit: Int, of articles: [Int]
  ) throws(IndexError) -> [Int] {
    guard articles.count > limit else { return try sorted(articles).map(\.article) }
    // Among many of them the first are met soon on a way through all articles by date.
    let total = try database.number("SELECT max(id) FROM article") ?? 0
    let isFrequent = articles.count > total / articles.count * limit
    return isFrequent
      ? try met(limit, of: articles) : try sorted(articles).prefix(limit).map(\.article)
  }

  private func met(_ limit: Int, of articles: [Int]) throws(IndexError) -> [Int] {
    let wanted = Set(articles)
    var found: [Int] = []
    let dated = try database.statement(
      "SELECT id FROM article WHERE date IS NOT NULL ORDER BY date, id")
    defer { dated.reset() }
    while found.count < limit, try dated.step() {
      let article = dated.int(0)
      if wanted.contains(article) { found.append(article) }
    }
    if found.count < limit {
      let met = Set(found)
      found += articles.filter { !met.contains($0) }.sorted().prefix(limit - found.count)
    }
    return found
  }

  private func sorted(
    _ articles: [Int]
  ) throws(IndexError) -> [(date: String, article: Int)] {
    let dating = try database.statement("SELECT date FROM article WHERE id = ?")
    var dated: [(date: String, article: Int)] = []
    dated.reserveCapacity(articles.count)
    for article in articles {
      dating.bind(1, article)
      let isThere = try dating.step()
      dated.append((isThere ? dating.textIfAny(0) ?? "\u{FFFF}" : "\u{FFFF}", article))
      dating.reset()
    }
    return dated.sorted { $0 < $1 }
  }

  /// Adds the mentions in some articles, by the numbers of their rows.
  fileprivate mutating func add(
    _ articles: ArraySlice<Int>, to concordance: inout Concordance
  ) throws(IndexError) {
    let statement = try database.statement(
      "SELECT path, list FROM article JOIN mention ON mention.article = id WHERE id = ?")
    defer { statement.reset() }
    for article in articles {
      statement.bind(1, article)
      if try statement.step() {
        concordance.add(try mentions(statement.bytes(1)), at: ArticlePath(statement.text(0)))
      }
      statement.reset()
    }
  }
}
