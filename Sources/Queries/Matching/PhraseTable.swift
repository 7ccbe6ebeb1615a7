import Articles

/// Many phrases, found in one pass over the words of a text.
///
/// Phrases are looked up by the hash of their first word, so that ten thousand of them cost no more
/// than one.
struct PhraseTable {
  private(set) var phrases: [Phrase] = []
  private var ids: [Phrase: Int] = [:]
  /// The phrases by the hash of their first word, where that is whole.
  private var whole: [UInt64: [Int]] = [:]
  /// The phrases of one unfinished word by the hash of what there is of it.
  private var begun: [UInt64: [Int]] = [:]
  /// Whether some unfinished word has so many bytes.
  private var hasLength: [Bool] = []

  /// Adds a phrase, once, and gives its number.
  mutating func add(_ words: QueryWords) -> Int {
    let phrase = Phrase(words)
    if let id = ids[phrase] { return id }
    let id = phrases.count
    phrases.append(phrase)
    ids[phrase] = id
    guard !phrase.tokens.isEmpty else { return id }
    let first = phrase.tokens.bytes(of: 0)
    let hash = phrase.tokens.utf8[first].reduce(Self.seed, Self.mixed)
    if phrase.isPrefix, phrase.tokens.count == 1 {
      begun[hash, default: []].append(id)
      while hasLength.count <= first.count { hasLength.append(false) }
      hasLength[first.count] = true
    } else {
      whole[hash, default: []].append(id)
    }
    return id
  }

  /// For every phrase, the words of a text at which it begins, in order.
  ///
  /// - Complexity: O(n) in the text and what is found in it.
  func places(in words: SearchTokens, of text: CanonicalText) -> [[Int]] {
    var found = [[Int]](repeating: [], count: phrases.count)
    for word in 0..<words.count {
      let bytes = words.bytes(of: word)
      var hash = Self.seed
      for at in bytes {
        hash = Self.mixed(hash, words.utf8[at])
        let length = at + 1 - bytes.lowerBound
        if length < hasLength.count, hasLength[length] {
          take(begun[hash], at: word, words, text, &found)
        }
      }
      take(whole[hash], at: word, words, text, &found)
    }
    return found
  }

  private func take(
    _ candidates: [Int]?, at word: Int, _ words: SearchTokens, _ text: CanonicalText,
    _ found: inout [[Int]]
  ) {
    for id in candidates ?? [] where phrases[id].stands(at: word, of: words, in: text) {
      found[id].append(word)
    }
  }

  // FNV-1a. A hash only proposes; the words themselves are compared.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
