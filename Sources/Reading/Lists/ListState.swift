/// Which row of a list is selected, and which is at the top of the screen.
public struct ListState: Hashable, Sendable {
  /// Index of the selected row.
  public private(set) var selected = 0
  /// Index of the first row on the screen.
  public private(set) var top = 0

  /// Makes a state at the first row.
  public init() {}

  /// The rows of a list: how many, and which can be selected.
  public struct Rows {
    let count: Int
    let height: Int
    let isSelectable: (Int) -> Bool
    let extent: (Int) -> Int

    /// Describes rows shown on a screen `height` rows high.
    ///
    /// `extent` tells how many rows belong to one that is selected, itself included.
    public init(
      count: Int, height: Int, isSelectable: @escaping (Int) -> Bool = { _ in true },
      extent: @escaping (Int) -> Int = { _ in 1 }
    ) {
      self.count = count
      self.height = max(1, height)
      self.isSelectable = isSelectable
      self.extent = extent
    }
  }

  /// Selects the selectable row nearest to an index, looking forward first, and shows it.
  public mutating func select(_ index: Int, in rows: Rows) {
    move(to: index, step: 1, in: rows)
  }

  /// Keeps the selection inside a list whose rows changed, and on the screen.
  public mutating func fit(_ rows: Rows) {
    select(selected, in: rows)
  }

  /// Moves by a command that all lists know; false for any other.
  public mutating func move(_ command: Command, by step: Int, in rows: Rows) -> Bool {
    let page = max(1, rows.height - 1)
    switch command {
    case .lineDown: move(to: selected + step, step: 1, in: rows)
    case .lineUp: move(to: selected - step, step: -1, in: rows)
    case .pageDown: move(to: selected + page * step, step: 1, in: rows)
    case .pageUp: move(to: selected - page * step, step: -1, in: rows)
    case .halfPageDown: move(to: selected + max(1, page / 2) * step, step: 1, in: rows)
    case .halfPageUp: move(to: selected - max(1, page / 2) * step, step: -1, in: rows)
    case .top: move(to: 0, step: 1, in: rows)
    case .bottom: move(to: rows.count - 1, step: -1, in: rows)
    default: return false
    }
    return true
  }

  private mutating func move(to index: Int, step: Int, in rows: Rows) {
    let target = min(max(0, index), max(0, rows.count - 1))
    selected =
      nearest(to: target, step: step, in: rows) ?? nearest(to: target, step: -step, in: rows)
      ?? target
    scroll(rows)
  }

  private func nearest(to index: Int, step: Int, in rows: Rows) -> Int? {
    var at = index
    while at >= 0, at < rows.count {
      if rows.isSelectable(at) { return at }
      at += step
    }
    return nil
  }

  /// Scrolls no more than needed, with a row of context; headings above the first row come along.
  private mutating func scroll(_ rows: Rows) {
    let context = rows.height > 4 ? 1 : 0
    let extent = rows.count > selected ? rows.extent(selected) : 1
    top = max(top, selected + extent - rows.height + context)
    top = min(top, max(0, selected - context))
    top = max(0, min(top, rows.count - rows.height))
    if nearest(to: selected - 1, step: -1, in: rows) == nil, selected < rows.height { top = 0 }
  }
}
