import Annotations
import Articles
import Console
import Reading
import Typesetting

/// Notes beside the text, each beginning on the line where its passage begins.
struct MarginNotes {
  let page: Page

  init(_ page: Page) {
    self.page = page
  }

  func draw(_ rows: [PageRow], into frame: inout Frame) {
    guard page.noteColumns > 0 else { return }
    let left = page.left + page.columns + 3
    let columns = min(page.noteColumns, frame.size.columns - left - 1)
    guard columns >= 12 else { return }
    var free = 0
    for (index, row) in rows.enumerated() {
      guard case .line(let line, _) = row else { continue }
      for annotation in page.open.notebook.annotations {
        guard let range = annotation.range, line.holds(range.lowerBound)
        else { continue }
        let entries = page.open.notebook.conversation(of: annotation)
        guard !entries.isEmpty else { continue }
        var at = max(index, free)
        for entry in entries {
          let indent = 2 * min(entry.depth, 4)
          for words in WrappedText.lines(entry.text, columns: columns - indent)
          where at < page.height {
            frame.draw(words, row: at, column: left + indent, roles: RoleSet(.note))
            at += 1
          }
        }
        free = at + 1
      }
    }
  }
}
