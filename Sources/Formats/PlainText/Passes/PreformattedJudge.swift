import Articles

/// Decides whether lines that stand together are kept as they stand.
struct PreformattedJudge {
  private let utf8: [UInt8]
  private let lines: [Line]
  private let measure: Int
  private let isWrapped: Bool
  /// The indent of most lines.
  private let baseIndent: Int

  /// Whether the text has lines that are longer than verse.
  private let hasProse: Bool

  /// Verse in a text that is not wrapped has no longer lines than this.
  private static let verseMeasure = 60
  private static let longestGroup = 2_000

  init(_ draft: Draft) {
    utf8 = draft.utf8
    lines = draft.lines
    measure = draft.layout.measure ?? Self.verseMeasure
    isWrapped = draft.layout.measure != nil
    hasProse = draft.lines.contains { $0.width > Self.verseMeasure * 2 }
    guard draft.lines.contains(where: { $0.indent != 0 }) else {
      baseIndent = 0
      return
    }
    var counts: [Int: Int] = [:]
    for line in draft.lines { counts[line.indent, default: 0] += 1 }
    baseIndent = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// The rule by which a group of lines is kept, or nil when it is running text or a list.
  func rule(for group: Range<Int>) -> String? {
    guard group.count > 1, group.count <= Self.longestGroup else { return nil }
    if share(group, { ListMarker(utf8, lines[$0].text) != nil }) * 2 >= group.count { return nil }
    if share(group, hasColumns) * 2 >= group.count { return "aligned" }
    if share(group, isDrawing) * 2 >= group.count { return "drawing" }
    if isCode(group) { return "indented" }
    return isVerse(group) ? "verse" : nil
  }

  /// A piece that keeps the lines of a group, without the indent that all of them share.
  func preformatted(_ group: Piece, by rule: String) -> Piece {
    var piece = group
    piece.become(.preformatted, by: rule)
    piece.keepsLines = true
    let indent = commonIndent(group.lines)
    piece.commonIndent = indent
    piece.range = lines[group.lines.lowerBound].range.lowerBound + indent..<group.range.upperBound
    return piece
  }

  private func share(_ group: Range<Int>, _ test: (Int) -> Bool) -> Int {
    group.count(where: test)
  }

  /// Whether a line has a wide gap between words, as columns have.
  private func hasColumns(_ index: Int) -> Bool {
    let line = lines[index].text
    // The highest bits tell whether the two bytes before are spaces.
    var before: UInt64 = 0
    let gap = utf8.span.first(
      from: line.lowerBound, to: line.upperBound,
      { eight in
        let spaces = eight.plain.equal(to: 0x20) & ~eight.value
        defer { before = spaces >> 48 }
        return spaces & (spaces << 8 | before >> 8) & (spaces << 16 | before)
          | eight.plain.equal(to: 0x09) & ~eight.value
      },
      { byte in
        defer { before = before >> 8 | (byte == 0x20 ? 0x8000 : 0) }
        return byte == 0x09 || byte == 0x20 && before == 0x8080
      })
    return gap < line.upperBound
  }

  /// Whether most of a line is signs.
  private func isDrawing(_ index: Int) -> Bool {
    let line = lines[index].text
    guard letterCount(line) * 2 <= line.count else { return false }
    var signs = 0
    var others = 0
    var position = line.lowerBound
    while position < line.upperBound {
      let (scalar, length) = utf8.scalar(at: position)
      position += length
      if scalar == " " { continue }
      if isSign(scalar) { signs += 1 } else { others += 1 }
      // Half of the bytes are words already: the rest cannot outnumber them.
      if others * 2 > line.count { return false }
    }
    return signs > others
  }

  /// The letters and digits of ASCII in a stretch, but for less than eight at its end.
  private func letterCount(_ range: Range<Int>) -> Int {
    let bytes = utf8.span
    var count = 0
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let eight = EightBytes(bytes, at: index)
      let letters =
        eight.plain.lower.lies(from: 0x61, to: 0x7A) | eight.plain.lies(from: 0x30, to: 0x39)
      count &+= EightBytes.count(letters & ~eight.value)
      index &+= 8
    }
    return count
  }

  /// Whether a scalar is neither a letter nor a number; ASCII is answered without the tables.
  private func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": false
    case "\0"..."\u{7F}": true
    default: !scalar.isLetter && !scalar.isNumeral
    }
  }

  /// Whether all lines are indented deeper than the rest and none is full.
  private func isCode(_ group: Range<Int>) -> Bool {
    group.allSatisfy { lines[$0].indent >= baseIndent + 4 } && !isFilled(group)
  }

  /// Whether all lines are short and most begin with a capital, as lines of verse do.
  ///
  /// Where no line is long, any short lines are kept: a list of words, a log. Lines at the start of
  /// a longer text are its title and what follows that.
  private func isVerse(_ group: Range<Int>) -> Bool {
    if hasProse, group.lowerBound == 0 { return false }
    let isSet = group.allSatisfy { lines[$0].indent > baseIndent }
    guard group.count >= (isSet ? 2 : 3), !isFilled(group) else { return false }
    let longest = group.map { lines[$0].width - baseIndent }.max() ?? 0
    let limit = isWrapped && !isSet ? measure * 3 / 4 : measure
    guard longest <= min(limit, Self.verseMeasure) else { return false }
    let sentences = share(group) { utf8.endsSentence(lines[$0].text) }
    guard sentences * 2 <= group.count else { return false }
    let capitals = share(group) { !utf8.startsInLowerCase(lines[$0].text) }
    return !hasProse && !isWrapped || capitals * 10 >= group.count * 7
  }

  /// Whether lines end where the next word would not have fitted.
  private func isFilled(_ group: Range<Int>) -> Bool {
    guard isWrapped else { return false }
    let full = group.dropLast().count {
      (lines[$0].width + 1 + lines[$0 + 1].firstWord) * 10 > measure * 8
    }
    return full * 100 > (group.count - 1) * 45
  }

  /// The white space, in bytes, with which every line of a group begins.
  private func commonIndent(_ group: Range<Int>) -> Int {
    let first = lines[group.lowerBound]
    var length = first.text.lowerBound - first.range.lowerBound
    for index in group.dropFirst() {
      let line = lines[index]
      var equal = 0
      while equal < length, line.range.lowerBound + equal < line.text.lowerBound,
        utf8[line.range.lowerBound + equal] == utf8[first.range.lowerBound + equal]
      {
        equal += 1
      }
      length = equal
    }
    return length
  }
}
