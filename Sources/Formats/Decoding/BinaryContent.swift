/// Tells bytes that are no text from text with a few odd bytes in it.
enum BinaryContent {
  /// How many bytes from the start are looked at.
  private static let sampleLength = 65_536

  /// First bytes of files that are never text, though some of them begin with readable words.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), Array("GIF8".utf8), Array("Rar!".utf8),
    [0x7F, 0x45, 0x4C, 0x46], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B],
    [0xD0, 0xCF, 0x11, 0xE0], [0x37, 0x7A, 0xBC, 0xAF],
  ]

  /// Whether bytes are binary: a known signature, or too many control bytes for any text.
  ///
  /// UTF-16 without a byte order mark counts as binary, since half of its bytes are controls. Tab,
  /// line ends, backspace and escape occur in texts.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    if ByteOrderMark(of: bytes) != nil { return false }
    if signatures.contains(where: { bytes.starts(with: $0) }) { return true }
    let sample = bytes.prefix(sampleLength)
    var controls = 0
    for byte in sample where isSuspicious(byte) { controls += 1 }
    let isDense = controls * 3 > sample.count
    let isFrequent = controls > 8 && controls * 20 > sample.count
    return isDense || isFrequent
  }

  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x08...0x0D, 0x1B: false
    case 0x00...0x1F, 0x7F: true
    default: false
    }
  }
}
