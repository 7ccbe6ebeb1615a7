/// A set of hashes as bits, small enough for the nearest caches.
///
/// It says at once of most words of a text that no form begins with them. A set bit may be wrong, a
/// clear one is not.
struct WordFilter {
  private(set) var bits: [UInt64]
  let shift: UInt64

  /// Makes room for so many hashes: sixteen bits each, at most 128 kB.
  init(capacity: Int) {
    var width = 12
    while width < 20, 1 << width < capacity * 16 { width += 1 }
    shift = UInt64(64 - width)
    bits = Array(repeating: 0, count: 1 << (width - 6))
  }

  mutating func insert(_ hash: UInt64) {
    let bit = place(of: hash)
    bits[Int(truncatingIfNeeded: bit >> 6)] |= 1 << (bit & 63)
  }

  func contains(_ hash: UInt64) -> Bool { Self.bit(of: hash, in: bits.span, shift) != 0 }

  /// 1 when a hash may be among those of a filter, else 0: for loops, which hold its bits.
  @inline(__always)
  static func bit(of hash: UInt64, in bits: Span<UInt64>, _ shift: UInt64) -> UInt64 {
    let bit = (hash &* WordHash.stirrer) &>> shift
    return bits[Int(truncatingIfNeeded: bit >> 6)] &>> (bit & 63) & 1
  }

  @inline(__always)
  private func place(of hash: UInt64) -> UInt64 { (hash &* WordHash.stirrer) &>> shift }
}

/// What the filters know a beginning of a form by.
enum FilterKey {
  /// A form of one word: whether its first letter is a capital one of ASCII counts.
  @inline(__always)
  static func single(_ word: UInt64, isCapital: Bool) -> UInt64 {
    isCapital ? ~word : word
  }

  /// The first two words of a form.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first << 23 | first >> 41) ^ second
  }

  /// Whether a byte is a capital letter of ASCII.
  @inline(__always)
  static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  /// The keys of single words that a form may stand as; none for a form of several.
  static func singles(_ form: Form) -> [UInt64] {
    guard form.path.count == 1 else { return [] }
    let isCapital = isCapital(form.bytes[form.headLength])
    let word = form.openingWords[0]
    return form.caseTest == .exact
      ? [single(word, isCapital: isCapital)]
      : [single(word, isCapital: true), single(word, isCapital: false)]
  }
}
