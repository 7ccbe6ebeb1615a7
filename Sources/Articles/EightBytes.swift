/// Eight bytes as one number, the first byte lowest, to be asked about all at once.
///
/// Ordinary arithmetic on words of 64 bits, so that it is as fast on every processor that the
/// toolchain knows: a byte's highest bit tells, after an addition, whether the byte passed a bound.
/// An answer has the highest bit of each byte that is meant, and no other.
@frozen
public struct EightBytes: Sendable {
  /// The bytes.
  public var value: UInt64

  /// The highest bit of every byte.
  @inlinable
  @inline(__always)
  public static var highest: UInt64 { 0x8080_8080_8080_8080 }

  /// Takes eight bytes as a number.
  @inlinable
  @inline(__always)
  public init(_ value: UInt64) {
    self.value = value
  }

  /// Reads the eight bytes from an index; so many there must be.
  @inlinable
  @inline(__always)
  public init(_ bytes: Span<UInt8>, at index: Int) {
    precondition(index >= 0 && index &+ 8 <= bytes.count, "Eight bytes lie inside the text.")
    value = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self))
  }

  /// Eight times the same byte.
  @inlinable
  @inline(__always)
  public static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Each byte beyond ASCII.
  @inlinable
  @inline(__always)
  public var wide: UInt64 { value & Self.highest }

  /// Each byte that is another; only where all bytes are ASCII.
  @inlinable
  @inline(__always)
  public func equal(to byte: UInt8) -> UInt64 {
    ~((value ^ Self.all(byte)) &+ 0x7F7F_7F7F_7F7F_7F7F) & Self.highest
  }

  /// Each byte that lies in a range of ASCII; only where all bytes are ASCII.
  @inlinable
  @inline(__always)
  public func lies(from first: UInt8, to last: UInt8) -> UInt64 {
    (value &+ Self.all(0x80 &- first)) & ~(value &+ Self.all(0x7F &- last))
      & Self.highest
  }

  /// The same bytes without their highest bits: what is not ASCII looks like it.
  @inlinable
  @inline(__always)
  public var plain: EightBytes { EightBytes(value & 0x7F7F_7F7F_7F7F_7F7F) }

  /// The same bytes, all of which must be ASCII, with capitals as small letters; other bytes may
  /// become others, but no letters.
  @inlinable
  @inline(__always)
  public var lower: EightBytes { EightBytes(value | 0x2020_2020_2020_2020) }

  /// How many bytes an answer has.
  @inlinable
  @inline(__always)
  public static func count(_ answer: UInt64) -> Int {
    Int(truncatingIfNeeded: (answer >> 7 &* 0x0101_0101_0101_0101) >> 56)
  }
}

extension Span<UInt8> {
  /// The first place of a range at which something stands, or the range's end.
  ///
  /// `marks` tells at which bytes among eight it stands, `test` whether it stands at one byte.
  /// - Complexity: O(n), eight bytes at a time.
  @inlinable
  @inline(__always)
  public func first(
    from start: Int, to end: Int, _ marks: (EightBytes) -> UInt64, _ test: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index &+ 8 <= end {
      let answer = marks(EightBytes(self, at: index))
      if answer != 0 { return index &+ answer.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < end, !test(self[index]) { index &+= 1 }
    return index
  }

  /// The first byte beyond ASCII in a range, or the range's end.
  @inlinable
  public func firstWide(from start: Int, to end: Int) -> Int {
    first(from: start, to: end, { $0.wide }, { $0 >= 0x80 })
  }

  /// The number of scalars that begin in a range of valid UTF-8.
  ///
  /// - Complexity: O(n), eight bytes at a time.
  @inlinable
  public func scalarCount(from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index &+ 8 <= end {
      let eight = EightBytes(self, at: index)
      count &+= 8
      // A byte that goes on with a scalar has its highest bit, and not the next one.
      if eight.wide != 0 { count &-= EightBytes.count(eight.wide & ~(eight.value << 1)) }
      index &+= 8
    }
    while index < end {
      if !UTF8.isContinuation(self[index]) { count &+= 1 }
      index &+= 1
    }
    return count
  }
}
