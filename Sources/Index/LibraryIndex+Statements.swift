public import Entities
import Statements

extension LibraryIndex {
  /// Keeps what articles say, of those that are still in the state that it was found in.
  ///
  /// Others can see it after ``commit()``. While another session writes, `isPatient` says whether
  /// to wait; else it is not kept, and ``IndexError/busy`` thrown.
  public func keep(
    _ found: [FoundStatements], isPatient: Bool = true
  ) throws(IndexError) {
    guard !found.isEmpty else { return }
    try write(isPatient: isPatient) { state throws(IndexError) in
      for found in found { try state.keep(found) }
    }
  }

  /// How many readable articles there are of which it is not kept what they say.
  public var unstatedCount: Int {
    read { state throws(IndexError) in
      try state.database.number("SELECT count(*) FROM unstated")
    }.flatMap { $0 } ?? 0
  }

  /// Forgets what articles say that show one of some entities, or all that is kept of what any
  /// article says, names without an entry included.
  ///
  /// - Complexity: O(n) in the articles that are touched.
  public func forgetStatements(naming entities: Set<EntityID>?) throws(IndexError) {
    try write { state throws(IndexError) in
      guard let entities else {
        return try state.database.run(
          """
          INSERT OR IGNORE INTO unstated SELECT article FROM statement;
          DELETE FROM statement;
          INSERT OR IGNORE INTO unnamed SELECT stretch FROM suggestion;
          DELETE FROM suggestion;
          """)
      }
      // Who is named in the articles of this transaction is not in the table yet.
      try state.writeNamings()
      for entity in entities.sorted() {
        guard let number = try state.entities.known(entity.rawValue, in: state.database) else {
          continue
        }
        for article in try state.articles(naming: number, shownOnly: true) {
          try state.forgetStatements(of: article)
        }
      }
    }
  }
}

extension LibraryIndex.State {
  /// Notes that it is not kept what an article says.
  func noteUnstated(_ id: Int) throws(IndexError) {
    let statement = try database.statement("INSERT OR IGNORE INTO unstated VALUES(?)")
    statement.bind(1, id)
    try statement.run()
  }

  /// Forgets what an article says.
  func forgetStatements(of id: Int) throws(IndexError) {
    let statement = try database.statement("DELETE FROM statement WHERE article = ?")
    statement.bind(1, id)
    try statement.run()
    try noteUnstated(id)
  }

  /// What an article says, from the present row of ``LibraryIndex/articleColumns(_:)``.
  mutating func keptStatements(
    _ row: SQLStatement, _ mentions: [Mention]
  ) throws(IndexError) -> KeptStatements? {
    guard !row.isNull(9) else { return nil }
    let statements = try StatementCodec.decode(
      row.bytes(9), textBytes: row.int(7), mentions: mentions,
      entity: { number throws(IndexError) in
        EntityID(try entities.name(of: number, in: database))
      },
      name: { number throws(IndexError) in try names.name(of: number, in: database) })
    return KeptStatements(
      statements: statements, deciders: UInt64(bitPattern: Int64(row.int(8))))
  }

  fileprivate mutating func keep(_ found: FoundStatements) throws(IndexError) {
    guard try isCurrent(found.version) else { return }
    let list = try StatementCodec.encode(
      found.statements,
      entity: { entity throws(IndexError) in
        try entities.number(of: entity.rawValue, in: database)
      },
      name: { name throws(IndexError) in try names.number(of: name, in: database) })
    let statement = try database.statement("INSERT OR REPLACE INTO statement VALUES(?, ?, ?)")
    statement.bind(1, found.version.id)
    statement.bind(2, Int(bitPattern: UInt(found.deciders)))
    statement.bind(3, list)
    try statement.run()
    let noting = try database.statement("DELETE FROM unstated WHERE article = ?")
    noting.bind(1, found.version.id)
    try noting.run()
  }

  /// Whether an article is in a state that it was in.
  private func isCurrent(_ version: ArticleVersion) throws(IndexError) -> Bool {
    let statement = try database.statement(
      """
      SELECT hash, options, mention.list FROM article LEFT JOIN mention ON mention.article = id
      WHERE id = ?
      """)
    defer { statement.reset() }
    statement.bind(1, version.id)
    guard try statement.step() else { return false }
    return statement.bytes(0) == version.hash && statement.text(1) == version.options
      && ArticleVersion.links(statement.bytes(2)) == version.links
  }
}
