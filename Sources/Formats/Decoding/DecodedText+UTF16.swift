extension DecodedText {
  /// Decodes UTF-16 from a byte on; each lone surrogate and a cut unit become one U+FFFD.
  init(utf16 bytes: [UInt8], from start: Int, _ order: ByteOrder) {
    var builder = DecodedTextBuilder(from: start, capacity: bytes.count)
    func unit(at index: Int) -> UInt16? {
      guard index + 1 < bytes.count else { return nil }
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return order == .littleEndian ? second << 8 | first : first << 8 | second
    }
    var position = start
    while position < bytes.count {
      var length = min(2, bytes.count - position)
      var scalar: Unicode.Scalar?
      if let high = unit(at: position) {
        scalar = Unicode.Scalar(high)
        if UTF16.isLeadSurrogate(high), let low = unit(at: position + 2),
          UTF16.isTrailSurrogate(low)
        {
          scalar = UTF16.decode(UTF16.EncodedScalar([high, low]))
          length = 4
        }
      }
      if let scalar {
        builder.append(scalar, bytes: length)
      } else {
        builder.appendReplacement(bytes: length)
      }
      position += length
    }
    self = builder.finish()
  }

  /// Decodes UTF-32 from a byte on; what is no scalar becomes one U+FFFD.
  init(utf32 bytes: [UInt8], from start: Int, _ order: ByteOrder) {
    var builder = DecodedTextBuilder(from: start, capacity: bytes.count / 2)
    var position = start
    while position < bytes.count {
      let length = min(4, bytes.count - position)
      let unit = bytes[position..<position + length]
      let ordered = order == .bigEndian ? Array(unit) : unit.reversed()
      let value = ordered.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if length == 4, let scalar = Unicode.Scalar(value) {
        builder.append(scalar, bytes: length)
      } else {
        builder.appendReplacement(bytes: length)
      }
      position += length
    }
    self = builder.finish()
  }
}
