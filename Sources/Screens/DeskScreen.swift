import Annotations
import Console
import Reading
import Typesetting

/// The orphan desk: the passage as it was and a place where it may stand now, side by side, or one
/// below the other where there is no room for both.
struct DeskScreen {
  let model: Model
  let view: DeskView

  /// Cells from which two columns stand side by side.
  private static let leastForTwo = 72

  init(_ model: Model, _ view: DeskView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let count = view.items?.count ?? 0
    let list = ListFrame(model: model, list: view.list, count: count)
    list.drawTitle("Orphan desk", detail: detail(count), into: &frame)
    list.drawEmpty(
      view.items == nil ? "Gathering…" : "Every note has its passage.", into: &frame)
    guard let item = view.selected else { return }
    if model.prompt == nil { frame.cursor = Position(row: Model.listHead, column: 0) }
    let first = drawNote(item, into: &frame)
    if frame.size.columns >= Self.leastForTwo {
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
      .prefix(max(1, frame.size.rows / 8))
    for (index, words) in lines.enumerated() {
      frame.draw(
        words.fitted(to: width - 4), row: Model.listHead + index, column: 2, roles: RoleSet(.note))
    }
    return Model.listHead + lines.count + 1
  }

  private func drawSideBySide(_ item: DeskItem, from row: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let columns = (width - 5) / 2
    let right = width - columns - 1
    let rows = frame.size.rows - 1 - row - 1
    let (old, new) = wordings(of: item)
    frame.draw(oldHead, row: row, column: 1, roles: RoleSet(.columnHead))
    frame.draw(
      newHead(item).fitted(to: columns), row: row, column: right, roles: RoleSet(.columnHead))
    for line in row..<(frame.size.rows - 1) {
      frame.draw("│", row: line, column: right - 2, roles: RoleSet(.panelBorder))
    }
    frame.draw(fitting(old, columns, rows), row: row + 1, column: 1, rows: rows)
    frame.draw(fitting(new, columns, rows), row: row + 1, column: right, rows: rows)
  }

  private func drawStacked(_ item: DeskItem, from row: Int, into frame: inout Frame) {
    let columns = frame.size.columns - 2
    let rows = max(2, frame.size.rows - 1 - row - 2)
    let (old, new) = wordings(of: item)
    let half = max(1, rows / 2)
    let above = fitting(old, columns, half)
    frame.draw(oldHead, row: row, column: 1, roles: RoleSet(.columnHead))
    frame.draw(above, row: row + 1, column: 1, rows: half)
    let next = row + 1 + min(half, above.count)
    guard next < frame.size.rows - 1 else { return }
    frame.draw(
      newHead(item).fitted(to: columns), row: next, column: 1, roles: RoleSet(.columnHead))
    let left = frame.size.rows - 1 - next - 1
    frame.draw(fitting(new, columns, left), row: next + 1, column: 1, rows: left)
  }

  private var oldHead: String { "was" }

  private func newHead(_ item: DeskItem) -> String {
    guard let place = view.selectedPlace else { return "now" }
    let which = item.places.count == 1 ? "" : " \(view.place + 1)/\(item.places.count)"
    return "now\(which): \(place.reason)"
  }

  /// Both wordings with the words lit that the other lacks.
  private func wordings(of item: DeskItem) -> (old: Wording, new: Wording) {
    guard let place = view.selectedPlace else {
      return (
        Wording(item.old, WordDifference(item.old.words, item.old.words).old, .failure),
        Wording(text: advice(item))
      )
    }
    let difference = WordDifference(item.old.words, place.excerpt.words)
    return (
      Wording(item.old, difference.old, .failure),
      Wording(place.excerpt, difference.new, .good)
    )
  }

  private func advice(_ item: DeskItem) -> String {
    guard item.textHash != nil else {
      return "The article is not in the library. / looks for the words elsewhere."
    }
    return "No place in the article is like it. / looks for the words; select a passage there "
      + "and gp puts the note on it. x keeps the note without a passage."
  }

  /// The wording with as much around it as fits, the words themselves first.
  private func fitting(
    _ wording: Wording, _ columns: Int, _ rows: Int
  ) -> [[(text: String, roles: RoleSet)]] {
    var around = 24
    while around > 0 {
      let lines = wording.words(around: around).lines(columns: columns)
      if lines.count <= rows { return lines }
      around -= 4
    }
    return wording.words(around: 0).lines(columns: columns)
  }
}

/// A passage as words, with words around it that are shown dimly.
private struct Wording {
  var before: [String] = []
  var words: [(text: String, roles: RoleSet)] = []
  var after: [String] = []

  init(_ excerpt: DeskItem.Excerpt, _ words: [WordDifference.Word], _ role: Role) {
    before = excerpt.before.split(whereSeparator: \.isWhitespace).map(String.init)
    after = excerpt.after.split(whereSeparator: \.isWhitespace).map(String.init)
    let lit = RoleSet(role).adding(.strong)
    self.words = words.map { ($0.text, $0.isDifferent ? lit : []) }
  }

  init(text: String) {
    words = text.split(separator: " ").map { (String($0), RoleSet(.dim)) }
  }

  func words(around count: Int) -> StyledWords {
    var all = StyledWords()
    for word in before.suffix(count) { all.add(word: word, RoleSet(.dim)) }
    for word in words { all.add(word: word.text, word.roles) }
    for word in after.prefix(count) { all.add(word: word, RoleSet(.dim)) }
    return all
  }
}
