extension Article {
  /// Joins articles that were made of neighbouring parts of one file: their blocks stand one below
  /// the other, as those of one article do.
  ///
  /// - Parameters:
  ///   - parts: The parts, in the order of the file; their source maps hold bytes of the file.
  ///   - metadata: What is known of the whole.
  ///   - excerpt: Which bytes of the file the parts are.
  /// - Returns: One article.
  /// - Complexity: O(n) in their text.
  public static func joining(
    _ parts: [Article], metadata: Metadata, excerpt: Excerpt? = nil
  ) -> Article {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(parts.reduce(0) { $0 + $1.text.utf8.count + 2 })
    var blocks: [Block] = []
    var spans: [InlineSpan] = []
    var map = SourceMap()
    for part in parts {
      if !utf8.isEmpty, !part.text.utf8.isEmpty { utf8 += [0x0A, 0x0A] }
      let start = utf8.count
      utf8 += part.text.utf8
      for var block in part.blocks {
        block.range = block.range.shifted(by: start)
        blocks.append(block)
      }
      for var span in part.spans {
        span.range = span.range.shifted(by: start)
        spans.append(span)
      }
      for var segment in part.sourceMap.segments {
        segment.canonical += start
        map.append(segment)
      }
    }
    var article = Article(
      metadata: metadata, text: CanonicalText(validUTF8: utf8), blocks: blocks, spans: spans,
      sourceMap: map, textForm: parts.first?.textForm ?? "")
    article.excerpt = excerpt
    return article
  }
}

extension Range<Offset> {
  fileprivate func shifted(by bytes: Int) -> Range<Offset> {
    lowerBound.advanced(by: bytes)..<upperBound.advanced(by: bytes)
  }
}

extension SourceMap {
  /// The map with every byte of the file so many bytes later, as of a part that begins there.
  public func shifted(by bytes: Int) -> SourceMap {
    var shifted = SourceMap()
    for var segment in segments {
      segment.source += bytes
      shifted.append(segment)
    }
    return shifted
  }
}
