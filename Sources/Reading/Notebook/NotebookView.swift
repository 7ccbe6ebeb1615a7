import Annotations
import Articles

/// All annotations of the library on the screen, or those that were deleted.
public struct NotebookView: Hashable, Sendable {
  /// Every annotation, by article and place; nil until they are listed.
  public var all: [NotebookRow]? {
    didSet { narrow() }
  }
  /// What was typed: words, `#tag`, `kind:`, `color:`, `state:`, `in:`, `about:`, `has:note`.
  public var filter = "" {
    didSet { narrow() }
  }
  /// How the rows are sorted.
  public var sort = NotebookSort.article {
    didSet { narrow() }
  }
  /// The rows that the filter leaves, sorted.
  public private(set) var rows: [NotebookRow] = []
  /// Whether the rows are the trash: Enter brings one back.
  public var isTrash = false
  /// The selected row.
  public var list = ListState()

  /// Opens a notebook that is still to be listed.
  public init(filter: String = "") {
    self.filter = filter
  }

  /// The selected row; nil when there is none.
  public var selected: NotebookRow? {
    rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  /// The tag that the filter names; nil where it names none or several.
  var tag: String? { NotebookFilter(filter).tag(in: rows) }

  /// Every passage in the rows as a list that `n` walks.
  public var hits: [Hit] {
    rows.compactMap { row in
      row.annotation.range.map { Hit(path: row.path, range: $0) }
    }
  }

  /// The place of the annotation that a row belongs to: its own, or that of what it replies to.
  func root(of row: NotebookRow) -> NotebookRow {
    var row = row
    var left = row.depth
    while left > 0, let parent = row.annotation.parent,
      let above = all?.first(where: { $0.path == row.path && $0.annotation.id == parent })
    {
      row = above
      left -= 1
    }
    return row
  }

  /// Filters and sorts once a change, not once a look: a notebook may hold ten thousand rows.
  private mutating func narrow() {
    let filter = NotebookFilter(filter)
    rows = sort.sorted((all ?? []).filter { filter.admits($0) })
  }
}
