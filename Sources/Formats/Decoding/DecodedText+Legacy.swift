extension DecodedText {
  /// Decodes a set of single bytes.
  ///
  /// - Complexity: O(n).
  init(_ bytes: [UInt8], table: ByteTable) {
    var builder = DecodedTextBuilder(from: 0, capacity: bytes.count * 2)
    for byte in bytes {
      let scalar = table.scalars[Int(byte)]
      if scalar == "\u{FFFD}" {
        builder.appendReplacement(bytes: 1)
      } else {
        builder.append(scalar, bytes: 1)
      }
    }
    self = builder.finish()
  }

  /// Bytes that are converted in one go; the next stretch begins after a blank or a line end.
  private static let stretch = 1 << 18

  /// Decodes a set of sequences; each bad sequence becomes one U+FFFD.
  ///
  /// - Complexity: O(n).
  init(_ bytes: [UInt8], converter: ICUConverter) {
    var builder = DecodedTextBuilder(from: 0, capacity: bytes.count + bytes.count / 2)
    var output = ICUConverter.Output()
    var start = 0
    while start < bytes.count {
      var end = min(bytes.count, start + Self.stretch)
      // Bytes up to the blank are never part of a longer character in any of the sets.
      while end < bytes.count, bytes[end - 1] > 0x20 { end += 1 }
      converter.convert(bytes, start..<end, isLast: end == bytes.count, into: &output)
      builder.append(output, of: bytes, start..<end)
      start = end
    }
    self = builder.finish()
  }
}

extension DecodedTextBuilder {
  /// Adds what ICU made of a stretch: a scalar takes the bytes up to the next one.
  fileprivate mutating func append(
    _ output: ICUConverter.Output, of bytes: [UInt8], _ range: Range<Int>
  ) {
    var unit = 0
    var position = 0
    while unit < output.count {
      let origin = max(position, Int(output.origins[unit]))
      if origin > position { skip(bytes: origin - position) }
      let scalar = Self.scalar(at: unit, in: output)
      unit += scalar.value > 0xFFFF ? 2 : 1
      // A character that became two scalars gives its bytes to the last of them.
      let next = unit < output.count ? Int(output.origins[unit]) : range.count
      let length = Self.shift(in: bytes, range.lowerBound, origin, next) - origin
      let isSubstitute = scalar.value == 0x1A && bytes[range.lowerBound + origin] != 0x1A
      if scalar == "\u{FFFD}" || isSubstitute {
        appendReplacement(bytes: length)
      } else {
        append(scalar, bytes: length)
      }
      position = origin + length
    }
    if position < range.count { skip(bytes: range.count - position) }
  }

  /// Where the bytes of a character end: before the next, or before a shift to another set.
  private static func shift(in bytes: [UInt8], _ base: Int, _ origin: Int, _ next: Int) -> Int {
    guard next > origin + 1 else { return max(origin, next) }
    let isShift: (UInt8) -> Bool = { $0 == 0x1B || $0 == 0x0E || $0 == 0x0F }
    return bytes[(base + origin + 1)..<(base + next)].firstIndex(where: isShift)
      .map { $0 - base } ?? next
  }

  private static func scalar(at unit: Int, in output: ICUConverter.Output) -> Unicode.Scalar {
    let high = output.units[unit]
    if UTF16.isLeadSurrogate(high), unit + 1 < output.count,
      UTF16.isTrailSurrogate(output.units[unit + 1])
    {
      return UTF16.decode(UTF16.EncodedScalar([high, output.units[unit + 1]]))
    }
    return Unicode.Scalar(high) ?? "\u{FFFD}"
  }
}
