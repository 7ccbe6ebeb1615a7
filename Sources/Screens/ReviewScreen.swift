import Annotations
import Articles
import Console
import Reading
import Typesetting

/// One note to be read again: its passage in its paragraph, then what was written.
struct ReviewScreen {
  let model: Model
  let view: ReviewView

  init(_ model: Model, _ view: ReviewView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let list = ListFrame(model: model, list: ListState(), count: view.queue?.count ?? 0)
    let title = view.course == .due ? "Review" : "A note by chance"
    list.drawTitle(title, detail: detail, into: &frame)
    list.drawEmpty(emptyText, into: &frame)
    guard let row = view.current else { return }
    let width = frame.size.columns
    let columns = min(66, width - 4)
    let left = max(2, (width - columns) / 2)
    if model.prompt == nil { frame.cursor = Position(row: Model.listHead, column: 0) }
    frame.draw(row.title.fitted(to: columns), row: 1, column: left, roles: RoleSet(.dim))
    let notes = noteLines(row, columns)
    let room = frame.size.rows - 1 - 3
    let shownNotes = notes.prefix(max(1, room / 2))
    let passage = passage(row, columns, rows: max(1, room - shownNotes.count - 1))
    frame.draw(passage, row: 3, column: left, rows: passage.count)
    for (index, line) in shownNotes.enumerated() {
      frame.draw(
        line, row: 3 + passage.count + 1 + index, column: left, roles: RoleSet(.note))
    }
  }

  private var detail: String {
    guard view.course == .due, let left = view.queue?.count else { return "" }
    let done = view.answered == 0 ? "" : " · \(view.answered) read"
    return left == 0 && view.answered == 0 ? "" : "\(left) due\(done)"
  }

  private var emptyText: String {
    guard view.queue != nil else { return "Gathering…" }
    guard view.course == .due else { return "Nothing is annotated yet." }
    let next = view.next.map { "\nThe next note is due on \($0.day)." } ?? ""
    return "Nothing is due.\(next)\ngR shows a note by chance."
  }

  private func noteLines(_ row: NotebookRow, _ columns: Int) -> [String] {
    let notebook = model.shelf[row.path]?.notebook
    let entries =
      notebook?.conversation(of: row.annotation)
      ?? (row.annotation.noteText.map { [(depth: 0, text: $0)] } ?? [])
    return entries.flatMap { entry in
      let indent = String(repeating: " ", count: 2 * min(entry.depth, 4))
      return WrappedText.lines(entry.text, columns: max(8, columns - indent.utf8.count))
        .map { indent + $0 }
    }
  }

  /// The passage lit among the words of its paragraph, as many as fit around it.
  private func passage(
    _ row: NotebookRow, _ columns: Int, rows: Int
  ) -> [[StyledWords.Word]] {
    let (before, words, after) = context(row)
    let isGlued = after.first.map { !$0.isWhitespace } ?? false
    let lit = RoleSet(Role(row.annotation.color))
    var around = 200
    while true {
      var styled = StyledWords()
      for word in split(before).suffix(around) { styled.add(word: word, RoleSet(.dim)) }
      styled.add(words, lit, isGlued: before.last.map { !$0.isWhitespace } ?? false)
      for (index, word) in split(after).prefix(around).enumerated() {
        styled.add(word: word, RoleSet(.dim), isGlued: isGlued && index == 0)
      }
      let lines = styled.lines(columns: columns)
      if lines.count <= rows || around == 0 { return Array(lines.prefix(rows)) }
      around = around > 8 ? around / 2 : around - 4
    }
  }

  private func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private func context(_ row: NotebookRow) -> (before: String, words: String, after: String) {
    let anchor = row.annotation.anchor
    guard let open = model.shelf[row.path],
      let range = open.notebook[row.annotation.id]?.range ?? row.annotation.range,
      range.upperBound <= open.text.end, !range.isEmpty,
      let first = open.article.blockIndex(at: range.lowerBound),
      let last = open.article.blockIndex(at: range.upperBound.advanced(by: -1))
    else { return (anchor.prefix, anchor.exact, anchor.suffix) }
    let start = min(open.article.blocks[first].range.lowerBound, range.lowerBound)
    let end = max(open.article.blocks[last].range.upperBound, range.upperBound)
    return (
      open.text[start..<range.lowerBound], open.text[range],
      open.text[range.upperBound..<end]
    )
  }
}
