import _FoundationICU

/// UAX #14 as the ICU that comes with the toolchain implements it.
///
/// The only file that speaks to ICU: its Swift module promises no stable interface.
@safe final class ICULineBreaks {
  private let iterator: OpaquePointer
  private var units: [UInt16] = []

  /// Opens an iterator, or answers nil where ICU has no rules to offer.
  init?() {
    var status = U_ZERO_ERROR
    guard let opened = unsafe swift_ubrk_open(UBRK_LINE, "en", nil, 0, &status) else { return nil }
    guard status.rawValue <= 0 else {
      unsafe swift_ubrk_close(opened)
      return nil
    }
    unsafe iterator = opened
  }

  deinit {
    unsafe swift_ubrk_close(iterator)
  }

  /// The byte offsets at which a line may end, or nil when ICU refuses the text.
  func opportunities(in bytes: [UInt8], _ range: Range<Int>) -> [Int]? {
    Self.transcode(bytes, range, into: &units)
    let isASCII = units.count == range.count
    // ICU keeps a pointer to the units, so all its answers are taken inside this closure.
    return unsafe units.withUnsafeBufferPointer { buffer -> [Int]? in
      var status = U_ZERO_ERROR
      unsafe swift_ubrk_setText(iterator, buffer.baseAddress, Int32(buffer.count), &status)
      guard status.rawValue <= 0 else { return nil }
      var places: [Int] = []
      places.reserveCapacity(range.count / 5 + 1)
      var unit = 0
      var byte = range.lowerBound
      while case let at = unsafe Int(swift_ubrk_next(iterator)), at > 0 {
        if isASCII {
          places.append(range.lowerBound + at)
          continue
        }
        while unit < at {
          let (length, width) = Self.lengths(bytes[byte])
          byte += length
          unit += width
        }
        places.append(byte)
      }
      return places
    }
  }

  /// Fills an array with the range as UTF-16.
  private static func transcode(
    _ bytes: [UInt8], _ range: Range<Int>, into units: inout [UInt16]
  ) {
    units.removeAll(keepingCapacity: true)
    units.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        units.append(UInt16(byte))
        at += 1
        continue
      }
      let (scalar, length) = UTF8Bytes.decode(bytes, at: at)
      if scalar < 0x10000 {
        units.append(UInt16(scalar))
      } else {
        units.append(UInt16(0xD7C0 + (scalar >> 10)))
        units.append(UInt16(0xDC00 + (scalar & 0x3FF)))
      }
      at += length
    }
  }

  /// Bytes and UTF-16 units of the scalar that a byte leads.
  private static func lengths(_ first: UInt8) -> (bytes: Int, units: Int) {
    if first < 0xC0 { return (1, 1) }
    if first < 0xE0 { return (2, 1) }
    return first < 0xF0 ? (3, 1) : (4, 2)
  }
}
