import CCrypto

/// SHA-256 of bytes, by OpenSSL, which uses the processor's own instructions for it.
public enum Digest {
  /// The digest as `sha256:` and 64 hexadecimal digits.
  ///
  /// - Complexity: O(n), about 2 GB a second where the processor knows the digest.
  public static func sha256(_ bytes: [UInt8]) -> String {
    "sha256:" + hex(bytes)
  }

  /// The 64 hexadecimal digits of the digest alone.
  static func hex(_ bytes: [UInt8]) -> String {
    let length = Int(SHA256_DIGEST_LENGTH)
    let digest = unsafe [UInt8](unsafeUninitializedCapacity: length) { target, count in
      var context = SHA256_CTX()
      _ = unsafe SHA256_Init(&context)
      _ = unsafe bytes.withUnsafeBytes { source in
        unsafe SHA256_Update(&context, source.baseAddress, source.count)
      }
      _ = unsafe SHA256_Final(target.baseAddress, &context)
      count = length
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * length)
    for byte in digest {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}
