/// What a search asks for: a tree of conditions on an article.
///
/// Trees that were parsed are in a normal form: no `all` directly inside an `all`, no `any` inside
/// an `any`, no `not` inside a `not`, never fewer than two parts, at most
/// ``mostLevels`` levels. Ranges count Unicode scalars of what was typed.
public indirect enum QueryNode: Hashable, Sendable {
  /// Every article.
  case everything
  /// A word, the beginning of one, or a phrase stands in the text.
  case words(QueryWords)
  /// All of some words stand near each other: at most so many words from the end of one to the
  /// beginning of the last.
  case near([QueryWords], within: Int, Range<Int>)
  /// Something that is known of the article besides its text.
  case field(QueryField)
  /// A regular expression finds something.
  case pattern(QueryPattern)
  /// Not this.
  case not(QueryNode, Range<Int>)
  /// All of these.
  case all([QueryNode])
  /// At least one of these.
  case any([QueryNode])

  /// How deep trees may be, so that walking them by recursion is safe.
  public static let mostLevels = 200

  /// How many words may stand between those of `near` if it does not say.
  public static let usualDistance = 10

  /// Where it was typed; empty for what was not.
  public var range: Range<Int> {
    switch self {
    case .everything: 0..<0
    case .words(let words): words.range
    case .near(_, _, let range), .not(_, let range): range
    case .field(let field): field.range
    case .pattern(let pattern): pattern.range
    case .all(let parts), .any(let parts):
      (parts.first?.range.lowerBound ?? 0)..<(parts.last?.range.upperBound ?? 0)
    }
  }

  /// The same tree without the places in which it was typed, so that meanings can be compared.
  public var withoutRanges: QueryNode {
    switch self {
    case .everything: .everything
    case .words(let words): .words(words.withoutRange)
    case .near(let parts, let distance, _):
      .near(parts.map(\.withoutRange), within: distance, 0..<0)
    case .field(let field): .field(field.withoutRange)
    case .pattern(let pattern): .pattern(QueryPattern(pattern.source, 0..<0))
    case .not(let node, _): .not(node.withoutRanges, 0..<0)
    case .all(let parts): .all(parts.map(\.withoutRanges))
    case .any(let parts): .any(parts.map(\.withoutRanges))
    }
  }

  /// The tree with the bare word that ends at a place counted as the beginning of a word.
  func extendingWord(endingAt end: Int) -> QueryNode {
    switch self {
    case .words(var words):
      guard words.range.upperBound == end, !words.isQuoted else { return self }
      words.isPrefix = true
      return .words(words)
    case .not(let node, let range): return .not(node.extendingWord(endingAt: end), range)
    case .all(let parts): return .all(parts.map { $0.extendingWord(endingAt: end) })
    case .any(let parts): return .any(parts.map { $0.extendingWord(endingAt: end) })
    case .everything, .near, .field, .pattern: return self
    }
  }
}
