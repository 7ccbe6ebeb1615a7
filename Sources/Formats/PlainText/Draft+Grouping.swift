extension Draft {
  /// Makes pieces of lines as the layout says.
  mutating func group() {
    var list: ListMarker?
    for index in lines.indices {
      let line = lines[index]
      let marker = ListMarker(utf8, line.text)
      let startsItem = startsItem(index, marker, after: list)
      if index > 0, !startsItem, continues(index) {
        pieces[pieces.count - 1].extend(to: line.text.upperBound, line: index)
        continue
      }
      list = startsItem || (marker != nil && startsBlock(index)) ? marker : nil
      pieces.append(
        Piece(
          line.text, lines: index..<index + 1, rule: groupingRule, blanksBefore: line.blanksBefore))
    }
  }

  /// The name of the rule by which lines became blocks.
  private var groupingRule: String {
    switch layout {
    case .linePerBlock: "line"
    case .blankSeparated: "blank-line"
    case .hardWrapped(let wrap): wrap.ordinaryGap > 0 ? "double-spaced-wrap" : "hard-wrap"
    }
  }

  /// Whether a line belongs to the block of the line before it.
  private func continues(_ index: Int) -> Bool {
    let (previous, line) = (lines[index - 1], lines[index])
    if RuleLine.isBreak(utf8, line.text) || RuleLine.isBreak(utf8, previous.text) { return false }
    switch layout {
    case .linePerBlock: return false
    case .blankSeparated: return line.blanksBefore == 0
    case .hardWrapped(let wrap): return wrap.joins(previous, line, in: utf8)
    }
  }

  /// Whether a line is an item that stands directly under another, or under what introduces it.
  private func startsItem(_ index: Int, _ marker: ListMarker?, after list: ListMarker?) -> Bool {
    guard let marker, index > 0, layout != .linePerBlock else { return false }
    if let list { return marker.follows(list) }
    let previous = lines[index - 1].text
    return marker.value <= 1 && utf8[previous.upperBound - 1] == 0x3A
  }

  private func startsBlock(_ index: Int) -> Bool {
    index == 0 || !continues(index)
  }
}
