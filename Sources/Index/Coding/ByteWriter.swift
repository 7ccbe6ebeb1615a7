/// Writes numbers and texts as few bytes: numbers in groups of seven bits, the lowest first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Makes room for so many bytes in all.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds bytes as they are.
  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Adds a number, which may not be negative.
  mutating func put(_ number: Int) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Adds a number of either sign, small ones in few bytes.
  mutating func putSigned(_ number: Int) {
    put(number >= 0 ? number << 1 : (-1 - number) << 1 | 1)
  }

  /// Adds a text.
  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a text that may be missing.
  mutating func put(_ text: String?) {
    guard let text else { return put(0) }
    put(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds several texts.
  mutating func put(_ texts: [String]) {
    put(texts.count)
    for text in texts { put(text) }
  }

  /// The bytes with a checksum of four bytes before them.
  var sealed: [UInt8] {
    let sum = Checksum.of(bytes[...])
    return (0..<4).map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) } + bytes
  }
}

/// The 32-bit hash of Fowler, Noll and Vo (FNV-1a), which tells flipped bits of some hundred bytes.
enum Checksum {
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 2_166_136_261
    for byte in bytes { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
    return sum
  }
}
