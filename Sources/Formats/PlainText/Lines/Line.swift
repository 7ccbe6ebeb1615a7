/// One line of a text that is not blank.
struct Line {
  /// The whole line, without its line end.
  let range: Range<Int>
  /// The line without the white space at its ends.
  let text: Range<Int>
  /// Cells from the start of the line to the end of its text.
  let width: Int
  /// Cells of white space before the text.
  let indent: Int
  /// Cells of the first word; in Chinese and Japanese, of the first character.
  let firstWord: Int
  /// Blank lines between this line and the one before.
  let blanksBefore: Int

  /// Spaces behind the text.
  var trailingSpaces: Int { range.upperBound - text.upperBound }

  /// The same line behind another number of blank lines.
  func following(blanks: Int) -> Line {
    Line(
      range: range, text: text, width: width, indent: indent, firstWord: firstWord,
      blanksBefore: blanks)
  }

  /// The same line without bytes that were taken from its start.
  func starting(at start: Int) -> Line {
    Line(
      range: start..<range.upperBound, text: start..<text.upperBound, width: width,
      indent: 0, firstWord: firstWord, blanksBefore: blanksBefore)
  }
}
