extension Draft {
  /// Makes pieces of lines as the layout says.
  mutating func group() {
    var list: ListMarker?
    var hidden = HiddenEnds()
    if case .hardWrapped(let wrap) = layout { hidden = HiddenEnds(of: lines, wrap, in: utf8) }
    for index in lines.indices {
      let line = lines[index]
      let marker = ListMarker(utf8, line.text)
      let startsItem = startsItem(index, marker, after: list)
      let boundary = boundary(before: index, hidden)
      guard let reason = startsItem ? "list-marker" : boundary else {
        pieces[pieces.count - 1].extend(to: line.text.upperBound, line: index)
        continue
      }
      list = startsItem || boundary != nil ? marker : nil
      var piece = Piece(
        line.text, lines: index..<index + 1, rule: groupingRule, blanksBefore: line.blanksBefore)
      piece.boundary = reason
      pieces.append(piece)
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

  /// Why a line begins a block, or nil when it belongs to the block of the line before it.
  private func boundary(before index: Int, _ hidden: HiddenEnds) -> String? {
    guard index > 0 else { return "first-line" }
    let (previous, line) = (lines[index - 1], lines[index])
    if RuleLine.isBreak(utf8, line.text) || RuleLine.isBreak(utf8, previous.text) {
      return "rule-line"
    }
    switch layout {
    case .linePerBlock: return "line"
    case .blankSeparated: return line.blanksBefore == 0 ? nil : "blank-line"
    case .hardWrapped(let wrap):
      if let reason = wrap.boundary(previous, line, in: utf8) { return reason }
      return hidden.contains(index) ? "talk" : nil
    }
  }

  /// Whether a line is an item that stands directly under another, or under what introduces it.
  private func startsItem(_ index: Int, _ marker: ListMarker?, after list: ListMarker?) -> Bool {
    guard let marker, index > 0, layout != .linePerBlock else { return false }
    if let list { return marker.follows(list) }
    let previous = lines[index - 1].text
    return marker.value <= 1 && utf8[previous.upperBound - 1] == 0x3A
  }
}
