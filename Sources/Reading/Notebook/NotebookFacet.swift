import Annotations
import Articles

/// One value that rows of the notebook share, and how many do.
public struct NotebookFacet: Hashable, Sendable {
  /// What it is a value of: `kind`, `tag`, `colour`, `state`, `review`, `article`.
  public var group: String
  /// The value, as it is shown.
  public var label: String
  /// The term of the filter that leaves only these rows.
  public var term: String
  /// The number of rows.
  public var count: Int
}

extension NotebookView {
  /// What the rows on the screen share, group by group, the most frequent values first.
  ///
  /// - Complexity: O(n) in the rows.
  public var facets: [NotebookFacet] {
    var counts = Counter()
    for row in rows {
      let annotation = row.annotation
      if let kind = annotation.kind?.rawValue { counts.add("kind", kind, "kind:\(kind)") }
      for tag in annotation.tags { counts.add("tag", "#\(tag)", "tag:\(tag.asTerm)") }
      guard !annotation.isReply else { continue }
      let color = annotation.color.rawValue
      counts.add("colour", color, "color:\(color)")
      let state = annotation.state.rawValue
      counts.add("state", state, "state:\(state)")
      if row.isDue { counts.add("review", "due", "is:due") }
      counts.add("article", row.title, "in:\(row.path.rawValue.asTerm)")
    }
    return counts.facets
  }
}

private struct Counter {
  private static let groups = ["kind", "tag", "colour", "state", "review", "article"]
  private var counts: [NotebookFacet: Int] = [:]

  mutating func add(_ group: String, _ label: String, _ term: String) {
    counts[NotebookFacet(group: group, label: label, term: term, count: 0), default: 0] += 1
  }

  var facets: [NotebookFacet] {
    Self.groups.flatMap { group in
      counts.filter { $0.key.group == group }
        .map { NotebookFacet(group: group, label: $0.label, term: $0.term, count: $1) }
        .sorted { ($1.count, $0.label, $0.term) < ($0.count, $1.label, $1.term) }
    }
  }
}

extension String {
  /// The text as the value of a term: in quotation marks where it holds a blank.
  var asTerm: String {
    let text = String(filter { $0 != "\"" })
    return text.contains(" ") ? "\"\(text)\"" : text
  }
}
