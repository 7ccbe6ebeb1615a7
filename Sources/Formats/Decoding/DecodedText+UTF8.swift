import Articles

extension DecodedText {
  /// Decodes UTF-8 from a byte on; each invalid sequence becomes one U+FFFD.
  ///
  /// A sequence is as long as the standard's "maximal subpart": what could have begun a scalar.
  /// - Complexity: O(n); valid bytes without a mark before them are not copied.
  init(utf8 bytes: [UInt8], from start: Int) {
    var text: [UInt8] = []
    var map = SourceMap()
    var position = start
    var replacements = 0
    while position < bytes.count {
      let error = Self.firstError(in: bytes, from: position)
      let end = error?.lowerBound ?? bytes.count
      if error == nil, position == 0 {
        self.init(validUTF8: bytes)
        return
      }
      map.append(
        .init(
          canonical: text.count, length: end - position, source: position,
          sourceLength: end - position))
      text.append(contentsOf: bytes[position..<end])
      guard let error else { break }
      map.append(
        .init(
          canonical: text.count, length: Self.replacement.count, source: error.lowerBound,
          sourceLength: error.count))
      text.append(contentsOf: Self.replacement)
      replacements += 1
      position = error.upperBound
    }
    self.init(utf8: text, map: map, replacements: replacements)
  }

  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The bytes of the first invalid sequence at or after a position, or nil.
  static func firstError(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
    }
  }
}
