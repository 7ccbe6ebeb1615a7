/// References to characters, as HTML and Markdown write them: `&amp;`, `&#8212;`, `&#x2014;`.
enum CharacterReference {
  /// No reference is longer, in bytes.
  static let longest = 40

  /// The UTF-8 of the character that a reference stands for, or nil when it is not known.
  ///
  /// A number that is no scalar gives U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard bytes.count > 2, bytes.first == 0x26, bytes.last == 0x3B else { return nil }
    let name = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    if name.hasPrefix("#") { return numeric(name.dropFirst()) }
    return named[name]
  }

  private static func numeric(_ digits: Substring) -> [UInt8]? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? digits.dropFirst() : digits
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10) else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(scalar ?? "\u{FFFD}").utf8)
  }

  /// The names of HTML 5, made when the first text asks for one.
  private static let named: [String: [UInt8]] = {
    var table: [String: [UInt8]] = [:]
    table.reserveCapacity(2_125)
    for names in [capitalNames, smallNamesAToM, smallNamesNToZ] {
      var name: Substring?
      for word in names.split(separator: " ") {
        guard let known = name else {
          name = word
          continue
        }
        let scalars = word.split(separator: "+").compactMap {
          UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
        }
        table[String(known)] = scalars.flatMap { Array(String($0).utf8) }
        name = nil
      }
    }
    return table
  }()
}
