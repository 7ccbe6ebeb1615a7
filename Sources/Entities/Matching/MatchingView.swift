/// A block of a text as the matcher reads it, with the way back to the text.
///
/// Curly quotes are straight, dashes are hyphens, a run of white space is one space, what cannot
/// be seen is gone, and a letter with its mark apart is one letter. Case is kept.
struct MatchingView {
  /// The folded text as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Where the distance between folded and canonical bytes changes, ascending in both.
  private var jumps: [(folded: Int, canonical: Int)] = []

  /// The canonical text, kept for the ends of ranges.
  private var text: [UInt8] = []

  /// Makes the view of a short text by itself.
  init(_ string: String) {
    load(Array(string.utf8), 0..<string.utf8.count)
  }

  init() {}

  /// Shows a range of a canonical text; the room of the view before is used again.
  ///
  /// - Complexity: O(n) in the range.
  mutating func load(_ text: [UInt8], _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    jumps.removeAll(keepingCapacity: true)
    self.text = text
    bytes.reserveCapacity(range.count)
    let source = text.span
    var index = range.lowerBound
    var distance = 0
    while index < range.upperBound {
      let run = PlainRun(source, from: index, to: range.upperBound, after: bytes.last)
      if run.end > index {
        noteJump(canonical: index, &distance)
        bytes.append(contentsOf: text[index..<run.end])
        if run.hasNewline { PlainRun.joinLines(&bytes, from: bytes.count - (run.end - index)) }
        index = run.end
      } else {
        index = appendFolded(source, at: index, to: range.upperBound, &distance)
      }
    }
  }

  /// The folded text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The canonical byte where the scalar at a folded index begins.
  func canonicalStart(_ folded: Int) -> Int {
    var low = 0
    var high = jumps.count
    while low < high {
      let middle = (low + high) / 2
      if jumps[middle].folded <= folded { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return folded }
    return jumps[low - 1].canonical + folded - jumps[low - 1].folded
  }

  /// The canonical byte where the scalar before a folded index ends, its marks included.
  func canonicalEnd(_ folded: Int) -> Int {
    let last = decodeScalar(bytes.span, before: folded).start
    let source = text.span
    var end = canonicalStart(last)
    end += decodeScalar(source, at: end).length
    while end < source.count {
      let (scalar, length) = decodeScalar(source, at: end)
      guard case .combine = Folding.step(scalar) else { break }
      end += length
    }
    return end
  }

  /// The canonical bytes of a range of folded ones.
  func canonical(_ range: Range<Int>) -> Range<Int> {
    canonicalStart(range.lowerBound)..<canonicalEnd(range.upperBound)
  }

  private mutating func appendFolded(
    _ source: Span<UInt8>, at index: Int, to limit: Int, _ distance: inout Int
  ) -> Int {
    // Most of what is not ASCII in most texts is quotation marks.
    if let mark = Self.straightQuote(source, at: index, limit) {
      noteJump(canonical: index, &distance)
      bytes.append(mark)
      return index + 3
    }
    let (scalar, length) = decodeScalar(source, at: index)
    switch Folding.step(scalar) {
    case .space:
      return appendSpace(source, at: index, to: limit, &distance)
    case .remove:
      break
    case .replace(let byte):
      noteJump(canonical: index, &distance)
      bytes.append(byte)
    case .combine where compose(with: scalar):
      break
    case .keep, .combine:
      noteJump(canonical: index, &distance)
      for position in index..<min(index + length, limit) { bytes.append(source[position]) }
    }
    return index + length
  }

  /// The straight quotation mark for a curly one (U+2018 to U+201D) that begins at an index.
  private static func straightQuote(_ source: Span<UInt8>, at index: Int, _ limit: Int) -> UInt8? {
    guard index + 3 <= limit, source[index] == 0xE2, source[index + 1] == 0x80 else { return nil }
    switch source[index + 2] {
    case 0x98, 0x99: return UInt8(ascii: "'")
    case 0x9C, 0x9D: return UInt8(ascii: "\"")
    default: return nil
    }
  }

  /// Appends one space for a run of white space, none where a line was broken after a hyphen.
  private mutating func appendSpace(
    _ source: Span<UInt8>, at start: Int, to limit: Int, _ distance: inout Int
  ) -> Int {
    var index = start
    var hasNewline = false
    while index < limit {
      let (scalar, length) = decodeScalar(source, at: index)
      guard case .space = Folding.step(scalar) else { break }
      hasNewline = hasNewline || scalar == "\n"
      index += length
    }
    let isAfterHyphen =
      bytes.count > 1 && bytes[bytes.count - 1] == UInt8(ascii: "-")
      && bytes[bytes.count - 2] != UInt8(ascii: " ")
    let isRedundant = bytes.last == UInt8(ascii: " ") || (hasNewline && isAfterHyphen)
    if !isRedundant {
      noteJump(canonical: start, &distance)
      bytes.append(UInt8(ascii: " "))
    }
    return index
  }

  private mutating func compose(with mark: Unicode.Scalar) -> Bool {
    guard !bytes.isEmpty else { return false }
    let (base, start) = decodeScalar(bytes.span, before: bytes.count)
    guard let composed = Folding.composed(base, mark), let encoded = UTF8.encode(composed)
    else { return false }
    bytes.removeSubrange(start...)
    bytes.append(contentsOf: encoded)
    return true
  }

  private mutating func noteJump(canonical: Int, _ distance: inout Int) {
    guard canonical - bytes.count != distance else { return }
    distance = canonical - bytes.count
    jumps.append((bytes.count, canonical))
  }
}
