public import Annotations
import Articles
public import Typesetting

/// One row of the screen of an article.
public enum PageRow: Hashable, Sendable {
  /// A line above the text.
  case head(Page.HeadLine)
  /// A line of text, and its row in the page.
  case line(Line, row: Int)
  /// One line of a note shown below its passage.
  case note(String, AnnotationID)
  /// A row below the text.
  case tail(Page.TailRow)
  /// Nothing: a blank line, or below the end.
  case blank
}

extension Page {
  /// What stands on the screen from a row on; notes that are shown stand below their lines, unless
  /// there is room for them beside the text.
  ///
  /// - Complexity: O(height).
  public func rows(from top: Int, showsNotes: Bool) -> [PageRow] {
    var rows: [PageRow] = []
    var row = top
    while rows.count < height {
      if row < head.count {
        rows.append(.head(head[row]))
      } else if let line = line(at: row) {
        // A blank row inside a quotation carries its bar.
        rows.append(line.isBlank && line.lead == nil ? .blank : .line(line, row: row))
        if showsNotes, noteColumns == 0 { rows += notes(below: line) }
      } else {
        rows.append(tailRow(at: row).map { .tail($0) } ?? .blank)
      }
      row += 1
    }
    return Array(rows.prefix(height))
  }

  /// The notes of passages that end on a line.
  private func notes(below line: Line) -> [PageRow] {
    open.notebook.annotations.flatMap { annotation -> [PageRow] in
      guard let range = annotation.range, !range.isEmpty,
        line.holds(range.upperBound.advanced(by: -1))
      else { return [] }
      return open.notebook.conversation(of: annotation).flatMap { entry -> [PageRow] in
        let indent = String(repeating: " ", count: 2 * min(entry.depth, 4))
        return WrappedText.lines(entry.text, columns: max(8, columns - 4 - indent.utf8.count))
          .map { .note(indent + $0, annotation.id) }
      }
    }
  }
}

extension Annotation {
  /// The kind, the note and the tags as one text; nil when there is none of them.
  public var noteText: String? {
    let words = [kind.map { "[\($0.rawValue)]" }, note].compactMap { $0 } + tags.map { "#\($0)" }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension HighlightColor {
  /// The colour after this one, in the order of the keys `1` to `5`.
  var next: HighlightColor {
    let all = HighlightColor.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
