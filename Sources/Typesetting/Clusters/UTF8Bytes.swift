/// Reading scalars out of bytes that are known to be valid UTF-8.
enum UTF8Bytes {
  /// The scalar that starts at a byte, and its length in bytes.
  ///
  /// A sequence that the array cuts short counts as one byte of U+FFFD, so that a wrong range
  /// cannot trap or loop.
  @inline(__always)
  static func decode(_ bytes: [UInt8], at start: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[start])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC0, start + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for index in (start + 1)..<(start + length) {
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (scalar, length)
  }

  /// The scalar that ends right before a byte, and its length; nil at or before a limit.
  static func decode(_ bytes: [UInt8], before end: Int, limit: Int) -> (
    scalar: UInt32, length: Int
  )? {
    guard end > limit else { return nil }
    var start = end - 1
    while start > limit, UTF8.isContinuation(bytes[start]) { start -= 1 }
    return (decode(bytes, at: start).scalar, end - start)
  }
}
