/// Makes identifiers from a seed, so that the core needs no randomness of its own.
///
/// The seed must come from real randomness once a session; two sources with one seed make the same
/// identifiers. The numbers are SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom
/// Number Generators", 2014).
public struct IdentifierSource: Hashable, Sendable {
  private var state: UInt64

  /// Takes a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A `urn:uuid:` of version 7 (RFC 9562): sorts by the time it was made.
  public mutating func uuidV7(at time: Timestamp) -> String {
    let stamp = UInt64(bitPattern: time.milliseconds) & 0xFFFF_FFFF_FFFF
    return Self.spell(stamp << 16 | 0x7000 | next() & 0xFFF, next())
  }

  /// A `urn:uuid:` of version 4 (RFC 9562): tells nothing.
  public mutating func uuidV4() -> String {
    Self.spell(next() & ~0xF000 | 0x4000, next())
  }

  /// The id of a new annotation.
  public mutating func annotationID(at time: Timestamp) -> AnnotationID {
    AnnotationID(uuidV7(at: time))
  }

  /// A source whose identifiers follow from a text alone.
  ///
  /// Every session that meets the same copied annotation gives it the same new id. The seed is
  /// FNV-1a of the text's bytes.
  init(derivedFrom text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = hash
  }

  private static func spell(_ high: UInt64, _ low: UInt64) -> String {
    // The two top bits of the lower half are the variant of RFC 9562.
    let digits = hex(high) + hex(low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    var text = "urn:uuid:"
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text.append(digit)
    }
    return text
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
