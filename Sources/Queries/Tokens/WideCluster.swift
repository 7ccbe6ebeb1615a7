import Articles
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
    guard Composition.joins(source, at: end, limit) else {
      self.end = end
      marked = nil
      return
    }
    var cluster = String(scalar)
    repeat {
      let (mark, length) = decodeScalar(source, at: end)
      cluster.unicodeScalars.append(mark)
      end = min(end + length, limit)
    } while Composition.joins(source, at: end, limit)
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
}
