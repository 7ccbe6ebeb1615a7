/// What is wrong with a regular expression: the engine's reason, and the byte at which it stopped.
struct PatternError: Error {
  let reason: String
  let byte: Int
}

/// What a regular expression found in a text.
struct PatternMatches {
  /// Where it matched, in bytes, in order; empty matches are left out.
  var ranges: [Range<Int>] = []
  /// Whether the search was given up before the end of the text.
  var isCut = false
}

extension Pattern {
  /// Makes a pattern of what was typed, with smart case.
  convenience init(_ pattern: QueryPattern) throws(PatternError) {
    try self.init(pattern.source, foldsCase: !pattern.tellsCapitals)
  }

  /// Finds every place of the pattern, paragraph by paragraph: none reaches over a blank line.
  ///
  /// The steps of the engine are bounded for the whole text, and a search that needs more is cut.
  /// `goesOn` is asked between paragraphs, and inside long ones.
  ///
  /// - Complexity: at most `mostSteps` steps of the engine, whatever the pattern.
  func matches(in text: [UInt8], while goesOn: () -> Bool) -> PatternMatches {
    var found = PatternMatches()
    let steps = max(1_000, min(Self.mostSteps / max(1, text.count), 1_000_000))
    var start = 0
    while start < text.count {
      let end = Self.paragraphEnd(text, from: start)
      guard goesOn(), search(text, start..<end, steps: steps, while: goesOn, &found) else {
        found.isCut = true
        return found
      }
      start = end
      while start < text.count, text[start] == 0x0A { start += 1 }
    }
    return found
  }

  /// How many steps the engine may take in one text: about a quarter of a second.
  private static var mostSteps: Int { 200_000_000 }

  private static func paragraphEnd(_ text: [UInt8], from start: Int) -> Int {
    var at = start
    while at < text.count {
      if text[at] == 0x0A, at + 1 < text.count, text[at + 1] == 0x0A { return at }
      at += 1
    }
    return text.count
  }
}
