import CWcwidth

/// Makes an emulator draw characters of ambiguous width in two cells, as terminals set up for
/// Chinese do.
///
/// libvterm knows one cell only. Each such character goes to it as an ideograph that nobody uses,
/// and comes back out of its cells as what it was.
struct Widening {
  private var ideographs: [UInt32: Unicode.Scalar] = [:]
  private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var pending: [UInt8] = []

  /// The bytes with ideographs in them; the beginning of a character waits for its end.
  mutating func widened(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let all = pending + bytes
    let cut = Self.complete(all)
    pending = Array(all[cut...])
    var result = ""
    for scalar in String(decoding: all[..<cut], as: UTF8.self).unicodeScalars {
      result.unicodeScalars.append(
        scalar.value >= 0x80 && lc_is_ambiguous(scalar.value) != 0 && scalar.isBase
          ? ideograph(for: scalar) : scalar)
    }
    return Array(result.utf8)
  }

  /// What a cell shows, as the program sent it.
  func original(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(originals[scalar] ?? scalar) }
    return result
  }

  private mutating func ideograph(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let known = ideographs[scalar.value] { return known }
    guard let next = Unicode.Scalar(0x20000 + UInt32(ideographs.count)) else { return scalar }
    ideographs[scalar.value] = next
    originals[next] = scalar
    return next
  }

  /// Bytes up to the end of the last whole character.
  private static func complete(_ bytes: [UInt8]) -> Int {
    var start = bytes.count
    while start > 0, bytes.count - start < 3, UTF8.isContinuation(bytes[start - 1]) { start -= 1 }
    guard start > 0, bytes[start - 1] >= 0xC0 else { return bytes.count }
    let lead = bytes[start - 1]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return bytes.count - (start - 1) < length ? start - 1 : bytes.count
  }
}

extension Unicode.Scalar {
  /// Whether it takes a cell of its own: marks are ambiguous too, and take none.
  fileprivate var isBase: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: false
    default: true
    }
  }
}
