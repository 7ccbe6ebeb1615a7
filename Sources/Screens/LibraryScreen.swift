import Articles
import Console
import Reading

/// The list of articles.
struct LibraryScreen {
  let model: Model
  let view: LibraryView

  init(_ model: Model, _ view: LibraryView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let rows = model.libraryRows
    let columns = Columns(width: frame.size.columns)
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    list.drawTitle(model.library.name, details: details(rows.count), into: &frame)
    columns.drawHeads(into: &frame, row: 1, sort: model.record.sort)
    list.drawRows(into: &frame) { frame, index, row in
      columns.draw(rows[index], percent(rows[index]), into: &frame, row: row)
    }
    list.drawEmpty(emptyText, into: &frame)
  }

  private func percent(_ entry: LibraryEntry) -> Int? {
    model.record.places[entry.path]?.percent
  }

  /// What is said of the rows, from the longest wording to the shortest.
  private func details(_ shown: Int) -> [String] {
    let all = model.library.table.count
    if let progress = model.library.progress { return Self.details(progress) }
    let count = shown == all ? counted(all, "article") : "\(shown) of \(counted(all, "article"))"
    return [view.filter.isEmpty ? count : "\(count) · \(view.filter)"]
  }

  /// How far it is, how fast it goes and how long it will take, once that can be told.
  private static func details(_ progress: Progress) -> [String] {
    let read = "\(progress.done) of \(progress.total)"
    if progress.work == .stating {
      let work = "noting what articles say:"
      return progress.isStopped
        ? ["noted what \(read) say · gi goes on", "\(read) noted · gi goes on", "\(read) noted"]
        : details(progress, [work, "noting"], read)
    }
    if progress.isStopped {
      return ["\(read) articles read · gi reads on", "\(read) read · gi reads on", "\(read) read"]
    }
    if progress.total == 0 { return ["looking for articles"] }
    return details(progress, ["reading"], read)
  }

  /// How far some work is, by the names of the work from the longest to the shortest.
  private static func details(
    _ progress: Progress, _ names: [String], _ read: String
  ) -> [String] {
    let short = names.last ?? ""
    guard let rate = progress.rate, let left = progress.secondsLeft else {
      return names.map { "\($0) \(read) · Esc stops" } + ["\(short) \(read)"]
    }
    let time = left < 60 ? "\(left) s left" : "\(left / 60) min left"
    return names.map { "\($0) \(read) · \(rate)/s · \(time) · Esc stops" } + [
      "\(short) \(read) · \(time) · Esc stops", "\(short) \(read) · \(time)",
      "\(read) · \(time)", read,
    ]
  }

  private var emptyText: String {
    if model.library.isReading { return "Looking for articles…" }
    if !view.filter.isEmpty { return "No article matches “\(view.filter)”. Esc shows all." }
    return "No .txt or .md file here.\nStart Lectern with a folder of articles."
  }
}

/// The columns of the library that fit a width; the title takes what is left.
private struct Columns {
  let title: Int
  let shown: [(column: Column, start: Int)]

  enum Column: CaseIterable {
    case kind, date, source, length, progress, entities, annotations

    /// Cells of the column.
    var width: Int {
      switch self {
      case .kind: 10
      case .date: 13
      case .source: 18
      case .length: 6
      case .progress: 4
      case .entities: 5
      case .annotations: 5
      }
    }

    var head: String {
      switch self {
      case .kind: "kind"
      case .date: "date"
      case .source: "source"
      case .length: "length"
      case .progress: "read"
      case .entities: "names"
      case .annotations: "notes"
      }
    }

    /// Cells of the screen from which the column is shown.
    var threshold: Int {
      switch self {
      case .progress: 30
      case .date: 56
      case .length: 64
      case .annotations: 70
      case .entities: 76
      case .kind: 92
      case .source: 110
      }
    }

    var sort: LibrarySort? {
      switch self {
      case .kind: .kind
      case .date: .date
      case .source: .source
      case .length: .length
      case .progress: .progress
      case .entities: .entities
      case .annotations: .annotations
      }
    }

    var isNumber: Bool {
      switch self {
      case .kind, .date, .source: false
      case .length, .progress, .entities, .annotations: true
      }
    }
  }

  init(width: Int) {
    let fitting = Column.allCases.filter { width >= $0.threshold }
    let taken = fitting.reduce(0) { $0 + $1.width + 2 }
    title = max(8, width - taken - 2)
    var start = title + 3
    shown = fitting.map { column in
      defer { start += column.width + 2 }
      return (column, start)
    }
  }

  func drawHeads(into frame: inout Frame, row: Int, sort: LibrarySort) {
    let titleMark =
      sort == .title || sort == .path ? RoleSet([.columnHead, .accent]) : RoleSet(.columnHead)
    frame.draw(sort == .path ? "title, by file" : "title", row: row, column: 1, roles: titleMark)
    for (column, start) in shown {
      let head = column.isNumber ? column.head.rightAligned(in: column.width) : column.head
      let isSorted = column.sort == sort
      frame.draw(
        head, row: row, column: start,
        roles: isSorted ? RoleSet([.columnHead, .accent]) : RoleSet(.columnHead))
    }
  }

  func draw(_ entry: LibraryEntry, _ percent: Int?, into frame: inout Frame, row: Int) {
    let roles: RoleSet = entry.problem == nil ? [] : RoleSet(.failure)
    frame.draw(
      entry.metadata.title.fitted(to: title), row: row, column: 1,
      roles: entry.metadata.titleIsDerived ? roles.adding(.emphasis) : roles)
    for (column, start) in shown {
      let text = value(of: column, entry, percent).fitted(to: column.width)
      frame.draw(
        column.isNumber ? text.rightAligned(in: column.width) : text, row: row, column: start,
        roles: roles.adding(.dim))
    }
  }

  private func value(of column: Column, _ entry: LibraryEntry, _ percent: Int?) -> String {
    guard entry.problem == nil else { return column == .progress ? "!" : "" }
    switch column {
    case .kind: return entry.metadata.kind ?? ""
    case .date: return entry.metadata.shownDate ?? ""
    case .source: return entry.source
    case .length: return entry.words == 0 ? "empty" : "\(entry.minutes) min"
    case .progress: return percent.map { "\($0)%" } ?? "new"
    case .entities: return entry.entities == 0 ? "" : "\(entry.entities)"
    case .annotations: return entry.annotations == 0 ? "" : "\(entry.annotations)"
    }
  }
}

extension RoleSet {
  /// A set of several roles.
  init(_ roles: [Role]) {
    self = roles.reduce([]) { $0.adding($1) }
  }
}
