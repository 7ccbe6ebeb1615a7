public import Statements
import Typesetting

/// Sets the rows of a comparison as lines.
struct ComparisonSetter {
  /// The articles in the order of the screen.
  let order: [Int]
  /// The columns on the screen.
  let shown: Range<Int>
  let labelWidth: Int
  let columnWidth: Int

  /// For each article its place in the order.
  private let places: [Int: Int]

  private(set) var lines: [ComparisonLine] = []
  private var section: Comparison.Aspect?

  init(order: [Int], shown: Range<Int>, labelWidth: Int, columnWidth: Int) {
    self.order = order
    places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    self.shown = shown
    self.labelWidth = labelWidth
    self.columnWidth = columnWidth
  }

  /// Sets a row with a column for each article on the screen.
  mutating func addColumns(_ row: Comparison.Row, _ index: Int) {
    let items = byColumn(row)
    guard items.keys.contains(where: shown.contains) else {
      begin(row.aspect, isApart: false)
      let columns = items.keys.sorted()
      lines.append(ComparisonLine(.elsewhere(label: row.label, columns), row: index))
      return
    }
    begin(row.aspect)
    let cells = shown.map { column in
      items[column].map { cell(of: row, index, $0, column: column) }
        ?? [
          ComparisonLine.Piece(
            column: column, text: "not mentioned here", part: .empty,
            place: .empty(row: index, column: column), extent: 1)
        ]
    }
    let label = WrappedText.lines(row.label, columns: labelWidth - 2)
    let height = max(label.count, cells.map(\.count).max() ?? 0)
    for line in 0..<height {
      let pieces = cells.compactMap { $0.indices.contains(line) ? $0[line] : nil }
      let words = label.indices.contains(line) ? label[line] : ""
      lines.append(ComparisonLine(.cells(label: words, pieces), row: index))
    }
  }

  /// Sets a row with a card for each article that has something there.
  mutating func addCards(_ row: Comparison.Row, _ index: Int) {
    begin(row.aspect)
    lines.append(ComparisonLine(.label(row.label), row: index))
    let items = byColumn(row)
    for (column, here) in items.sorted(by: { $0.key < $1.key }) {
      lines.append(ComparisonLine(.source(order[column]), row: index))
      lines += cell(of: row, index, here, column: column).map {
        ComparisonLine(.cells(label: "", [$0]), row: index)
      }
    }
    let missing = order.count - items.count
    guard missing > 0 else { return }
    let words = missing == 1 ? "1 article" : "\(missing) articles"
    lines.append(ComparisonLine(.label("not mentioned in \(words)"), row: nil))
  }

  /// Lists the articles that say nothing.
  mutating func addAbsent(_ absent: [Comparison.Source]) {
    guard !absent.isEmpty else { return }
    if !lines.isEmpty { lines.append(ComparisonLine(.blank)) }
    lines.append(ComparisonLine(.section("Not mentioned in")))
    lines += absent.indices.map { ComparisonLine(.absent(absent[$0], $0)) }
  }

  /// Begins an aspect, or keeps rows of one apart; rows of a line each stand close.
  private mutating func begin(_ aspect: Comparison.Aspect, isApart: Bool = true) {
    var isClose = !isApart && section == aspect
    if isClose, case .elsewhere? = lines.last?.content {} else { isClose = false }
    if !lines.isEmpty, !isClose { lines.append(ComparisonLine(.blank)) }
    guard section != aspect else { return }
    section = aspect
    lines.append(ComparisonLine(.section(aspect.title)))
  }

  /// The items of a row, by their indices, for each column that has some.
  private func byColumn(_ row: Comparison.Row) -> [Int: [Int]] {
    Dictionary(grouping: row.items.indices) { places[row.items[$0].source] ?? 0 }
  }

  private func cell(
    of row: Comparison.Row, _ index: Int, _ items: [Int], column: Int
  ) -> [ComparisonLine.Piece] {
    var pieces: [ComparisonLine.Piece] = []
    for place in items {
      let item = row.items[place]
      let head = item.head.isEmpty ? [] : WrappedText.lines(item.head, columns: columnWidth - 2)
      let body = body(of: item)
      let extent = head.count + body.count
      for (line, words) in (head + body).enumerated() {
        pieces.append(
          ComparisonLine.Piece(
            column: column, text: words, part: line < head.count ? .head : .body,
            place: .item(row: index, place), extent: line == 0 ? extent : 0))
      }
    }
    return pieces
  }

  /// The words around an item, cut where they would push everything else off the screen.
  private func body(of item: Comparison.Item) -> [String] {
    guard !item.body.isEmpty else { return [] }
    let lines = WrappedText.lines(item.body, columns: columnWidth - 2)
    guard lines.count > ComparisonTable.mostBodyLines else { return lines }
    var kept = Array(lines.prefix(ComparisonTable.mostBodyLines))
    kept[kept.count - 1] += "…"
    return kept
  }
}

extension Comparison.Aspect {
  /// The heading of the aspect.
  public var title: String {
    switch self {
    case .names: "Names"
    case .figures: "Figures"
    case .dates: "Dates"
    case .quotations: "Quotations"
    }
  }
}
