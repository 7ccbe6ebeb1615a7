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

/// Eight bytes as one number, the first byte lowest.
struct EightBytes {
  var value: UInt64

  static let highest: UInt64 = 0x8080_8080_8080_8080
  static let lowest: UInt64 = 0x0101_0101_0101_0101
  private static let small: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  @inline(__always)
  init(_ value: UInt64) {
    self.value = value
  }

  /// Reads the eight bytes from an index; so many there must be.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at index: Int) {
    precondition(index >= 0 && index &+ 8 <= bytes.count, "Eight bytes lie inside the text.")
    value = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self))
  }

  /// Eight times the same byte.
  @inline(__always)
  static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* lowest }

  /// The highest bit of each byte that is another; only where all bytes are ASCII.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    ~((value ^ Self.all(byte)) &+ Self.small) & Self.highest
  }

  /// The highest bit of each byte that lies in a range of ASCII; only where all bytes are ASCII.
  @inline(__always)
  func lies(from first: UInt8, to last: UInt8) -> UInt64 {
    (value &+ Self.all(0x80 &- first)) & ~(value &+ Self.all(0x7F &- last)) & Self.highest
  }

  /// One bit for each letter, digit and underscore of ASCII.
  @inline(__always)
  var wordBits: UInt64 {
    let plain = EightBytes(value & Self.small)
    let lower = EightBytes(plain.value | Self.all(0x20))
    let word =
      lower.lies(from: UInt8(ascii: "a"), to: UInt8(ascii: "z"))
      | plain.lies(from: UInt8(ascii: "0"), to: UInt8(ascii: "9"))
      | plain.equal(to: UInt8(ascii: "_"))
    // The factor moves bit 8i to bit 56 + i, and no two products meet.
    return ((word & ~value) >> 7 &* 0x0102_0408_1020_4080) >> 56
  }
}
