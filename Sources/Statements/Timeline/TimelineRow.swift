import Articles

/// One row of a timeline on the screen or on paper.
public enum TimelineRow: Hashable, Sendable {
  /// The head of what follows: a year, a month, or what has no date.
  case head(Head)
  /// A stretch in which nothing is dated.
  case gap(Gap)
  /// A line, by its index in the timeline.
  case line(Int)

  /// What a head stands above.
  public enum Head: Hashable, Sendable {
    case year(Int)
    case month(Int, of: Int)
    /// The lines whose date nobody knows.
    case unknown

    /// The words of the head.
    public var title: String {
      switch self {
      case .year(let year): Calendar.year(year)
      case .month(let month, let year):
        "\(Self.months[month - 1]) \(Calendar.year(year))"
      case .unknown: "date unknown"
      }
    }

    private static let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
  }

  /// A stretch in which nothing is dated.
  public struct Gap: Hashable, Sendable {
    /// How many whole years or months are empty.
    public let count: Int
    /// Whether they are months.
    public let isMonths: Bool

    /// The words of the row.
    public var text: String { "\(count) \(isMonths ? "months" : "years") without a dated line" }
  }
}

/// The rows of a timeline, or of what a filter leaves of it.
public struct TimelineRows: Hashable, Sendable {
  /// The lines that are shown, as indices of the timeline, in its order.
  public let shown: [Int]
  /// How many of them have a date.
  public let datedCount: Int
  /// The rows.
  public let rows: [TimelineRow]
  /// The finest unit that the dates bear: years are not cut into months that nobody told.
  let finest: TimelineScale.Unit
  /// The row of each line that is shown.
  private let places: [Int]

  /// Cuts lines into years or, where all lie within three of them and most name their month, into
  /// months.
  ///
  /// A gap is shown where two or more whole years (months) are empty, and at least a fiftieth of
  /// the whole. A date fills what it may mean, unless that is ten of them or more.
  /// - Complexity: O(n) in the lines.
  public init(_ timeline: Timeline, shown: [Int]) {
    self.shown = shown
    datedCount = shown.partitioningIndex { $0 >= timeline.datedCount }
    var maker = RowMaker(timeline, shown.prefix(datedCount))
    for index in shown { maker.add(index) }
    rows = maker.rows
    places = maker.places
    finest = maker.finest
  }

  /// Every line of a timeline.
  public init(_ timeline: Timeline) {
    self.init(timeline, shown: Array(timeline.lines.indices))
  }

  /// The row of a shown line, by its place among those that are shown.
  public func row(ofShown place: Int) -> Int { places[place] }

  /// The place, among those that are shown, of the line in a row or the first line after it.
  ///
  /// - Complexity: O(log n).
  public func place(ofRow row: Int) -> Int {
    min(places.partitioningIndex { $0 >= row }, max(0, shown.count - 1))
  }
}

/// Makes rows of lines.
private struct RowMaker {
  private(set) var rows: [TimelineRow] = []
  private(set) var places: [Int] = []
  let finest: TimelineScale.Unit
  private let timeline: Timeline
  private let isMonths: Bool
  private let leastGap: Int
  private var head: TimelineRow.Head?
  /// The last year or month that a date fills so far.
  private var filled: Int?

  /// Months that lie within this are rows of months, not of years.
  private static let mostMonths = 36

  /// Years, or months, from which on a date fills its first one only.
  private static let widest = 10

  init(_ timeline: Timeline, _ dated: ArraySlice<Int>) {
    self.timeline = timeline
    let first = dated.first.flatMap { timeline.lines[$0].day }.map(Self.month) ?? 0
    let last = dated.last.flatMap { timeline.lines[$0].day }.map(Self.month) ?? 0
    let exact = dated.count { timeline.lines[$0].startsInMonth }
    isMonths = last - first < Self.mostMonths && exact * 2 >= dated.count
    let days = dated.count { timeline.lines[$0].isDay }
    finest = !isMonths ? .year : days * 2 >= dated.count ? .day : .month
    leastGap = max(2, (last - first) / (isMonths ? 1 : 12) / 50)
    rows.reserveCapacity(dated.count + dated.count / 4)
    places.reserveCapacity(dated.count)
  }

  mutating func add(_ index: Int) {
    let line = timeline.lines[index]
    let next = head(of: line)
    if next != head {
      if let day = line.day { addGap(before: day) }
      rows.append(.head(next))
      head = next
    }
    if let day = line.day { fill(line, from: unit(day)) }
    places.append(rows.count)
    rows.append(.line(index))
  }

  private func head(of line: DatedLine) -> TimelineRow.Head {
    guard let day = line.day else { return .unknown }
    // What is known to the year only stands below the year, not in one of its months.
    return isMonths && line.startsInMonth
      ? .month(day.month, of: day.year) : .year(day.year)
  }

  private mutating func addGap(before day: EDTF.Day) {
    guard let filled else { return }
    let count = unit(day) - filled - 1
    if count >= leastGap { rows.append(.gap(.init(count: count, isMonths: isMonths))) }
  }

  private mutating func fill(_ line: DatedLine, from start: Int) {
    var end = start
    if line.value?.earliest != nil, let last = line.value?.latest.map(unit),
      last - start < Self.widest - 1
    {
      end = last
    }
    filled = max(filled ?? end, end)
  }

  private func unit(_ day: EDTF.Day) -> Int { isMonths ? Self.month(day) : day.year }

  private static func month(_ day: EDTF.Day) -> Int { day.year * 12 + day.month - 1 }
}

extension DatedLine {
  /// Whether its date, or the beginning of it, names a month.
  fileprivate var startsInMonth: Bool {
    value?.text.prefix { $0 != "/" }.contains("-") ?? false
  }

  /// Whether its date is one day.
  fileprivate var isDay: Bool { value?.earliest != nil && value?.earliest == value?.latest }
}
