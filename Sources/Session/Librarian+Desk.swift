import Annotations
import Articles
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// Every annotation that has no place in its article as it is now, or has one whose words differ
  /// from those that were marked; by article.
  public func deskItems() -> [DeskItem] {
    let notebooks = store.loadAll().notebooks
    let naming = namings(of: notebooks.map(\.notebook.article.path))
    return notebooks.flatMap { stored -> [DeskItem] in
      let path = stored.notebook.article.path
      let title = self.title(of: path) ?? stored.notebook.label ?? path.fileName
      let read = canOpen(path) ? known(path) : nil
      let notebook = read == nil ? stored.notebook : placed(stored.notebook)
      let rows = NotebookRow.rows(of: notebook, path: path, title: title) {
        naming.named(in: $0, path)
      }
      return rows.filter { $0.annotation.state != .anchored }.map { row in
        let present = row.annotation.range.flatMap { range in
          read.map {
            DeskItem.Place(
              range: range, excerpt: Excerpts.cut(range, from: $0.article.text),
              reason: "found there; Enter takes the present words")
          }
        }
        let places = row.annotation.candidates.compactMap { candidate in
          read.map {
            DeskItem.Place(
              range: candidate.range, excerpt: Excerpts.cut(candidate.range, from: $0.article.text),
              reason: candidate.reason)
          }
        }
        return DeskItem(
          row: row, old: oldExcerpt(of: row.annotation.anchor),
          places: [present].compactMap { $0 } + places,
          textHash: read?.textHash)
      }
    }
  }

  /// The passage as it was marked: from the text of that time where that is kept, else from what
  /// the annotation remembers.
  private func oldExcerpt(of anchor: Anchor) -> DeskItem.Excerpt {
    if let text = anchor.textHash.flatMap({ store.snapshot(of: $0) }), let place = anchor.position,
      let start = text.offset(ofScalar: place.lowerBound),
      let end = text.offset(ofScalar: place.upperBound), text[start..<end] == anchor.exact
    {
      return Excerpts.cut(start..<end, from: text)
    }
    return DeskItem.Excerpt(before: anchor.prefix, words: anchor.exact, after: anchor.suffix)
  }
}

/// Cuts passages out of a text, with what stands around them.
enum Excerpts {
  /// Scalars on either side: some lines of a narrow column.
  private static let reach = 160

  static func cut(_ range: Range<Offset>, from text: CanonicalText) -> DeskItem.Excerpt {
    let start = text.scalarIndex(of: range.lowerBound)
    let end = text.scalarIndex(of: range.upperBound)
    let first = text.offset(ofScalar: max(0, start - reach)) ?? text.start
    let last = text.offset(ofScalar: end + reach) ?? text.end
    return DeskItem.Excerpt(
      before: text[first..<range.lowerBound], words: text[range],
      after: text[range.upperBound..<last])
  }
}
