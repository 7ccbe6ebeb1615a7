/// The escape sequence by which a program sets the clipboard of its terminal (xterm's OSC 52).
public enum OSC52 {
  /// GNU screen takes no longer device control strings, in bytes.
  private static let screenChunk = 750

  /// The sequence that puts bytes on the clipboard, wrapped as a route needs it.
  public static func sequence(for bytes: [UInt8], route: ClipboardRoute) -> [UInt8] {
    let plain = Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
    guard route == .screen else { return plain }
    var wrapped: [UInt8] = []
    for start in stride(from: 0, to: plain.count, by: screenChunk) {
      wrapped += Array("\u{1B}P".utf8)
      wrapped += plain[start..<min(start + screenChunk, plain.count)]
      wrapped += Array("\u{1B}\\".utf8)
    }
    return wrapped
  }

  /// Base64 of RFC 4648, padded.
  ///
  /// The standard library has none, and Foundation stays out.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        result.append(
          index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
