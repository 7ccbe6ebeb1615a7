/// A text without white space and hyphens, and where each byte of it stood.
///
/// Joining and splitting blocks changes nothing else, nor does a hyphen at a line's end that goes.
struct ComparedText {
  /// What is left of the text, as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each byte that is left, its place in the source.
  private(set) var origins: [Int] = []
  /// Stretches of the source that may not be shown: markers of items, lines under headings.
  private var unshown: [Range<Int>] = []

  /// Takes a text of its own.
  init(_ text: String) {
    let utf8 = Array(text.utf8)
    append(utf8, 0..<utf8.count)
  }

  /// Takes what the pieces of a draft hold.
  ///
  /// - Complexity: O(n).
  init(_ draft: Draft) {
    guard let first = draft.pieces.first, let last = draft.pieces.last else { return }
    var start = first.whole.lowerBound
    let end = last.whole.upperBound
    // Running heads and the like stand between words in the file, and in no reader's text.
    for hidden in draft.hidden.sorted(by: { $0.lowerBound < $1.lowerBound })
    where hidden.upperBound > start && hidden.lowerBound < end {
      if hidden.lowerBound > start { append(draft.utf8, start..<hidden.lowerBound) }
      start = max(start, hidden.upperBound)
    }
    if start < end { append(draft.utf8, start..<end) }
    unshown = draft.pieces.flatMap { [$0.prefix, $0.suffix].compactMap { $0 } }
  }

  /// Whether a byte may not have been shown when a place was remembered.
  ///
  /// - Complexity: O(log n).
  func mayBeUnshown(_ index: Int) -> Bool {
    let origin = origins[index]
    var low = 0
    var high = unshown.count
    while low < high {
      let middle = (low + high) / 2
      if unshown[middle].upperBound <= origin { low = middle + 1 } else { high = middle }
    }
    return low < unshown.count && unshown[low].contains(origin)
  }

  private mutating func append(_ utf8: [UInt8], _ range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    origins.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let skipped = Self.skippedLength(utf8, at: position)
      if skipped > 0 {
        position += skipped
      } else {
        bytes.append(utf8[position])
        origins.append(position)
        position += 1
      }
    }
  }

  /// The number of bytes of the white space or hyphen at an index, or 0.
  static func skippedLength(_ utf8: [UInt8], at index: Int) -> Int {
    let space = utf8.whitespaceLength(at: index)
    return space > 0 ? space : hyphenLength(utf8, at: index)
  }

  /// The number of bytes of the hyphen at an index, a soft one included, or 0.
  static func hyphenLength(_ utf8: [UInt8], at index: Int) -> Int {
    switch utf8[index] {
    case 0x2D: 1
    case 0xC2 where index + 1 < utf8.count && utf8[index + 1] == 0xAD: 2
    case 0xE2
    where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] == 0x90:
      3
    default: 0
    }
  }

  /// The first index whose byte stood at a place of the source or behind it.
  ///
  /// - Complexity: O(log n).
  func index(from origin: Int) -> Int {
    var low = 0
    var high = origins.count
    while low < high {
      let middle = (low + high) / 2
      if origins[middle] < origin { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where another text stands in this one, in order, overlaps included.
  ///
  /// - Complexity: O(n), about n / m for m bytes (Horspool 1980).
  func occurrences(of pattern: [UInt8]) -> [Int] {
    guard let last = pattern.last, pattern.count <= bytes.count else { return [] }
    var skips = [Int](repeating: pattern.count, count: 256)
    for (index, byte) in pattern.dropLast().enumerated() {
      skips[Int(byte)] = pattern.count - 1 - index
    }
    var found: [Int] = []
    var start = 0
    while start + pattern.count <= bytes.count {
      let tail = bytes[start + pattern.count - 1]
      if tail == last, holds(pattern, at: start) {
        found.append(start)
        start += 1
      } else {
        start += skips[Int(tail)]
      }
    }
    return found
  }

  private func holds(_ pattern: [UInt8], at start: Int) -> Bool {
    for index in pattern.indices where bytes[start + index] != pattern[index] { return false }
    return true
  }
}
