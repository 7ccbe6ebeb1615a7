/// Some words that are looked for in every token of a text.
///
/// Most tokens are none of them and are told so by their first byte and their length, without the
/// hash that a set needs for each.
struct WordSet: Sendable {
  private let words: Set<String>
  private let shapes: WordShapes

  init(_ words: some Sequence<String>) {
    self.words = Set(words)
    shapes = WordShapes(self.words)
  }

  func contains(_ word: String) -> Bool {
    shapes.mayBe(word) && words.contains(word)
  }

  func union(_ others: some Sequence<String>) -> WordSet { WordSet(words.union(others)) }

  func union(_ others: WordSet) -> WordSet { union(others.words) }

  func subtracting(_ others: [String]) -> WordSet { WordSet(words.subtracting(others)) }
}

extension WordSet: ExpressibleByArrayLiteral {
  init(arrayLiteral words: String...) { self.init(words) }
}

/// What some words mean, for words that are looked up in every token of a text as in a ``WordSet``.
struct WordTable<Value: Sendable>: Sendable {
  private let values: [String: Value]
  private let shapes: WordShapes

  subscript(word: String) -> Value? { shapes.mayBe(word) ? values[word] : nil }

  var words: Dictionary<String, Value>.Keys { values.keys }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral pairs: (String, Value)...) {
    values = Dictionary(uniqueKeysWithValues: pairs)
    shapes = WordShapes(values.keys)
  }
}

/// The first bytes of some words, each with the lengths that words have which begin so.
private struct WordShapes: Sendable {
  /// A bit for each length in bytes, the last for all that are longer.
  private var lengths = [UInt32](repeating: 0, count: 256)

  init(_ words: some Sequence<String>) {
    for word in words {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first)] |= Self.bit(of: word)
    }
  }

  /// Whether a word may be one of them; the empty one is none.
  func mayBe(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return lengths[Int(first)] & Self.bit(of: word) != 0
  }

  private static func bit(of word: String) -> UInt32 { 1 << UInt32(min(word.utf8.count, 31)) }
}
