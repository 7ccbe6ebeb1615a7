import Articles

/// The order of a timeline.
///
/// By the first day that a date can mean; of two that begin together the wider one goes first, so
/// that what is only known to the year stands before the months of that year. The parts of one
/// value follow the whole in the order of the year. A part is never taken for a narrower date.
struct TimelineOrder: Comparable {
  private let isUnknown: Bool
  private let first: Int
  private let width: Int
  private let part: Int
  private let text: String
  private let path: ArticlePath
  private let place: Int

  init(_ line: DatedLine, _ path: ArticlePath) {
    isUnknown = line.day == nil
    first = line.day.map(Self.number) ?? 0
    // An open end is as wide as can be.
    let last = line.value?.latest.map(Self.number) ?? .max
    width = line.day == nil ? 0 : -(last - first)
    part = Self.rank(of: line.part)
    text = line.value?.text ?? ""
    self.path = path
    // Who was published goes before what is told of the same day.
    place = line.kind == .publication ? -1 : line.date.lowerBound.utf8
  }

  static func < (left: TimelineOrder, right: TimelineOrder) -> Bool {
    if left.isUnknown != right.isUnknown { return right.isUnknown }
    if left.first != right.first { return left.first < right.first }
    if left.width != right.width { return left.width < right.width }
    if left.part != right.part { return left.part < right.part }
    if left.text != right.text { return left.text < right.text }
    if left.path != right.path { return left.path < right.path }
    return left.place < right.place
  }

  /// A number that grows with the days; it is no count of them.
  static func number(_ day: EDTF.Day) -> Int {
    (day.year * 12 + day.month - 1) * 31 + day.day - 1
  }

  private static func rank(of part: DateMention.Part?) -> Int {
    switch part {
    case nil: 0
    case .early: 1
    case .spring: 2
    case .middle: 3
    case .summer: 4
    case .autumn: 5
    case .late: 6
    case .winter: 7
    }
  }
}
