import Articles

/// Tells bytes that are no text from text with a few odd bytes in it.
enum BinaryContent {
  /// How many bytes from the start are looked at.
  private static let sampleLength = 65_536

  /// First bytes of files that are never text, though some of them begin with readable words.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), Array("GIF8".utf8), Array("Rar!".utf8),
    [0x7F, 0x45, 0x4C, 0x46], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B],
    [0xD0, 0xCF, 0x11, 0xE0], [0x37, 0x7A, 0xBC, 0xAF], Array("BZh".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
  ]

  /// Whether bytes are binary: a known signature, or too many control bytes for any text.
  ///
  /// UTF-16 and UTF-32 are texts, even without a byte order mark. Tab, line ends, backspace and
  /// escape occur in texts; bytes above 7F are letters of older encodings.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    if ByteOrderMark(of: bytes) != nil { return false }
    if isSigned(bytes) { return true }
    let sample = bytes.span.extracting(first: sampleLength)
    let controls = controlCount(in: sample)
    guard controls > 0 else { return false }
    let isDense = controls * 3 > sample.count
    let isFrequent = controls > 8 && controls * 20 > sample.count
    return (isDense || isFrequent) && WideUnits(in: bytes) == nil
  }

  /// Whether bytes begin as a file of a known kind that is no text.
  static func isSigned(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    return signatures.contains { $0[0] == first && bytes.starts(with: $0) }
  }

  /// The number of control bytes that texts do not have.
  ///
  /// - Complexity: O(n), eight bytes at a time where there are none.
  static func controlCount(in bytes: Span<UInt8>) -> Int {
    var count = 0
    var index = 0
    while true {
      // Line ends are found too, and looked at one by one.
      index = bytes.first(
        from: index, to: bytes.count,
        { ($0.plain.lies(from: 0, to: 0x1F) | $0.plain.equal(to: 0x7F)) & ~$0.value },
        { $0 < 0x20 || $0 == 0x7F })
      guard index < bytes.count else { return count }
      if isSuspicious(bytes[index]) { count += 1 }
      index += 1
    }
  }

  /// Whether a byte is a control that texts do not have.
  static func isSuspicious(_ byte: UInt8) -> Bool {
    let isControl = byte < 0x20 || byte == 0x7F
    let isOrdinary = byte &- 0x08 < 6 || byte == 0x1B
    return isControl && !isOrdinary
  }
}
