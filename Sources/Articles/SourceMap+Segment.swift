extension SourceMap.Segment {
  /// The byte of the canonical text after the segment.
  var canonicalEnd: Int { canonical + length }

  /// The byte of the file after the segment.
  var sourceEnd: Int { source + sourceLength }

  /// Whether the bytes of both sides answer each other one by one.
  private var isVerbatim: Bool { length == sourceLength }

  /// Whether another segment, were it the next, would map as the same segment does.
  func mapsLike(_ other: SourceMap.Segment) -> Bool {
    isVerbatim && other.isVerbatim || pace != nil && pace == other.pace
  }

  /// Bytes of the file before the scalar that holds a byte of the canonical text.
  public func sourceBytes(before canonicalBytes: Int) -> Int {
    if isVerbatim { return canonicalBytes }
    guard let pace else { return 0 }
    return canonicalBytes / Int(pace.canonical) * Int(pace.source)
  }

  /// Bytes of the file up to the end of the scalar that ends at, or holds, a byte of the canonical
  /// text.
  public func sourceBytes(through canonicalBytes: Int) -> Int {
    if isVerbatim { return canonicalBytes }
    guard let pace else { return sourceLength }
    let scalars = (canonicalBytes + Int(pace.canonical) - 1) / Int(pace.canonical)
    return scalars * Int(pace.source)
  }

  /// Bytes of the canonical text before the scalar that holds a byte of the file.
  func canonicalBytes(before sourceBytes: Int) -> Int {
    if isVerbatim { return sourceBytes }
    guard let pace else { return 0 }
    return sourceBytes / Int(pace.source) * Int(pace.canonical)
  }
}
