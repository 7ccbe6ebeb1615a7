/// How the lines of a plain text stand, which says what a line end and a blank line mean.
enum TextLayout: Equatable {
  /// Every line is a block.
  case linePerBlock
  /// Lines are wrapped and blank lines separate blocks: nothing is left to guess.
  case blankSeparated(measure: Int)
  /// Lines are wrapped, and blank lines do not tell where blocks end.
  case hardWrapped(HardWrap)

  /// The width that lines are wrapped at, in cells, or nil when they are not wrapped.
  var measure: Int? {
    switch self {
    case .linePerBlock: nil
    case .blankSeparated(let measure): measure
    case .hardWrapped(let wrap): wrap.measure
    }
  }

  /// Whether a pass may run: blank lines that separate blocks win over every guess.
  func allows(_ pass: Pass) -> Bool {
    if case .blankSeparated = self { pass.trustsBlankLines } else { true }
  }

  /// Finds out how lines stand.
  ///
  /// A line is full when the next line's first word would not have fitted behind it. The shares
  /// were measured on articles, novels and manuals.
  /// - Complexity: O(n) in the lines.
  init(of lines: [Line], in utf8: [UInt8]) {
    let profile = LineProfile(of: lines, in: utf8)
    guard profile.isWrappable else {
      self = .linePerBlock
      return
    }
    if profile.blankLinesSeparate {
      self = .blankSeparated(measure: profile.measure)
    } else if profile.isHardWrapped {
      self = .hardWrapped(
        HardWrap(
          measure: profile.isExactlyFilled ? profile.longest : profile.measure,
          ordinaryGap: profile.isDoubleSpaced ? 1 : 0, isExact: profile.isExactlyFilled,
          paragraphIndent: LineProfile.paragraphIndent(of: lines)))
    } else {
      self = .linePerBlock
    }
  }
}
