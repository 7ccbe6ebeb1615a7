public import Articles

/// How time is cut into the bars of a strip.
public struct TimelineScale: Hashable, Sendable {
  /// The stretch that one bar stands for.
  public enum Unit: String, CaseIterable, Sendable, Hashable {
    case day, month, year, decade, century, millennium
  }

  /// The stretch that one bar stands for.
  public let unit: Unit
  /// The number of the first bar, counted in units from the year 0.
  private let first: Int
  /// The number of bars.
  public let count: Int

  /// Chooses the finest unit, from one on, with which the days from first to last fit in some
  /// columns.
  public init(from first: EDTF.Day, until last: EDTF.Day, columns: Int, finest: Unit = .day) {
    let units = Unit.allCases.drop { $0 != finest }
    let unit =
      units.first { $0.number(of: last) - $0.number(of: first) < max(1, columns) } ?? .millennium
    self.unit = unit
    self.first = unit.number(of: first)
    count = unit.number(of: last) - unit.number(of: first) + 1
  }

  /// The bar of a day, from 0; days outside fall in the outermost bars.
  public func bar(of day: EDTF.Day) -> Int {
    min(max(0, unit.number(of: day) - first), count - 1)
  }

  /// The words below a bar: the year, the month, the day that begins it.
  public func label(of bar: Int) -> String { unit.label(first + bar) }

  /// Whether a bar begins something that deserves its label: a year of months, a tenth year.
  public func isMajor(_ bar: Int) -> Bool {
    let number = first + bar
    return switch unit {
    case .day: Calendar.day(ofNumber: number).hasSuffix("-01")
    case .month: number.isMultiple(of: 12)
    case .year, .decade, .century, .millennium: number.isMultiple(of: 10)
    }
  }
}

extension TimelineScale.Unit {
  /// The number of the unit that holds a day, counted from the year 0.
  func number(of day: EDTF.Day) -> Int {
    switch self {
    case .day: Calendar.number(of: day)
    case .month: day.year * 12 + day.month - 1
    case .year: day.year
    case .decade: day.year / 10
    case .century: day.year / 100
    case .millennium: day.year / 1000
    }
  }

  /// The first day, month or year of a unit in figures.
  func label(_ number: Int) -> String {
    switch self {
    case .day: Calendar.day(ofNumber: number)
    case .month: Calendar.month(number / 12, number % 12 + 1)
    case .year: Calendar.year(number)
    case .decade: Calendar.year(number * 10) + "s"
    case .century: Calendar.year(number * 100) + "s"
    case .millennium: Calendar.year(number * 1000) + "s"
    }
  }
}
