/// The mark at the start of a file that names its encoding.
enum ByteOrderMark {
  case utf8
  case utf16(ByteOrder)
  case utf32(ByteOrder)

  /// The mark that bytes begin with, or nil.
  ///
  /// The mark of UTF-32 in little-endian order begins like that of UTF-16; no text begins with the
  /// NUL that would follow there.
  init?(of bytes: [UInt8]) {
    guard let first = bytes.first, first >= 0xEF || first == 0 else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) {
      self = .utf32(.littleEndian)
    } else if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
      self = .utf32(.bigEndian)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16(.littleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16(.bigEndian)
    } else {
      return nil
    }
  }

  /// The number of bytes the mark takes in the file.
  var length: Int {
    switch self {
    case .utf8: 3
    case .utf16: 2
    case .utf32: 4
    }
  }

  /// The encoding that the mark names.
  var encoding: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .utf16(let order): .utf16(order)
    case .utf32(let order): .utf32(order)
    }
  }
}
