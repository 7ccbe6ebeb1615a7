public import Articles
import Queries

extension LibraryIndex {
  /// Phrases in one question to the full text: SQLite refuses much longer ones.
  private static let mostPhrases = 200

  /// The articles in which the words of one of some texts stand one behind the other, in any case
  /// and without marks, by path.
  ///
  /// A text without a word is found nowhere.
  public func articles(containing texts: [String]) -> [ArticlePath] {
    let phrases = Set(texts.map { String(decoding: SearchTokens($0).utf8, as: UTF8.self) })
      .filter { !$0.isEmpty }.sorted()
    var found: Set<ArticlePath> = []
    var start = 0
    while start < phrases.count {
      let some = phrases[start..<min(phrases.count, start + Self.mostPhrases)]
      let query = some.map { "\"\($0)\"" }.joined(separator: " OR ")
      found.formUnion(articles(matching: query))
      start += Self.mostPhrases
    }
    return found.sorted()
  }

  /// The articles that fit a `MATCH` of FTS5 over the words of ``SearchTokens``, in no order.
  ///
  /// A question that FTS5 refuses is answered by nothing.
  public func articles(matching query: String) -> [ArticlePath] {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "SELECT path FROM fulltext JOIN article ON article.id = fulltext.rowid WHERE fulltext MATCH ?"
      )
      defer { statement.reset() }
      statement.bind(1, query)
      var found: [ArticlePath] = []
      while try statement.step() { found.append(ArticlePath(statement.text(0))) }
      return found
    } ?? []
  }
}
