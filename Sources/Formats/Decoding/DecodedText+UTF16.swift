import Articles

extension DecodedText {
  /// Decodes UTF-16 after its byte order mark; each lone surrogate becomes one U+FFFD.
  ///
  /// Every scalar is a segment of its own, unless it has as many bytes in the file as in UTF-8.
  init(utf16 bytes: [UInt8], isLittleEndian: Bool) {
    var text: [UInt8] = []
    var map = SourceMap()
    func unit(at index: Int) -> UInt16? {
      guard index + 1 < bytes.count else { return nil }
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var position = 2
    while position < bytes.count {
      var length = min(2, bytes.count - position)
      var scalar: Unicode.Scalar = "\u{FFFD}"
      if let high = unit(at: position) {
        if let whole = Unicode.Scalar(high) {
          scalar = whole
        } else if UTF16.isLeadSurrogate(high), let low = unit(at: position + 2),
          UTF16.isTrailSurrogate(low)
        {
          scalar = UTF16.decode(UTF16.EncodedScalar([high, low]))
          length = 4
        }
      }
      let encoded = Array(String(scalar).utf8)
      map.append(
        .init(
          canonical: text.count, length: encoded.count, source: position, sourceLength: length))
      text.append(contentsOf: encoded)
      position += length
    }
    self.init(utf8: text, map: map)
  }
}
