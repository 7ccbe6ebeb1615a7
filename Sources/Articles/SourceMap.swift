/// Which bytes of the file a stretch of canonical text came from.
///
/// A segment with equal lengths maps byte for byte: it was copied, or decoded to as many bytes. One
/// with unequal lengths maps scalar by scalar if it has a pace, else it was decoded or replaced as a
/// whole. One of length 0 is not shown.
/// Canonical bytes outside all segments (the blank line between blocks, the space at a joined line
/// end) were made by the importer.
public struct SourceMap: Hashable, Sendable {
  /// A stretch of canonical text and the bytes of the file that became it.
  public struct Segment: Hashable, Sendable {
    /// First byte in the canonical text.
    public var canonical: Int
    /// Bytes in the canonical text.
    public var length: Int
    /// First byte in the file.
    public var source: Int
    /// Bytes in the file.
    public var sourceLength: Int

    /// The bytes of each scalar, where all were decoded from as many; nil for a whole.
    public var pace: Pace?

    /// Makes a segment.
    public init(
      canonical: Int, length: Int, source: Int, sourceLength: Int, pace: Pace? = nil
    ) {
      self.canonical = canonical
      self.length = length
      self.source = source
      self.sourceLength = sourceLength
      self.pace = pace
    }
  }

  /// How many bytes one scalar takes on both sides of a segment.
  public struct Pace: Hashable, Sendable {
    /// Bytes in the canonical text.
    public let canonical: UInt8
    /// Bytes in the file.
    public let source: UInt8

    /// Makes a pace, whose sides are never zero.
    public init(canonical: UInt8, source: UInt8) {
      precondition(canonical > 0 && source > 0, "every scalar takes bytes on both sides")
      self.canonical = canonical
      self.source = source
    }
  }

  /// The segments, ascending in the canonical text.
  public private(set) var segments: [Segment] = []

  /// Whether the text stands in the order of the file; two columns do not.
  private var isOrdered = true

  /// Makes an empty map.
  public init() {}

  /// Adds a segment after all others; neighbours that touch and map alike become one.
  public mutating func append(_ segment: Segment) {
    guard segment.length > 0 || segment.sourceLength > 0 else { return }
    if let last = segments.last, segment.source < last.sourceEnd { isOrdered = false }
    if let last = segments.last, last.mapsLike(segment),
      last.canonicalEnd == segment.canonical, last.sourceEnd == segment.source
    {
      segments[segments.count - 1].length += segment.length
      segments[segments.count - 1].sourceLength += segment.sourceLength
    } else {
      segments.append(segment)
    }
  }

  /// The byte of the file where the text at an offset begins.
  ///
  /// For text that the importer made, the byte after what stands before it.
  /// - Complexity: O(log n) in the segments.
  public func sourceStart(of offset: Offset) -> Int {
    guard let index = lastSegment(startingAtOrBefore: offset.utf8) else {
      return segments.first?.source ?? 0
    }
    let segment = segments[index]
    let into = offset.utf8 - segment.canonical
    if into < segment.length { return segment.source + segment.sourceBytes(before: into) }
    if into == segment.length, index + 1 < segments.count,
      segments[index + 1].canonical == offset.utf8
    {
      return segments[index + 1].source
    }
    return segment.sourceEnd
  }

  /// The bytes of the file that a range of canonical text came from.
  ///
  /// - Complexity: O(log n) in the segments.
  public func source(of range: Range<Offset>) -> Range<Int> {
    let start = sourceStart(of: range.lowerBound)
    guard !range.isEmpty,
      let index = lastSegment(startingAtOrBefore: range.upperBound.utf8 - 1)
    else { return start..<start }
    let segment = segments[index]
    let into = range.upperBound.utf8 - segment.canonical
    let isInside = into <= segment.length
    let end = isInside ? segment.source + segment.sourceBytes(through: into) : segment.sourceEnd
    return start..<max(start, end)
  }

  /// The offset of canonical text that a byte of the file became, or the next that follows it.
  ///
  /// Nil when nothing follows.
  /// - Complexity: O(log n) in the segments; O(n) where the importer changed the file's order.
  public func offset(ofSource byte: Int) -> Offset? {
    guard let segment = isOrdered ? firstSegment(endingAfter: byte) : nearestSegment(to: byte)
    else {
      return nil
    }
    let into = max(0, byte - segment.source)
    return Offset(segment.canonical + segment.canonicalBytes(before: into))
  }

  /// The segment that holds a byte of the file or is the next in it, in whatever order they stand.
  private func nearestSegment(to byte: Int) -> Segment? {
    segments.filter { $0.sourceEnd > byte }.min { $0.source < $1.source }
  }

  private func firstSegment(endingAfter byte: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].sourceEnd <= byte { low = middle + 1 } else { high = middle }
    }
    return low < segments.count ? segments[low] : nil
  }

  private func lastSegment(startingAtOrBefore byte: Int) -> Int? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].canonical <= byte { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
