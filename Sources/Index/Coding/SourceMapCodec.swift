import Articles

/// A source map as bytes: each segment by its distance from the one before it.
enum SourceMapCodec {
  static func encode(_ map: SourceMap, into writer: inout ByteWriter) {
    writer.put(map.segments.count)
    var (canonical, source) = (0, 0)
    for segment in map.segments {
      writer.putSigned(segment.canonical - canonical)
      writer.put(segment.length)
      writer.putSigned(segment.source - source)
      writer.putSigned(segment.sourceLength - segment.length)
      writer.put(segment.pace.map { Int($0.canonical) << 8 | Int($0.source) } ?? 0)
      canonical = segment.canonical + segment.length
      source = segment.source + segment.sourceLength
    }
  }

  static func decode(_ reader: inout ByteReader) throws(IndexError) -> SourceMap {
    var map = SourceMap()
    var (canonical, source) = (0, 0)
    for _ in 0..<(try reader.count()) {
      let start = canonical + (try reader.signed())
      let length = try reader.int()
      let sourceStart = source + (try reader.signed())
      let sourceLength = length + (try reader.signed())
      let pace = try reader.int()
      guard start >= 0, sourceStart >= 0, sourceLength >= 0 else {
        throw .damaged(words: "a segment has no place")
      }
      map.append(
        SourceMap.Segment(
          canonical: start, length: length, source: sourceStart, sourceLength: sourceLength,
          pace: pace & 0xFF > 0 && pace >> 8 & 0xFF > 0
            ? SourceMap.Pace(canonical: UInt8(pace >> 8 & 0xFF), source: UInt8(pace & 0xFF)) : nil
        ))
      canonical = start + length
      source = sourceStart + sourceLength
    }
    return map
  }
}
