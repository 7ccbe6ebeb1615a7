import Articles

/// Finds words that may be two.
enum GluedWords {
  /// A word of small letters with a capitalised word behind it.
  struct Candidate: Equatable {
    /// The two words, in lower case.
    let left: String
    let right: String
    /// The byte where the second begins.
    let cut: Int

    /// Words that begin sentences in any article.
    private static let openers: Set<String> = [
      "after", "although", "another", "because", "before", "both", "each", "every", "from",
      "however", "many", "moreover", "most", "once", "other", "since", "some", "such", "that",
      "their", "then", "there", "therefore", "these", "they", "this", "those", "thus", "today",
      "under", "until", "what", "when", "where", "which", "while", "with",
    ]

    /// Whether both words are words of the article, or the second one begins sentences.
    func isGlued(among known: Set<String>) -> Bool {
      known.contains(left) && (known.contains(right) || Self.openers.contains(right))
    }
  }

  /// The candidates in a stretch, in ASCII letters only.
  ///
  /// Only where a capital stands behind what is none can one be; the word around it is looked at.
  /// - Complexity: O(n).
  static func candidates(in utf8: [UInt8], _ range: Range<Int>) -> [Candidate] {
    var candidates: [Candidate] = []
    var position = range.lowerBound
    while true {
      position = turn(in: utf8, position..<range.upperBound)
      guard position < range.upperBound else { return candidates }
      var (start, end) = (position, position)
      while start > range.lowerBound, isLetter(utf8[start - 1]) { start -= 1 }
      while end < range.upperBound, isLetter(utf8[end]) { end += 1 }
      if let candidate = candidate(utf8, start..<end) { candidates.append(candidate) }
      position = end
    }
  }

  /// The first capital of a range with a letter right before it in the range that is none, or the
  /// range's end.
  private static func turn(in utf8: [UInt8], _ range: Range<Int>) -> Int {
    // The highest bit tells whether the byte before is such a letter.
    var before: UInt64 = 0
    return utf8.span.first(
      from: range.lowerBound, to: range.upperBound,
      { eight in
        let plain = eight.plain
        let capitals = plain.lies(from: 0x41, to: 0x5A) & ~eight.value
        let others = plain.lies(from: 0x61, to: 0x7A) | eight.wide
        defer { before = others >> 56 }
        return capitals & (others << 8 | before)
      },
      { byte in
        defer { before = isLetter(byte) && !isCapital(byte) ? 0x80 : 0 }
        return isCapital(byte) && before != 0
      })
  }

  /// At least four small letters, a capital, at least three small letters, and nothing else.
  private static func candidate(_ utf8: [UInt8], _ word: Range<Int>) -> Candidate? {
    guard word.count >= 8, word.count <= 40,
      let cut = utf8[word].firstIndex(where: isCapital), cut >= word.lowerBound + 4,
      word.upperBound - cut >= 4, !utf8[(cut + 1)..<word.upperBound].contains(where: isCapital)
    else { return nil }
    return Candidate(
      left: String(decoding: utf8[word.lowerBound..<cut], as: UTF8.self),
      right: String(decoding: utf8[cut..<word.upperBound], as: UTF8.self).lowercased(), cut: cut)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isCapital(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
