import Articles
import Queries

/// Searches written as they are defined, word by word, without tables: what the evaluator is held to.
struct NaiveSearch {
  let words: [String]
  let cased: [String]

  init(_ text: String) {
    words = SearchTokens(text).words
    cased = SearchTokens(text, keepsCase: true).words
  }

  func holds(_ node: QueryNode) -> Bool {
    switch node {
    case .everything: true
    case .words(let words): !places(of: words).isEmpty
    case .near(let parts, let distance, _): isNear(parts, distance, taken: [])
    case .not(let inner, _): !holds(inner)
    case .all(let parts): parts.allSatisfy(holds)
    case .any(let parts): parts.contains(where: holds)
    case .field, .pattern: false
    }
  }

  func places(of phrase: QueryWords) -> [Range<Int>] {
    let isCased = phrase.text.lowercased() != phrase.text
    let wanted = SearchTokens(phrase.text, keepsCase: isCased).words
    let there = isCased ? cased : words
    guard there.count >= wanted.count else { return [] }
    return (0...(there.count - wanted.count)).filter { start in
      wanted.indices.allSatisfy { index in
        phrase.isPrefix && index == wanted.count - 1
          ? there[start + index].utf8.starts(with: wanted[index].utf8)
          : there[start + index] == wanted[index]
      }
    }.map { $0..<($0 + wanted.count) }
  }

  /// Tries every choice of places, no place for two equal phrases.
  private func isNear(
    _ parts: [QueryWords], _ distance: Int, taken: [(QueryWords, Range<Int>)]
  ) -> Bool {
    guard let first = parts.first else {
      let last = taken.map(\.1.lowerBound).max() ?? 0
      return taken.allSatisfy { last - $0.1.upperBound <= distance }
    }
    let rest = Array(parts.dropFirst())
    return places(of: first).contains { place in
      !taken.contains { $0 == (first, place) }
        && isNear(rest, distance, taken: taken + [(first, place)])
    }
  }
}
