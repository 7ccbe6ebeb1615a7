/// A text without the differences that editing and typesetting leave, and the way back.
///
/// Runs of white space become one space, all quotation marks `'` or `"`, all dashes and `--` one
/// `-`; soft hyphens and zero-width scalars go; every other grapheme takes its compatibility form
/// (NFKC), so that ligatures and separate marks are their letters. Letters keep their case.
struct FoldedText {
  /// The folded scalars.
  private(set) var scalars: [UInt32] = []
  /// The first byte of the source that each folded scalar stands for.
  private var starts: [Int] = []
  /// The byte after the last one.
  private var ends: [Int] = []

  private static let space: UInt32 = 0x20
  private static let hyphen: UInt32 = 0x2D

  init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }

  /// Takes scalars that are folded already.
  init(folded scalars: [UInt32]) {
    self.scalars = scalars
    starts = Array(scalars.indices)
    ends = starts.map { $0 + 1 }
  }

  /// Folds valid UTF-8.
  ///
  /// - Complexity: O(n).
  init(utf8 bytes: [UInt8]) {
    scalars.reserveCapacity(bytes.count)
    starts.reserveCapacity(bytes.count)
    ends.reserveCapacity(bytes.count)
    var forms = CompatibilityForm()
    var position = 0
    while position < bytes.count {
      let start = position
      let (value, length) = Self.decode(bytes, at: position)
      position += length
      if value < 0x80, position == bytes.count || bytes[position] < 0xCC {
        // No mark begins with a byte below 0xCC: this scalar stands alone.
        append(Self.typeset(value) ?? value, value, start..<position)
        continue
      }
      if let folded = Self.typeset(value) {
        if folded != Self.removed { append(folded, value, start..<position) }
        continue
      }
      var grapheme = [value]
      while position < bytes.count, bytes[position] >= 0xCC {
        let (mark, length) = Self.decode(bytes, at: position)
        guard Self.isJoined(mark) else { break }
        grapheme.append(mark)
        position += length
      }
      for scalar in forms.of(grapheme) {
        let folded = Self.typeset(scalar) ?? scalar
        if folded != Self.removed { append(folded, scalar, start..<position) }
      }
    }
  }

  /// The folded scalars that stand for a range of bytes of the source.
  ///
  /// - Complexity: O(log n).
  func folded(of source: Range<Int>) -> Range<Int> {
    let lower = ends.partitioningIndex { $0 > source.lowerBound }
    let upper = starts.partitioningIndex { $0 >= source.upperBound }
    return lower..<max(lower, upper)
  }

  /// The bytes of the source that a range of folded scalars stands for.
  func source(of range: Range<Int>) -> Range<Int> {
    starts[range.lowerBound]..<ends[range.upperBound - 1]
  }

  private mutating func append(_ folded: UInt32, _ value: UInt32, _ source: Range<Int>) {
    let isRun =
      folded == Self.space && scalars.last == Self.space
      // A double hyphen is how typewriters spell a dash.
      || value == Self.hyphen && scalars.last == Self.hyphen
        && ends.last == source.lowerBound && (starts.last ?? 0) + 1 == source.lowerBound
    if isRun {
      ends[ends.count - 1] = source.upperBound
    } else {
      scalars.append(folded)
      starts.append(source.lowerBound)
      ends.append(source.upperBound)
    }
  }

  /// What stands for a scalar that leaves nothing.
  private static let removed = UInt32.max

  /// What stands for a scalar of typesetting, or nil for those that mean something themselves.
  private static func typeset(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      space
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: removed
    case 0x2018...0x201B, 0x2032, 0x2039, 0x203A, 0x02BC: 0x27
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: 0x22
    case 0x2010...0x2015, 0x2212: hyphen
    default: nil
    }
  }

  /// Whether a scalar belongs to the grapheme of the one before it: a mark, or part of a syllable.
  private static func isJoined(_ value: UInt32) -> Bool {
    guard value >= 0x300 else { return false }
    if value < 0x370 || (0x1160...0x11FF).contains(value) { return true }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.canonicalCombiningClass != .notReordered
      || properties.generalCategory == .nonspacingMark
  }

  /// Decodes one scalar of valid UTF-8.
  private static func decode(_ bytes: [UInt8], at position: Int) -> (UInt32, Int) {
    let first = bytes[position]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, position + length <= bytes.count else { return (UInt32(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(position + 1)..<(position + length)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}

extension FoldedText {
  /// Where a folded pattern stands, overlaps included, in ascending order.
  ///
  /// - Complexity: O(n) scalars looked at, about n / m for a pattern of m (Horspool 1980).
  func occurrences(of pattern: [UInt32], atMost limit: Int = .max) -> [Int] {
    guard let last = pattern.last, pattern.count <= scalars.count else { return [] }
    var skips = [Int](repeating: pattern.count, count: 256)
    for (index, scalar) in pattern.dropLast().enumerated() {
      skips[Int(scalar & 0xFF)] = pattern.count - 1 - index
    }
    var found: [Int] = []
    var start = 0
    while start + pattern.count <= scalars.count, found.count < limit {
      let tail = scalars[start + pattern.count - 1]
      if tail == last, matches(pattern, at: start) {
        found.append(start)
        start += 1
      } else {
        start += skips[Int(tail & 0xFF)]
      }
    }
    return found
  }

  private func matches(_ pattern: [UInt32], at start: Int) -> Bool {
    for index in pattern.indices where scalars[start + index] != pattern[index] { return false }
    return true
  }

  /// Whether no word is cut at an index of the folded scalars.
  func isWordBoundary(_ index: Int) -> Bool {
    guard index > 0, index < scalars.count else { return true }
    return !(Self.isWord(scalars[index - 1]) && Self.isWord(scalars[index]))
  }

  /// Whether a scalar is a letter, a mark or a digit.
  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & 0xDF)
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber:
      return true
    default:
      return false
    }
  }
}

extension [Int] {
  /// The first index of an ascending array at which a condition holds that then holds to the end.
  fileprivate func partitioningIndex(where isAfter: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
