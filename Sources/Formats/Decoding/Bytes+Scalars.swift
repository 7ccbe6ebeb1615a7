/// Reading scalars out of valid UTF-8, without the cost of a string.
extension [UInt8] {
  /// The scalar that begins at an index, and its number of bytes.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= count else { return ("\u{FFFD}", count - index) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before an index, and its number of bytes.
  func scalar(before index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    var start = index - 1
    while start > 0, UTF8.isContinuation(self[start]) { start -= 1 }
    return (scalar(at: start).scalar, index - start)
  }

  /// The number of bytes of the whitespace scalar at an index, or 0 when another scalar is there.
  ///
  /// Whitespace is what a source uses to part words and lines. Spaces with a meaning of their own
  /// (no-break, ideographic, thin) are text.
  func whitespaceLength(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    return byte == 0xC2 || byte == 0xE2 ? lineSeparatorLength(at: index) : 0
  }

  /// The number of bytes of the line end at an index, or 0; CR LF is one line end.
  func lineEndLength(at index: Int) -> Int {
    let byte = self[index]
    switch byte {
    case 0x0D: return index + 1 < count && self[index + 1] == 0x0A ? 2 : 1
    case 0x0A...0x0C: return 1
    case 0xC2, 0xE2: return lineSeparatorLength(at: index)
    default: return 0
    }
  }

  /// The bytes of NEL, LINE SEPARATOR or PARAGRAPH SEPARATOR at an index, or 0.
  private func lineSeparatorLength(at index: Int) -> Int {
    if self[index] == 0xC2 {
      return index + 1 < count && self[index + 1] == 0x85 ? 2 : 0
    }
    guard index + 2 < count, self[index + 1] == 0x80 else { return 0 }
    return self[index + 2] == 0xA8 || self[index + 2] == 0xA9 ? 3 : 0
  }
}
