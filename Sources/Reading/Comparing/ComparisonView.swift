import Articles
import Entities
public import Statements

/// A comparison on the screen: a column an article where there is room, else cards.
public struct ComparisonView: Hashable, Sendable {
  /// What is compared.
  public let topic: Topic

  /// What was put side by side; nil until it is.
  public private(set) var comparison: Comparison?

  /// What was typed to narrow the rows.
  public private(set) var filter = ""

  /// In which order the articles stand.
  public private(set) var sort = ArticleOrder.path

  /// The selected article, by its place in the order.
  public private(set) var column = 0

  /// The lines of the screen.
  public private(set) var table = ComparisonTable.empty

  /// The selected line and the line at the top.
  public internal(set) var list = ListState()

  /// Cells of the screen for which the lines were set.
  private var width = 80

  /// The articles in the order of the screen, by their indices.
  public private(set) var order: [Int] = []

  /// The rows that the filter leaves.
  ///
  /// A row stays whole when its aspect and label have the words, else with the items that have
  /// them.
  public private(set) var rows: [Comparison.Row] = []

  /// Opens a comparison that is still to be made.
  public init(_ topic: Topic) {
    self.topic = topic
  }

  /// The articles that do not mention the topic, while nothing is narrowed.
  public var absent: [Comparison.Source] { filter.isEmpty ? comparison?.absent ?? [] : [] }

  /// What is selected: an item with its article, or an article that says nothing.
  public var selected: ComparisonTable.Place? { place(at: list.selected) }

  /// What Enter would open on a line.
  func place(at line: Int) -> ComparisonTable.Place? {
    guard table.lines.indices.contains(line) else { return nil }
    return table.lines[line].place(in: table.isCards ? nil : column)
  }

  /// Why the selected item is there, in a sentence; nil where nothing is said.
  func why(_ gazetteer: Gazetteer) -> String? {
    guard case .item(let row, let item)? = selected else { return nil }
    return comparison?.why(rows[row].items[item], in: rows[row], gazetteer)
  }

  /// Every item as a list that `n` walks, row by row.
  public var hits: [Hit] {
    guard let comparison else { return [] }
    return rows.flatMap(\.items).map {
      Hit(path: comparison.sources[$0.source].path, range: $0.sentence)
    }
  }

  // MARK: - Changing

  mutating func take(_ comparison: Comparison) {
    self.comparison = comparison
    column = min(column, max(0, comparison.sources.count - 1))
    set()
  }

  /// Sets the lines for a width of the screen, unless they are.
  mutating func fit(columns: Int) {
    guard columns != width || table.lines.isEmpty else { return }
    let place = selected
    width = columns
    set()
    select(place)
  }

  mutating func narrow(_ text: String) {
    filter = text
    set()
  }

  /// Shows the articles in the other order; the selected one stays selected.
  mutating func sortByNext() {
    let (place, source) = (selected, order.indices.contains(column) ? order[column] : nil)
    sort = sort.next
    order = sort.order(of: comparison?.sources ?? [])
    column = order.firstIndex { $0 == source } ?? column
    set()
    select(place)
  }

  /// Goes some articles on, or back.
  mutating func moveColumn(by step: Int, height: Int) {
    if table.isCards { return moveCard(by: step, height: height) }
    moveColumn(to: column + step, height: height)
  }

  /// Goes to another article, on the same row.
  mutating func moveColumn(to next: Int, height: Int) {
    guard let count = comparison?.sources.count, count > 0 else { return }
    let here = table.lines.indices.contains(list.selected) ? table.lines[list.selected].row : nil
    column = min(max(0, next), count - 1)
    if !table.shown.contains(column) { set() }
    let line = table.lines.indices.first {
      table.lines[$0].row == here && table.lines[$0].isSelectable(in: column)
    }
    if let line { list.select(line, in: listRows(height: height)) }
  }

  /// To the next card, or back.
  private mutating func moveCard(by step: Int, height: Int) {
    let starts = table.lines.indices.filter { index in
      guard let column = table.lines[index].selectableColumn else { return false }
      let above = table.lines[..<index].last { $0.selectableColumn != nil }
      return above?.selectableColumn != column || above?.row != table.lines[index].row
    }
    let next =
      step > 0
      ? starts.first { $0 > list.selected } : starts.last { $0 < list.selected }
    if let next { list.select(next, in: listRows(height: height)) }
  }

  /// Sets rows and lines anew: once a change, not once a look.
  private mutating func set() {
    order = sort.order(of: comparison?.sources ?? [])
    rows = narrowed()
    table = ComparisonTable(self, columns: width)
  }

  private func narrowed() -> [Comparison.Row] {
    let words = filter.lowercased().split(separator: " ")
    guard let comparison, !words.isEmpty else { return comparison?.rows ?? [] }
    return comparison.rows.compactMap { row in
      let head = "\(row.aspect.rawValue) \(row.label)".lowercased()
      if words.allSatisfy({ head.contains($0) }) { return row }
      let items = row.items.filter { item in
        let title = comparison.sources[item.source].title
        let text = "\(head) \(item.head) \(item.body) \(title)".lowercased()
        return words.allSatisfy { text.contains($0) }
      }
      return items.isEmpty ? nil : row.keeping(items)
    }
  }

  /// Selects what was selected before lines were set anew.
  private mutating func select(_ place: ComparisonTable.Place?) {
    guard let place else { return }
    let next = table.lines.indices.first { self.place(at: $0) == place }
    guard let next else { return }
    list.select(next, in: listRows(height: 1))
  }

  /// The lines as the rows of a list.
  func listRows(height: Int) -> ListState.Rows {
    let (lines, column) = (table.lines, table.isCards ? nil : column)
    return ListState.Rows(
      count: lines.count, height: height, isSelectable: { lines[$0].isSelectable(in: column) },
      extent: { lines[$0].extent(in: column) })
  }
}
