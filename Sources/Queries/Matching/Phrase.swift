import Articles

/// Words that follow each other, as an article is searched for them.
struct Phrase: Hashable {
  let tokens: SearchTokens
  /// The words with their capitals, when these are told apart.
  let cased: SearchTokens?
  /// Whether the last word may go on.
  let isPrefix: Bool

  init(_ words: QueryWords) {
    tokens = SearchTokens(words.text)
    cased = words.tellsCapitals ? SearchTokens(words.text, keepsCase: true) : nil
    isPrefix = words.isPrefix
  }

  /// Whether the phrase begins at a word of a text.
  func stands(at word: Int, of words: SearchTokens, in text: CanonicalText) -> Bool {
    guard Self.equal(tokens, words, at: word, isPrefix: isPrefix) else { return false }
    guard let cased else { return true }
    let place = words.place(of: word..<(word + tokens.count))
    let there = SearchTokens(text, in: place, keepsCase: true)
    return Self.equal(cased, there, at: 0, isPrefix: isPrefix)
  }

  /// Whether words are those of a text from one of its words on.
  private static func equal(
    _ part: SearchTokens, _ whole: SearchTokens, at word: Int, isPrefix: Bool
  ) -> Bool {
    guard word + part.count <= whole.count else { return false }
    for index in 0..<part.count {
      let left = part.utf8[part.bytes(of: index)]
      let right = whole.utf8[whole.bytes(of: word + index)]
      let goesOn = isPrefix && index == part.count - 1
      guard goesOn ? right.starts(with: left) : left == right else { return false }
    }
    return true
  }

  /// Every word of a text at which the phrase begins.
  ///
  /// - Complexity: O(n) in the text; for many phrases there is `PhraseTable`.
  func places(in words: SearchTokens, of text: CanonicalText) -> [Int] {
    guard !tokens.isEmpty else { return [] }
    return (0..<words.count).filter { stands(at: $0, of: words, in: text) }
  }

  /// How often the phrase stands in a short text: a title, a note.
  func count(in text: String) -> Int {
    let text = CanonicalText(text)
    return places(in: SearchTokens(text), of: text).count
  }
}
