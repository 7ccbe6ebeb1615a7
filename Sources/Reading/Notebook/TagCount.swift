import Annotations
import Articles

/// A tag of the library and how often it is used.
public struct TagCount: Hashable, Sendable {
  /// The tag, without `#`.
  public var tag: String
  /// Annotations that carry it.
  public var notes: Int
  /// Articles with such an annotation.
  public var articles: Int

  /// Counts a tag.
  public init(tag: String, notes: Int, articles: Int) {
    self.tag = tag
    self.notes = notes
    self.articles = articles
  }

  /// `12 notes in 4 articles`.
  public var words: String {
    "\(notes) \(notes == 1 ? "note" : "notes") in "
      + "\(articles) \(articles == 1 ? "article" : "articles")"
  }

  /// The tags of rows, the most frequent first.
  public static func counts(in rows: [NotebookRow]) -> [TagCount] {
    var notes: [String: Int] = [:]
    var articles: [String: Set<String>] = [:]
    for row in rows {
      for tag in Set(row.annotation.tags) {
        notes[tag, default: 0] += 1
        articles[tag, default: []].insert(row.path.rawValue)
      }
    }
    return notes.map { TagCount(tag: $0, notes: $1, articles: articles[$0]?.count ?? 0) }
      .sorted { ($1.notes, $0.tag) < ($0.notes, $1.tag) }
  }
}
