@_spi(_Unicode) import Swift

/// A scalar of several bytes with the marks on it, composed where they can be.
struct WideCluster {
  /// The byte after its last scalar.
  let end: Int

  private let first: Unicode.Scalar
  /// The scalars with their marks; nil where there are none.
  private let marked: String?

  /// Reads the cluster that begins at a byte of valid UTF-8.
  init(_ source: Span<UInt8>, at start: Int, _ limit: Int) {
    let (scalar, length) = decodeScalar(source, at: start)
    first = scalar
    var end = min(start + length, limit)
    guard Self.joins(source, at: end, limit) else {
      self.end = end
      marked = nil
      return
    }
    var cluster = String(scalar)
    repeat {
      let (mark, length) = decodeScalar(source, at: end)
      cluster.unicodeScalars.append(mark)
      end = min(end + length, limit)
    } while Self.joins(source, at: end, limit)
    self.end = end
    marked = cluster
  }

  /// Gives the composed scalars to a body.
  @inline(__always)
  func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    guard let marked else { return body(first) }
    // No public name gives the composed form without Foundation.
    for scalar in marked._nfc { body(scalar) }
  }

  /// Whether what begins at a byte may be composed with what stands before it: a combining mark
  /// (U+0300 to U+036F), a vowel or an end of Hangul, a mark of kana.
  private static func joins(_ source: Span<UInt8>, at place: Int, _ limit: Int) -> Bool {
    guard place + 1 < limit, source[place] >= 0xCC else { return false }
    switch source[place] {
    case 0xCC: return true
    case 0xCD: return source[place + 1] < 0xB0
    case 0xE1: return (0x84...0x87).contains(source[place + 1])
    case 0xE3:
      guard place + 2 < limit, source[place + 1] == 0x82 else { return false }
      return source[place + 2] == 0x99 || source[place + 2] == 0x9A
    default: return false
    }
  }
}
