/// What the matcher takes for equal: quotes, dashes, spaces, invisible characters, accents.
enum Folding {
  /// What one scalar of a text becomes.
  enum Step {
    case keep
    case replace(UInt8)
    case space
    case remove
    /// A mark that may belong on the letter before it.
    case combine
  }

  static func step(_ scalar: Unicode.Scalar) -> Step {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      .space
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0xFF07: .replace(UInt8(ascii: "'"))
    case 0x201C, 0x201D, 0x201F: .replace(UInt8(ascii: "\""))
    case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: .replace(UInt8(ascii: "-"))
    case 0xAD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
      0xFEFF:
      .remove
    case 0x0300...0x036F, 0x1161...0x1175, 0x11A8...0x11C2: .combine
    default: .keep
    }
  }

  /// The syllable that a consonant and a vowel make, or a syllable and its last consonant, by the
  /// arithmetic of the Unicode Standard, section 3.12.
  private static func composedHangul(_ base: UInt32, _ jamo: UInt32) -> Unicode.Scalar? {
    let (vowels, ends): (UInt32, UInt32) = (21, 28)
    switch (base, jamo) {
    case (0x1100...0x1112, 0x1161...0x1175):
      return Unicode.Scalar(0xAC00 + ((base - 0x1100) * vowels + jamo - 0x1161) * ends)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (base - 0xAC00).isMultiple(of: ends):
      return Unicode.Scalar(base + jamo - 0x11A7)
    default: return nil
    }
  }

  /// The letter that a letter and a mark make together, if Unicode has one.
  static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    if mark.value >= 0x1161 { return composedHangul(base.value, mark.value) }
    var cluster = String.UnicodeScalarView()
    cluster.append(base)
    cluster.append(mark)
    return composites[String(cluster)]
  }

  /// Letters with their marks, found by canonical equivalence, as which strings compare.
  ///
  /// So the table needs no data of its own: a letter and a mark look up the letter that has both.
  private static let composites: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1FFC,
    ]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Where two scalars are equivalent the first is the ordinary one.
      if table[String(scalar)] == nil { table[String(scalar)] = scalar }
    }
    return table
  }()

  /// The scalar in lower case, where that takes one scalar of as many bytes; else the scalar.
  ///
  /// Equal lengths keep one offset map valid for both cases of a text.
  static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 { return Unicode.Scalar(lowercased(UInt8(scalar.value))) }
    return ScalarTable.row(scalar)?.lower ?? lowercased(byPropertiesOf: scalar)
  }

  /// The scalar in lower case by Unicode's properties, without the table made of them.
  static func lowercased(byPropertiesOf scalar: Unicode.Scalar) -> Unicode.Scalar {
    let properties = scalar.properties
    guard properties.changesWhenLowercased else { return scalar }
    let mapping = properties.lowercaseMapping.unicodeScalars
    guard let lower = mapping.first, mapping.count == 1,
      UTF8.width(lower) == UTF8.width(scalar)
    else { return scalar }
    return lower
  }

  /// An ASCII letter in lower case, any other byte as it is.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// Folded bytes in lower case, as many as before.
  static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var lower: [UInt8] = []
    lower.reserveCapacity(bytes.count)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { lower.append(lowercased(byte)) }
    } else {
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        lower.append(
          contentsOf: UTF8.encode(lowercased(scalar)) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return lower
  }

  /// Whether a scalar is written large.
  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= UInt8(scalar.value) }
    return scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
  }
}
