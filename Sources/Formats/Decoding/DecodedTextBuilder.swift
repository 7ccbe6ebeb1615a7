import Articles

/// Grows decoded text scalar by scalar and records where each came from.
struct DecodedTextBuilder {
  private(set) var utf8: [UInt8] = []
  private(set) var replacements = 0
  private var map = SourceMap()
  /// The stretch that still grows; handed to the map when a scalar maps in another way.
  private var canonicalStart = 0
  private var sourceStart: Int
  private var sourceEnd: Int
  private var canonicalPace = 0
  private var sourcePace = 0

  /// Begins at a byte of the file.
  init(from start: Int, capacity: Int) {
    sourceStart = start
    sourceEnd = start
    utf8.reserveCapacity(capacity)
  }

  /// Adds a scalar that was decoded from so many bytes, the next of the file.
  mutating func append(_ scalar: Unicode.Scalar, bytes: Int) {
    let value = scalar.value
    if value < 0x80 {
      prepare(1, bytes)
      utf8.append(UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
      prepare(2, bytes)
      utf8.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else if value < 0x10000 {
      prepare(3, bytes)
      utf8.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else {
      prepare(4, bytes)
      utf8.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }

  /// Adds U+FFFD for a bad sequence of so many bytes.
  mutating func appendReplacement(bytes: Int) {
    replacements += 1
    append("\u{FFFD}", bytes: bytes)
  }

  /// Passes over bytes that stand for nothing, as a shift from one set to another does.
  mutating func skip(bytes: Int) {
    close()
    sourceEnd += bytes
    sourceStart = sourceEnd
  }

  /// The text and its map.
  consuming func finish() -> DecodedText {
    close()
    return DecodedText(utf8: utf8, map: map, replacements: replacements)
  }

  private mutating func prepare(_ canonical: Int, _ source: Int) {
    let isAlike =
      canonical == canonicalPace && source == sourcePace
      || canonical == source && canonicalPace == sourcePace
    if !isAlike { close() }
    canonicalPace = canonical
    sourcePace = source
    sourceEnd += source
  }

  private mutating func close() {
    let isWhole = !(1...4).contains(sourcePace) || canonicalPace == sourcePace
    if utf8.count > canonicalStart {
      map.append(
        .init(
          canonical: canonicalStart, length: utf8.count - canonicalStart, source: sourceStart,
          sourceLength: sourceEnd - sourceStart,
          pace: isWhole
            ? nil : .init(canonical: UInt8(canonicalPace), source: UInt8(sourcePace))))
    }
    canonicalStart = utf8.count
    sourceStart = sourceEnd
    canonicalPace = 0
    sourcePace = 0
  }
}
