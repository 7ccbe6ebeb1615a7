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
    guard !isValid(bytes.span, from: start) else { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
    }
  }

  /// Whether bytes are valid UTF-8 from a place on, by table 3-7 of the Unicode Standard.
  ///
  /// Says less than the standard library's validation, which tells where an error is, and reads
  /// ASCII in a quarter of the time.
  /// - Complexity: O(n), eight bytes at a time where they are ASCII.
  static func isValid(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while true {
      index = bytes.firstWide(from: index, to: bytes.count)
      guard index < bytes.count else { return true }
      // The bounds of the second byte follow from the first; all others are 80 to BF.
      let (length, second): (Int, ClosedRange<UInt8>)
      switch bytes[index] {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return false
      }
      guard index &+ length <= bytes.count, second.contains(bytes[index &+ 1]) else { return false }
      for place in (index &+ 2)..<(index &+ length)
      where !UTF8.isContinuation(bytes[place]) { return false }
      index &+= length
    }
  }
}
