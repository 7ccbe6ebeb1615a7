public import Articles
public import Entities

/// What a search that counts is told of one article.
public struct CountedRow: Sendable {
  /// The article's number in the index.
  public let id: Int
  /// Its path in the library.
  public let path: ArticlePath
  /// Its title.
  public let title: String
  /// Its date, as EDTF; empty where it has none.
  public let date: String
  /// Its words.
  public let words: Int
  /// How often each phrase stands in its text.
  public let phrases: [Int]
  /// Everything that its source says of it; nil unless it was asked for.
  public let metadata: Metadata?
}

extension LibraryIndex {
  /// Gives some of the articles that fit a `MATCH` of FTS5, or of all readable ones, to a body, by
  /// number, with how often each phrase of it stands in them.
  ///
  /// - Parameters:
  ///   - match: What the words of their texts fit; nil for all of them.
  ///   - last: The number behind which they come.
  ///   - limit: At most so many, so that nobody who reads has to wait for long.
  ///   - withMetadata: Whether the metadata is wanted.
  ///   - body: Gets each of them; it may not ask the index.
  /// - Returns: The number of the last one; nil when there are no more.
  /// - Complexity: O(limit), some microseconds each.
  public func count(
    _ match: String?, after last: Int, atMost limit: Int, withMetadata: Bool,
    _ body: (CountedRow) -> Void
  ) -> Int? {
    read { state throws(IndexError) in
      let statement = try state.counting(match, withMetadata)
      defer { statement.reset() }
      statement.bind(1, last)
      statement.bind(2, limit)
      if let match { statement.bind(3, match) }
      var end = last
      var count = 0
      while try statement.step() {
        end = statement.int(0)
        count += 1
        body(try Self.counted(statement, withMetadata))
      }
      return count < limit ? nil : end
    } ?? nil
  }

  /// Gives the readable ones of some articles to a body, by their numbers; no phrase is counted.
  ///
  /// - Complexity: O(n log m) in the numbers, of m articles in the library.
  public func count(
    _ articles: ArraySlice<Int>, withMetadata: Bool, _ body: (CountedRow) -> Void
  ) {
    _ = read { state throws(IndexError) in
      let statement = try state.database.statement(
        """
        SELECT \(State.countedColumns(withMetadata)), NULL FROM article
        WHERE id = ? AND problem IS NULL
        """)
      for article in articles {
        statement.bind(1, article)
        if try statement.step() { body(try Self.counted(statement, withMetadata)) }
        statement.reset()
      }
    }
  }

  private static func counted(
    _ row: SQLStatement, _ withMetadata: Bool
  ) throws(IndexError) -> CountedRow {
    let bytes = row.bytes(6)
    var phrases: [Int] = []
    phrases.reserveCapacity(bytes.count / 2)
    for at in stride(from: 0, to: bytes.count - 1, by: 2) {
      phrases.append(Int(bytes[at]) | Int(bytes[at + 1]) << 8)
    }
    return CountedRow(
      id: row.int(0), path: ArticlePath(row.text(1)), title: row.text(2), date: row.text(3),
      words: row.int(4), phrases: phrases,
      metadata: withMetadata ? try MetadataCodec.decode(row.bytes(5)) : nil)
  }

  /// How often each article names one of some entities for certain, by the article's number.
  ///
  /// - Complexity: O(n) in the articles that name them.
  public func mentions(of entities: Set<EntityID>) -> [Int: Int] {
    read { state throws(IndexError) in
      var found: [Int: Int] = [:]
      for entity in entities {
        guard let number = try state.entities.known(entity.rawValue, in: state.database) else {
          continue
        }
        for entry in try state.namings(of: number) where entry.certain > 0 {
          found[entry.article, default: 0] += entry.certain
        }
      }
      return found
    } ?? [:]
  }
}

extension LibraryIndex.State {
  fileprivate static func countedColumns(_ withMetadata: Bool) -> String {
    "id, path, title, date, words, \(withMetadata ? "metadata" : "NULL")"
  }

  fileprivate mutating func counting(
    _ match: String?, _ withMetadata: Bool
  ) throws(IndexError) -> SQLStatement {
    let columns = Self.countedColumns(withMetadata)
    guard match != nil else {
      return try database.statement(
        """
        SELECT \(columns), NULL FROM article
        WHERE id > ?1 AND problem IS NULL ORDER BY id LIMIT ?2
        """)
    }
    if !hasTally {
      try database.addTally()
      hasTally = true
    }
    return try database.statement(
      """
      SELECT \(columns), tally(fulltext) FROM fulltext
      JOIN article ON article.id = fulltext.rowid
      WHERE fulltext MATCH ?3 AND fulltext.rowid > ?1 ORDER BY fulltext.rowid LIMIT ?2
      """)
  }
}
