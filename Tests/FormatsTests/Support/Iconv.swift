import Glibc

/// The C library's converter: what writes bytes for tests, so that no converter judges itself.
enum Iconv {
  /// A text in an encoding; nil where the encoding has not all of its characters, or is unknown.
  static func encode(_ text: String, as encoding: String) -> [UInt8]? {
    convert(Array(text.utf8), from: "UTF-8", to: encoding)
  }

  /// Bytes of an encoding as text; nil where they are no text in it.
  static func decode(_ bytes: some Sequence<UInt8>, as encoding: String) -> String? {
    convert(Array(bytes), from: encoding, to: "UTF-8").map { String(decoding: $0, as: UTF8.self) }
  }

  private static func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
    guard let converter = unsafe iconv_open(to, from), Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe _ = iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 8 + 16)
    var left = input.count
    var room = output.count
    let result = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress
        var target = output.baseAddress
        let first = unsafe iconv(converter, &source, &left, &target, &room)
        let last = unsafe iconv(converter, nil, nil, &target, &room)
        return Int(truncatingIfNeeded: first) == -1 || Int(truncatingIfNeeded: last) == -1 ? -1 : 0
      }
    }
    guard result == 0, left == 0 else { return nil }
    return output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
  }
}
