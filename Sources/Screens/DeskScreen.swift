import Annotations
import Console
import Reading
import Typesetting

/// The orphan desk: the passage as it was and a place where it may stand now, side by side, or one
/// below the other where there is no room for both.
struct DeskScreen {
  let model: Model
  let view: DeskView

  init(_ model: Model, _ view: DeskView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let count = view.items?.count ?? 0
    let list = ListFrame(model: model, list: view.list, count: count)
    list.drawTitle("Orphan desk", detail: detail(count), into: &frame)
    list.drawEmpty(
      view.items == nil ? "Gathering…" : "Every note has its passage, as it was marked.",
      into: &frame)
    guard let item = view.selected else { return }
    if model.prompt == nil { frame.cursor = Position(row: Model.listHead, column: 0) }
    let first = drawNote(item, into: &frame)
    if frame.size.columns >= Model.leastForTwoWordings {
      drawSideBySide(item, from: first, into: &frame)
    } else {
      drawStacked(item, from: first, into: &frame)
    }
  }

  private func detail(_ count: Int) -> String {
    count == 0 ? "" : "\(view.list.selected + 1) of \(counted(count, "note"))"
  }

  /// The article, the state and the note; answers the row below.
  private func drawNote(_ item: DeskItem, into frame: inout Frame) -> Int {
    let width = frame.size.columns
    let annotation = item.row.annotation
    let state = item.isKept ? "kept without a passage" : annotation.state.word ?? ""
    let end = frame.draw("[\(state)]", row: 1, column: 1, roles: RoleSet(.warning))
    frame.draw(
      item.row.title.fitted(to: max(0, width - end - 2)), row: 1, column: end + 1,
      roles: RoleSet(.dim))
    guard let text = annotation.noteText else { return Model.listHead + 1 }
    let lines = WrappedText.lines(text, columns: max(8, width - 4))
      .prefix(model.deskNoteRows)
    for (index, words) in lines.enumerated() {
      frame.draw(
        words.fitted(to: width - 4), row: Model.listHead + index, column: 2, roles: RoleSet(.note))
    }
    return Model.listHead + lines.count + 1
  }

  private func drawSideBySide(_ item: DeskItem, from row: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let columns = model.deskColumns
    let right = width - columns - 1
    let rows = frame.size.rows - 1 - row - 1
    let (old, new) = wordings(of: item)
    let reason = view.selectedPlace?.reason ?? ""
    let lower = reason.isEmpty ? 1 : 2
    let was = fitting(old, columns, rows)
    let now = fitting(new, columns, rows - lower + 1)
    frame.draw(
      (oldHead + was.rest).fitted(to: columns), row: row, column: 1, roles: RoleSet(.columnHead))
    frame.draw(
      (newHead(item) + now.rest).fitted(to: columns), row: row, column: right,
      roles: RoleSet(.columnHead))
    for line in row..<(frame.size.rows - 1) {
      frame.draw("│", row: line, column: right - 2, roles: RoleSet(.panelBorder))
    }
    frame.draw(was.lines, row: row + 1, column: 1, rows: rows)
    frame.draw(
      reason.fitted(to: columns), row: row + 1, column: right, roles: RoleSet(.dim))
    frame.draw(now.lines, row: row + lower, column: right, rows: rows - lower + 1)
  }

  private func drawStacked(_ item: DeskItem, from row: Int, into frame: inout Frame) {
    let columns = model.deskColumns
    let rows = max(2, frame.size.rows - 1 - row - 2)
    let (old, new) = wordings(of: item)
    let half = max(1, rows / 2)
    let above = fitting(old, columns, half)
    frame.draw(
      (oldHead + above.rest).fitted(to: columns), row: row, column: 1,
      roles: RoleSet(.columnHead))
    frame.draw(above.lines, row: row + 1, column: 1, rows: half)
    let next = row + 1 + min(half, above.lines.count)
    guard next < frame.size.rows - 1 else { return }
    let left = frame.size.rows - 1 - next - 1
    let below = fitting(new, columns, left)
    frame.draw(
      "\(newHead(item))\(below.rest) \(view.selectedPlace?.reason ?? "")".fitted(to: columns),
      row: next, column: 1, roles: RoleSet(.columnHead))
    frame.draw(below.lines, row: next + 1, column: 1, rows: left)
  }

  private var oldHead: String { "was" }

  private func newHead(_ item: DeskItem) -> String {
    guard view.selectedPlace != nil else { return "now" }
    let which = item.places.count == 1 ? "" : " \(view.place + 1)/\(item.places.count)"
    return "now\(which)"
  }

  /// Both wordings with the words lit that the other lacks.
  private func wordings(of item: DeskItem) -> (old: Wording, new: Wording) {
    guard let place = view.selectedPlace else {
      return (
        Wording(item.old, WordDifference(item.old.words, item.old.words).old, .failure),
        Wording(text: item.advice)
      )
    }
    let difference = WordDifference(item.old.words, place.excerpt.words)
    return (
      Wording(item.old, difference.old, .failure),
      Wording(place.excerpt, difference.new, .good)
    )
  }

  /// The part of a wording that is on the screen.
  private struct Shown {
    var lines: [[StyledWords.Word]]
    /// Which rows these are, when there are more.
    var rest = ""
  }

  /// The wording with as much around it as fits, the words themselves first; of one that is longer
  /// than its rows the part that was moved to.
  private func fitting(_ wording: Wording, _ columns: Int, _ rows: Int) -> Shown {
    var around = 24
    while around > 0 {
      let lines = wording.words(around: around).lines(columns: columns)
      if lines.count <= rows { return Shown(lines: lines) }
      around -= 4
    }
    let lines = wording.words(around: 0).lines(columns: columns)
    guard lines.count > rows, rows > 0 else { return Shown(lines: lines) }
    let first = min(view.scroll, lines.count - rows)
    return Shown(
      lines: Array(lines[first..<(first + rows)]),
      rest: ", rows \(first + 1)–\(first + rows) of \(lines.count)")
  }
}

/// A passage as words, with words around it that are shown dimly.
private struct Wording {
  var before: [String] = []
  var words: [(text: String, roles: RoleSet)] = []
  var after: [String] = []
  /// Whether the passage goes on in the same word, on either side.
  var isGluedBefore = false
  var isGluedAfter = false

  init(_ excerpt: DeskItem.Excerpt, _ words: [WordDifference.Word], _ role: Role) {
    before = excerpt.before.split(whereSeparator: \.isWhitespace).map(String.init)
    after = excerpt.after.split(whereSeparator: \.isWhitespace).map(String.init)
    isGluedBefore = excerpt.before.last.map { !$0.isWhitespace } ?? false
    isGluedAfter = excerpt.after.first.map { !$0.isWhitespace } ?? false
    let lit = RoleSet(role).adding(.strong)
    self.words = words.map { ($0.text, $0.isDifferent ? lit : []) }
  }

  init(text: String) {
    words = text.split(separator: " ").map { (String($0), RoleSet(.dim)) }
  }

  func words(around count: Int) -> StyledWords {
    var all = StyledWords()
    for word in before.suffix(count) { all.add(word: word, RoleSet(.dim)) }
    // Brackets tell the passage from its surroundings where dim text looks like any other.
    let isBracketed = count > 0 && !words.isEmpty && !(before.isEmpty && after.isEmpty)
    for (index, word) in words.enumerated() {
      let opening = isBracketed && index == 0 ? "[" : ""
      let closing = isBracketed && index == words.count - 1 ? "]" : ""
      all.add(
        word: opening + word.text + closing, word.roles, isGlued: isGluedBefore && index == 0)
    }
    for (index, word) in after.prefix(count).enumerated() {
      all.add(word: word, RoleSet(.dim), isGlued: isGluedAfter && index == 0)
    }
    return all
  }
}
