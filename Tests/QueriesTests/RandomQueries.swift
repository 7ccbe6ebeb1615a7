import Queries
import SeededSupport

/// Trees in normal form, and texts, made of few words so that they meet.
struct RandomQueries {
  var random: SeededGenerator

  static let words = [
    "loan", "Loan", "stone", "great", "été", "习近", "co-op", "AND", "unread", "x9",
  ]
  static let awkward = ["near", "kind:a", "-a", "/a/", "a*b", "a,b", "great stone", "or not", "a*"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func pick<T>(_ list: [T]) -> T { list[random.below(list.count)] }

  /// A tree of at most so many levels; `isPlain` leaves out what printing alone finds hard.
  mutating func tree(levels: Int, isPlain: Bool) -> QueryNode {
    guard levels > 1, random.below(3) > 0 else { return leaf(isPlain) }
    switch random.below(4) {
    case 0:
      let inner = tree(levels: levels - 1, isPlain: isPlain)
      if case .not = inner { return inner }
      return .not(inner, 0..<0)
    case 1, 2:
      return .all(
        parts(levels, isPlain) { if case .all(let parts) = $0 { parts } else { [$0] } })
    default:
      return .any(
        parts(levels, isPlain) { if case .any(let parts) = $0 { parts } else { [$0] } })
    }
  }

  private mutating func parts(
    _ levels: Int, _ isPlain: Bool, _ flat: (QueryNode) -> [QueryNode]
  ) -> [QueryNode] {
    (0..<(2 + random.below(3))).flatMap { _ in flat(tree(levels: levels - 1, isPlain: isPlain)) }
  }

  private mutating func leaf(_ isPlain: Bool) -> QueryNode {
    switch random.below(isPlain ? 4 : 8) {
    case 0, 1: return .words(phrase(isPlain))
    case 2: return .words(QueryWords(pick(Self.words)))
    case 3:
      let parts = (0..<(2 + random.below(2))).map { _ in phrase(isPlain) }
      return .near(parts, within: random.below(6), 0..<0)
    case 4: return .field(QueryField(.date, pick(["2024", "2024-05..", "..2023", "2020/2021"])))
    case 5: return .field(QueryField(.unread))
    case 6:
      let names: [QueryField.Name] = [.entity, .kind, .note, .tag, .title, .source, .lang]
      return .field(
        QueryField(pick(names), pick(Self.words + Self.awkward), isPrefix: random.below(2) == 0))
    default: return .pattern(QueryPattern(pick(["lo.n", "a\\/b", "[A-Z]+ x", "(great|st)one"])))
    }
  }

  private mutating func phrase(_ isPlain: Bool) -> QueryWords {
    let list = Self.words + (isPlain ? [] : Self.awkward)
    let words = (0..<(1 + random.below(2))).map { _ in pick(list) }
    return QueryWords(words.joined(separator: " "), isPrefix: random.below(4) == 0)
  }

  /// A text of some of the words, with all that may stand between them.
  mutating func text(words count: Int) -> String {
    let forms = [
      "loan", "loans", "LOAN", "Stone", "stone", "Great", "great", "ete", "Été", "习", "近",
      "习近平", "co op", "and", "unread", "x9", "a", "b",
    ]
    let gaps = [" ", " ", " ", "\n", "\n\n", ", ", " — ", "-"]
    return (0..<count).map { _ in pick(forms) + pick(gaps) }.joined()
  }
}
