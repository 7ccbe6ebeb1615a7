/// Where paragraphs end in a text whose lines are wrapped, when blank lines do not tell.
struct HardWrap: Equatable {
  /// The width that lines are wrapped at, in cells.
  let measure: Int
  /// Blank lines after every line: 1 in a text that is set double-spaced.
  let ordinaryGap: Int
  /// Whether every line holds as many words as the measure allows.
  var isExact = false
  /// The indent with which paragraphs begin, in a text that begins them so.
  var paragraphIndent: Int?

  /// Why a line begins a paragraph, or nil when it goes on with that of the line before it.
  ///
  /// Two spaces behind a line end a paragraph. So does a sentence's end before a line that begins
  /// with a space, or behind which the next word would have fitted. A gap ends one too, unless it
  /// lies in mid-sentence: there a page ended. In a text that indents its paragraphs the indent alone
  /// begins one, and in one that was filled exactly any line with room for another word ends one.
  func boundary(_ previous: Line, _ line: Line, in utf8: [UInt8]) -> String? {
    let endsSentence = utf8.endsSentence(previous.text)
    if line.blanksBefore > ordinaryGap {
      let isPageGap =
        !endsSentence && line.blanksBefore >= ordinaryGap + 2 && goesOn(previous, line, utf8)
      return isPageGap ? nil : "gap"
    }
    if previous.trailingSpaces >= 2 { return "two-spaces" }
    if let paragraphIndent, line.indent == paragraphIndent { return "indent" }
    if isExact { return hasRoom(previous, for: line) ? "room-left" : nil }
    if endsSentence {
      if line.indent > 0 { return "leading-space" }
      return isFull(previous, before: line) ? nil : "short-line"
    }
    return isHeading(previous, before: line, in: utf8) ? "heading-line" : nil
  }

  /// Whether a full line that ends a sentence stands before a line: a paragraph may end unseen there.
  func mayHideEnd(_ previous: Line, _ line: Line, in utf8: [UInt8]) -> Bool {
    paragraphIndent == nil && utf8.endsSentence(previous.text)
      && boundary(previous, line, in: utf8) == nil
  }

  /// Whether a line has room for the first word of the next.
  private func hasRoom(_ line: Line, for next: Line) -> Bool {
    line.width + 1 + next.firstWord <= measure
  }

  /// Whether the next line's first word would not have fitted behind a line.
  private func isFull(_ line: Line, before next: Line) -> Bool {
    (line.width + 1 + next.firstWord) * 10 >= measure * 9
  }

  /// Whether a sentence runs on over a page's end.
  private func goesOn(_ previous: Line, _ line: Line, _ utf8: [UInt8]) -> Bool {
    isFull(previous, before: line) || utf8.startsInLowerCase(line.text)
  }

  /// Whether a line is far too short for a wrapped one and looks like a heading.
  private func isHeading(_ line: Line, before next: Line, in utf8: [UInt8]) -> Bool {
    (line.width + 1 + next.firstWord) * 4 < measure * 3 && !utf8.endsPunctuated(line.text)
      && utf8.startsLikeHeading(line.text) && !utf8.startsInLowerCase(next.text)
  }
}
