import Articles

/// A block in the making: a range of the decoded text, and what the passes have found out about it.
///
/// The pieces of a draft begin in order and together hold every word of the body.
struct Piece {
  /// The words, from the first to the last byte that is no white space.
  var range: Range<Int>
  var kind = Block.Kind.paragraph
  var depth = 0
  var marker: String?
  var isQuoted = false
  /// The name of the rule that recognised it.
  var rule: String
  /// Why it begins where it does.
  var boundary: String?
  /// Whether the same words stood in the text before.
  var isRepeat = false
  /// Whether its lines are kept as they stand.
  var keepsLines = false
  /// Bytes of white space that every kept line begins with and that are not shown.
  var commonIndent = 0
  /// Blank lines between it and the piece before.
  var blanksBefore = 0
  /// Bytes before the words that the block owns but does not show: a bullet, a number.
  var prefix: Range<Int>?
  /// Bytes after the words that the block owns but does not show: the line under a heading.
  var suffix: Range<Int>?

  /// The rest of its words, when those of another piece stand between: a caption beside another.
  var rest: Range<Int>?

  /// The lines it was made of, as indices of the draft's lines.
  var lines: Range<Int>

  init(_ range: Range<Int>, lines: Range<Int>, rule: String, blanksBefore: Int = 0) {
    self.range = range
    self.lines = lines
    self.rule = rule
    self.blanksBefore = blanksBefore
  }

  /// Whether it stood on one line.
  var isOneLine: Bool { lines.count == 1 }

  /// Whether a person said what it is.
  var isCorrected: Bool { rule == StructureCorrection.rule }

  /// Takes in the text up to the end of a line.
  mutating func extend(to end: Int, line: Int) {
    range = range.lowerBound..<end
    lines = lines.lowerBound..<line + 1
  }

  /// Takes in the piece that follows.
  mutating func join(_ next: Piece) {
    range = range.lowerBound..<next.range.upperBound
    lines = lines.lowerBound..<max(lines.upperBound, next.lines.upperBound)
  }

  /// Says what the piece is, and by which rule.
  mutating func become(_ kind: Block.Kind, by rule: String) {
    self.kind = kind
    self.rule = rule
  }
}
