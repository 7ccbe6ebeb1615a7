@_spi(_Unicode) import Swift

/// Text folded for searching, with the way back to the canonical text.
///
/// Curly quotes and dashes become their ASCII forms, a run of white space one space, soft hyphens
/// and zero-width characters vanish, letters and their marks are composed (NFC), and, if asked,
/// letters become lower case. The canonical text itself is never folded.
public struct FoldedText: Sendable {
  /// The folded text as UTF-8.
  public let utf8: [UInt8]

  /// For every folded byte, the canonical byte where its scalar begins.
  private let origins: [Int]

  /// For every folded byte, the canonical byte after its scalar.
  private let ends: [Int]

  /// Folds a range of a canonical text.
  ///
  /// - Complexity: O(n) in the range.
  public init(_ text: CanonicalText, in range: Range<Offset>? = nil, foldsCase: Bool) {
    let range = range ?? text.range
    var folder = Folder(foldsCase: foldsCase)
    folder.fold(text.utf8, range.lowerBound.utf8..<range.upperBound.utf8)
    utf8 = folder.bytes
    origins = folder.origins
    ends = folder.ends
  }

  /// Folds a query the way a text is folded, white space at its ends kept.
  public static func fold(_ query: String, foldsCase: Bool) -> [UInt8] {
    var folder = Folder(foldsCase: foldsCase)
    let bytes = Array(query.utf8)
    folder.fold(bytes, 0..<bytes.count)
    return folder.bytes
  }

  /// Every place where a folded query stands, in order, without overlap.
  ///
  /// - Complexity: O(n·m) at worst, O(n) on prose.
  public func ranges(of query: [UInt8]) -> [Range<Offset>] {
    guard let first = query.first, query.count <= utf8.count else { return [] }
    var found: [Range<Offset>] = []
    var at = 0
    let last = utf8.count - query.count
    while at <= last {
      if utf8[at] == first, matches(query, at: at) {
        found.append(Offset(origins[at])..<Offset(ends[at + query.count - 1]))
        at += query.count
      } else {
        at += 1
      }
    }
    return found
  }

  private func matches(_ query: [UInt8], at start: Int) -> Bool {
    var index = 1
    while index < query.count {
      if utf8[start + index] != query[index] { return false }
      index += 1
    }
    return true
  }
}

/// The pass that folds; it keeps the place of the scalar behind every byte it puts out.
private struct Folder {
  let foldsCase: Bool
  var bytes: [UInt8] = []
  var origins: [Int] = []
  var ends: [Int] = []

  init(foldsCase: Bool) {
    self.foldsCase = foldsCase
  }

  mutating func fold(_ source: [UInt8], _ range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    origins.reserveCapacity(range.count)
    ends.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = source[at]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var end = min(at + length, range.upperBound)
      if byte > 0x20, Composition.joins(source.span, at: end, range.upperBound) {
        repeat {
          end = min(end + (source[end] < 0xE0 ? 2 : 3), range.upperBound)
        } while Composition.joins(source.span, at: end, range.upperBound)
        composed(String(decoding: source[at..<end], as: UTF8.self), at..<end)
      } else if byte < 0x80 {
        ascii(byte, at..<end)
      } else {
        scalars(String(decoding: source[at..<end], as: UTF8.self), at..<end)
      }
      at = end
    }
  }

  private mutating func composed(_ text: String, _ origin: Range<Int>) {
    // No public name gives the composed form without Foundation.
    var composed = ""
    for scalar in text._nfc { composed.unicodeScalars.append(scalar) }
    scalars(composed, origin)
  }

  private mutating func ascii(_ byte: UInt8, _ origin: Range<Int>) {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20: space(origin)
    case 0x41...0x5A where foldsCase: put(byte + 0x20, origin)
    default: put(byte, origin)
    }
  }

  private mutating func scalars(_ text: String, _ origin: Range<Int>) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x201A, 0x2032, 0x02BC: put(0x27, origin)
      case 0x201C, 0x201D, 0x201E, 0x2033: put(0x22, origin)
      case 0x2010...0x2015, 0x2212: put(0x2D, origin)
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0x85, 0x2028, 0x2029: space(origin)
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: break
      default:
        let folded = foldsCase ? scalar.properties.lowercaseMapping : String(Character(scalar))
        for byte in folded.utf8 { put(byte, origin) }
      }
    }
  }

  private mutating func space(_ origin: Range<Int>) {
    if bytes.last == 0x20 {
      ends[ends.count - 1] = origin.upperBound
    } else {
      put(0x20, origin)
    }
  }

  private mutating func put(_ byte: UInt8, _ origin: Range<Int>) {
    bytes.append(byte)
    origins.append(origin.lowerBound)
    ends.append(origin.upperBound)
  }
}
