import Articles

/// Which of 64 bytes belong to words: one bit a byte, found eight bytes at a time.
///
/// Ordinary arithmetic on words of 64 bits, so that it is as fast on every processor that the
/// toolchain knows: a byte's highest bit tells, after an addition, whether the byte passed a bound.
struct WordMask {
  /// Bytes that a mask covers.
  static let width = 64

  /// One bit for each letter, digit and underscore of ASCII, the lowest for the first byte.
  private(set) var words: UInt64

  /// Whether all the bytes are ASCII; else the mask says nothing of those that are not.
  private(set) var isASCII: Bool

  /// Looks at the 64 bytes from an index; so many there must be.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at index: Int) {
    // Written out, because the loop was not unrolled.
    var high: UInt64 = 0
    words = Self.bits(bytes, index, &high)
    words |= Self.bits(bytes, index &+ 8, &high) << 8
    words |= Self.bits(bytes, index &+ 16, &high) << 16
    words |= Self.bits(bytes, index &+ 24, &high) << 24
    words |= Self.bits(bytes, index &+ 32, &high) << 32
    words |= Self.bits(bytes, index &+ 40, &high) << 40
    words |= Self.bits(bytes, index &+ 48, &high) << 48
    words |= Self.bits(bytes, index &+ 56, &high) << 56
    isASCII = high & EightBytes.highest == 0
  }

  @inline(__always)
  private static func bits(_ bytes: Span<UInt8>, _ index: Int, _ high: inout UInt64) -> UInt64 {
    let eight = EightBytes(bytes, at: index)
    high |= eight.value
    return eight.wordBits
  }

  /// The first bytes of words; that before the mask counts as none.
  @inline(__always)
  var starts: UInt64 { words & ~(words << 1) }

  /// The bytes right after words; a word that goes on beyond the mask has none.
  @inline(__always)
  var ends: UInt64 { ~words & (words << 1) }
}

extension EightBytes {
  /// One bit for each letter, digit and underscore of ASCII.
  @inline(__always)
  var wordBits: UInt64 {
    let word =
      plain.lower.lies(from: UInt8(ascii: "a"), to: UInt8(ascii: "z"))
      | plain.lies(from: UInt8(ascii: "0"), to: UInt8(ascii: "9"))
      | plain.equal(to: UInt8(ascii: "_"))
    // The factor moves bit 8i to bit 56 + i, and no two products meet.
    return ((word & ~value) >> 7 &* 0x0102_0408_1020_4080) >> 56
  }
}
