/// The `%20` of addresses.
public enum PercentEncoding {
  /// A text with its encoded bytes decoded; as it was when they are no UTF-8.
  ///
  /// A `%` without two hexadecimal digits behind it stands for itself.
  public static func decode(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x25, position + 2 < bytes.count,
        let high = digit(bytes[position + 1]), let low = digit(bytes[position + 2])
      {
        decoded.append(high << 4 | low)
        position += 3
      } else {
        decoded.append(bytes[position])
        position += 1
      }
    }
    return String(validating: decoded, as: UTF8.self) ?? text
  }

  /// A text with every byte encoded that is no letter or digit of ASCII, `.`, `_` or `~`, nor one
  /// of those that are kept.
  public static func encode(_ text: String, keeping kept: String = "") -> String {
    let kept = Array(kept.utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) || kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [0x25, hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Bytes that a scalar takes when it is encoded.
  public static func length(of scalar: Unicode.Scalar) -> Int {
    let count = UTF8.width(scalar)
    return count == 1 && isPlain(UInt8(scalar.value)) ? 1 : 3 * count
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x41 + digit - 10
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
