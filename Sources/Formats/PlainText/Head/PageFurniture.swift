/// Lines that a page has and the text has not: running heads, page numbers, footers.
///
/// They recur, but for their numbers, and stand where pages end: at a form feed, or in the middle of a
/// sentence that goes on behind them.
struct PageFurniture {
  /// The indices of such lines, ascending.
  let lines: [Int]

  /// Lines longer than this are text.
  private static let longest = 120
  /// A line recurs when it stands on so many pages.
  private static let fewestPages = 2

  /// Finds the furniture among the lines of a text.
  ///
  /// - Complexity: O(n) in the lines, and in the text of those that stand where pages end.
  init(of lines: [Line], in utf8: [UInt8]) {
    var places: [String: [Int]] = [:]
    for index in lines.indices where Self.standsAtPageEnd(index, lines, utf8) {
      places[Self.key(of: lines[index], utf8), default: []].append(index)
    }
    let recurring = places.filter { $0.value.count >= Self.fewestPages }
    var found = recurring.values.flatMap(\.self)
    // The last page has no end to stand at.
    if let last = lines.indices.last, !found.contains(last), !recurring.isEmpty,
      recurring[Self.key(of: lines[last], utf8)] != nil
    {
      found.append(last)
    }
    self.lines = found.sorted()
  }

  /// Whether a line stands next to a form feed, or parts the words of a sentence.
  private static func standsAtPageEnd(_ index: Int, _ lines: [Line], _ utf8: [UInt8]) -> Bool {
    let line = lines[index]
    guard line.text.count <= longest else { return false }
    if feeds(before: index, lines, utf8) || feeds(before: index + 1, lines, utf8) { return true }
    guard index > 0, index + 1 < lines.count, line.blanksBefore > 0,
      lines[index + 1].blanksBefore > 0, !utf8.startsInLowerCase(line.text)
    else { return false }
    return !utf8.endsPunctuated(lines[index - 1].text)
      && utf8.startsInLowerCase(lines[index + 1].text)
  }

  /// Whether a form feed stands between a line and the one before it.
  static func feeds(before index: Int, _ lines: [Line], _ utf8: [UInt8]) -> Bool {
    guard index < lines.count else { return false }
    let start = index > 0 ? lines[index - 1].range.upperBound : 0
    return utf8[start..<lines[index].range.lowerBound].contains(0x0C)
  }

  /// The words of a line, any number as `#`: what is the same on every page.
  private static func key(of line: Line, _ utf8: [UInt8]) -> String {
    var key: [UInt8] = []
    for byte in utf8[line.text] {
      switch byte {
      case 0x30...0x39: if key.last != 0x23 { key.append(0x23) }
      case 0x20, 0x09: if key.last != 0x20 { key.append(0x20) }
      default: key.append(byte)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}

extension Draft {
  /// Takes the furniture of pages out of the text, and joins what a page's end parted.
  mutating func hidePageFurniture() {
    let furniture = PageFurniture(of: lines, in: utf8).lines
    guard !furniture.isEmpty else { return }
    for index in furniture { hidden.append(lines[index].text) }
    var kept: [Line] = []
    kept.reserveCapacity(lines.count)
    var rest = furniture[...]
    var isBehindPage = false
    for (index, line) in lines.enumerated() {
      if rest.first == index {
        rest.removeFirst()
        isBehindPage = true
        continue
      }
      let goesOn =
        isBehindPage
        && (kept.last.map { !utf8.endsPunctuated($0.text) } ?? false)
        && utf8.startsInLowerCase(line.text)
      kept.append(goesOn ? line.following(blanks: 0) : line)
      isBehindPage = false
    }
    lines = kept
  }
}
