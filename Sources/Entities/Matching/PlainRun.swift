import Articles

/// A stretch of printable ASCII that is its own folding, but that single line breaks become spaces.
///
/// Found eight bytes at a time: most blocks of most texts are one such run.
struct PlainRun {
  /// Where it ends.
  private(set) var end: Int
  /// Whether a line break is in it.
  private(set) var hasNewline = false

  private static let space = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")
  private static let hyphen = UInt8(ascii: "-")

  /// Takes the folded byte before it, nil at the start of a block, where no space is kept.
  @inline(__always)
  init(_ source: Span<UInt8>, from start: Int, to limit: Int, after last: UInt8?) {
    end = start
    guard start < limit, source[start] < 0x80 else { return }
    // The highest bit tells whether the byte before is a blank or a hyphen.
    var blankBefore: UInt64 = last ?? Self.space == Self.space ? 0x80 : 0
    var hyphenBefore: UInt64 = last == Self.hyphen ? 0x80 : 0
    while end + 8 <= limit {
      let eight = EightBytes(source, at: end)
      guard eight.value & EightBytes.highest == 0 else { break }
      let newlines = eight.equal(to: Self.newline)
      let blanks = newlines | eight.equal(to: Self.space)
      let hyphens = eight.equal(to: Self.hyphen)
      let isPlain = eight.lies(from: 0x20, to: 0x7E) | newlines
      let stops =
        isPlain ^ EightBytes.highest | blanks & (blanks << 8 | blankBefore)
        | newlines & (hyphens << 8 | hyphenBefore)
      guard stops == 0 else {
        let kept = stops.trailingZeroBitCount / 8
        hasNewline = hasNewline || newlines & ((1 << UInt64(8 * kept)) - 1) != 0
        end += kept
        return
      }
      hasNewline = hasNewline || newlines != 0
      blankBefore = blanks >> 56
      hyphenBefore = hyphens >> 56
      end += 8
    }
    finish(source, to: limit, isBlank: blankBefore != 0)
  }

  /// Goes on byte by byte, where fewer than eight are left or one is not ASCII; stops at a newline.
  private mutating func finish(_ source: Span<UInt8>, to limit: Int, isBlank: Bool) {
    var isBlank = isBlank
    while end < limit {
      let byte = source[end]
      guard byte &- 0x20 < 0x5F, byte != Self.space || !isBlank else { return }
      isBlank = byte == Self.space
      end += 1
    }
  }

  /// Makes the line breaks of folded bytes spaces, from an index on.
  static func joinLines(_ bytes: inout [UInt8], from start: Int) {
    var folded = bytes.mutableSpan
    var index = start
    while index + 8 <= folded.count {
      let newlines = EightBytes(folded.span, at: index).equal(to: newline)
      if newlines != 0 { joinLines(&folded, index..<(index + 8)) }
      index += 8
    }
    joinLines(&folded, index..<folded.count)
  }

  private static func joinLines(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) {
    for index in range where bytes[index] == newline { bytes[index] = space }
  }
}
