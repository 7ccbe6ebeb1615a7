/// What each byte stands for in a set of single bytes.
struct ByteTable: Sendable {
  /// The scalar of each byte; U+FFFD where the set has none.
  let scalars: [Unicode.Scalar]

  /// Asks ICU for the table of a set; nil when it does not know the set.
  init?(_ name: String) {
    guard let converter = ICUConverter(name) else { return nil }
    var output = ICUConverter.Output()
    let bytes = Array(UInt8.min...UInt8.max)
    var scalars: [Unicode.Scalar] = []
    for byte in bytes.indices {
      converter.convert(bytes, byte..<byte + 1, isLast: true, into: &output)
      let unit = output.count == 1 ? output.units[0] : 0xFFFD
      let isSubstitute = unit == 0x1A && byte != 0x1A
      scalars.append(isSubstitute ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
    self.scalars = Self.withoutFillers(scalars)
  }

  /// The table without the controls that vendors' tables put where the set has nothing.
  ///
  /// In a set that has characters among 80 to 9F, a C1 control there is no character of the set.
  private static func withoutFillers(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x80...0x9F).contains(scalar.value) }
    guard scalars[0x80...0x9F].contains(where: { !isControl($0) && $0 != "\u{FFFD}" }) else {
      return scalars
    }
    return scalars.map { isControl($0) ? "\u{FFFD}" : $0 }
  }
}
