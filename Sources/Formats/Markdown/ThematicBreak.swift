/// Finds the line of a thematic break, which md4c reports without its place.
enum ThematicBreak {
  /// The mark of the next thematic break in a text after a byte, or nil.
  ///
  /// After a heading, the line of dashes that may underline it is passed over.
  static func next(in utf8: [UInt8], after byte: Int, afterHeading: Bool) -> Range<Int>? {
    var position = byte
    if afterHeading, let underline = underline(in: utf8, after: byte) { position = underline }
    while position < utf8.count {
      let end = lineEnd(in: utf8, from: position)
      if let mark = mark(in: utf8, position..<end) { return mark }
      position = end < utf8.count ? end + utf8.lineEndLength(at: end) : end
    }
    return nil
  }

  /// The end of the line that underlines the heading whose text ends at a byte, or nil.
  private static func underline(in utf8: [UInt8], after byte: Int) -> Int? {
    let end = lineEnd(in: utf8, from: byte)
    guard end < utf8.count, !startsWithHash(utf8, before: byte) else { return nil }
    return lineEnd(in: utf8, from: end + utf8.lineEndLength(at: end))
  }

  /// Whether the line that holds a byte is a heading with `#`, inside containers perhaps.
  private static func startsWithHash(_ utf8: [UInt8], before byte: Int) -> Bool {
    var start = byte
    while start > 0, utf8[start - 1] != 0x0A, utf8[start - 1] != 0x0D { start -= 1 }
    while start < byte, isContainerMark(utf8[start]) { start += 1 }
    return start < byte && utf8[start] == 0x23
  }

  private static func lineEnd(in utf8: [UInt8], from start: Int) -> Int {
    var position = start
    while position < utf8.count, utf8[position] != 0x0A, utf8[position] != 0x0D { position += 1 }
    return position
  }

  /// The three or more equal marks that are all a line holds behind its containers.
  private static func mark(in utf8: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    var end = line.upperBound
    while end > line.lowerBound, utf8[end - 1] == 0x20 || utf8[end - 1] == 0x09 { end -= 1 }
    guard end > line.lowerBound, [0x2A, 0x2D, 0x5F].contains(utf8[end - 1]) else { return nil }
    let sign = utf8[end - 1]
    var start = end
    var count = 0
    var first = end
    while start > line.lowerBound {
      let byte = utf8[start - 1]
      guard byte == sign || byte == 0x20 || byte == 0x09 else { break }
      start -= 1
      if byte == sign {
        count += 1
        first = start
      }
    }
    guard count >= 3, (line.lowerBound..<start).allSatisfy({ isContainerMark(utf8[$0]) }) else {
      return nil
    }
    return first..<end
  }

  /// Whether a byte may stand before a line's own text: marks of quotations and items, and spaces.
  private static func isContainerMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x30...0x39: true
    default: false
    }
  }
}
