/// Lines of dashes between the head of a table and its body.
///
/// md4c 0.4.8 wants three signs in each of their cells, where people write one.
enum TableDelimiters {
  /// The dashes that a cell must have for md4c, whatever stands beside them.
  private static let least = 3

  /// Where dashes are missing in a text, and how many.
  ///
  /// - Complexity: O(n).
  static func missing(in utf8: [UInt8], from start: Int) -> [(position: Int, count: Int)] {
    var missing: [(Int, Int)] = []
    var lineStart = start
    var headHasBar = false
    while lineStart < utf8.count {
      let end = utf8[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? utf8.count
      if headHasBar { missing += Self.missing(in: utf8, line: lineStart..<end) }
      headHasBar = utf8[lineStart..<end].contains(0x7C)
      lineStart = end + (utf8[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
    }
    return missing
  }

  private static func missing(in utf8: [UInt8], line: Range<Int>) -> [(Int, Int)] {
    var position = line.lowerBound
    while position < line.upperBound, utf8[position] == 0x20 || utf8[position] == 0x3E {
      position += 1
    }
    let cells = position..<line.upperBound
    guard isDelimiter(utf8[cells]) else { return [] }
    var missing: [(Int, Int)] = []
    while position < line.upperBound {
      guard utf8[position] == 0x2D else {
        position += 1
        continue
      }
      let start = position
      while position < line.upperBound, utf8[position] == 0x2D { position += 1 }
      if position - start < least { missing.append((position, least - position + start)) }
    }
    return missing
  }

  /// Whether a line holds bars, dashes, colons and blanks only, and is no item of a list.
  private static func isDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, [0x7C, 0x3A, 0x2D].contains(first) else { return false }
    if first == 0x2D, line.dropFirst().first == 0x20 { return false }
    return line.contains(0x2D) && line.contains(0x7C)
      && line.allSatisfy { [0x7C, 0x3A, 0x2D, 0x20, 0x09].contains($0) }
  }
}
