/// What an index can decide of a search before an article is looked at.
///
/// Both parts are necessary conditions: an article that fails one of them does not match.
public struct QueryCandidates: Hashable, Sendable {
  /// What every matching article's ``SearchTokens/utf8`` matches, as a `MATCH` of FTS5; nil when the
  /// words of the text decide nothing.
  public let match: String?

  /// The fields that every matching article meets.
  public let fields: [QueryField]

  /// Whether ``match`` is also sufficient: what it finds matches, and nothing else has to be asked.
  public let isExact: Bool

  /// Finds out what an index can decide of a search.
  public init(_ query: Query) {
    match = Self.match(query.root, level: 0)
    switch query.root {
    case .field(let field): fields = [field]
    case .all(let parts):
      fields = parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
    default: fields = []
    }
    isExact = Self.isExact(query.root, level: 0)
  }

  /// FTS5 refuses expressions that are nested deeper than its stack is high.
  private static let mostLevels = 16

  private static func match(_ node: QueryNode, level: Int) -> String? {
    guard level < mostLevels else { return nil }
    switch node {
    case .words(let words): return phrase(words)
    case .near(let parts, let distance, _):
      return "NEAR(\(parts.map(phrase).joined(separator: " ")), \(distance))"
    case .all(let parts):
      let known = parts.compactMap { match($0, level: level + 1) }
      return known.isEmpty ? nil : joined(known, by: " AND ")
    case .any(let parts):
      let known = parts.compactMap { match($0, level: level + 1) }
      return known.count < parts.count ? nil : joined(known, by: " OR ")
    case .everything, .field, .pattern, .not: return nil
    }
  }

  private static func joined(_ parts: [String], by word: String) -> String {
    parts.count == 1 ? parts[0] : "(\(parts.joined(separator: word)))"
  }

  private static func phrase(_ words: QueryWords) -> String {
    let tokens = String(decoding: SearchTokens(words.text).utf8, as: UTF8.self)
    return "\"\(tokens)\"\(words.isPrefix ? " *" : "")"
  }

  private static func isExact(_ node: QueryNode, level: Int) -> Bool {
    guard level < mostLevels else { return false }
    switch node {
    case .words(let words): return !words.tellsCapitals
    // The same words twice are one to FTS5.
    case .near(let parts, _, _):
      return Set(parts.map(\.text)).count == parts.count && !parts.contains { $0.tellsCapitals }
    case .all(let parts), .any(let parts):
      return parts.allSatisfy { isExact($0, level: level + 1) }
    case .everything, .field, .pattern, .not: return false
    }
  }
}
