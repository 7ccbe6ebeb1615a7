/// A date in the Extended Date/Time Format of the Library of Congress, levels 0 and 1 in part.
///
/// What is not known is left out, never filled in: `2024`, `2024-07`, `2024-07-12`, a decade
/// `200X` or century `19XX`, any of them uncertain or approximate (`2024~`, `2024?`, `2024%`), and
/// an interval `2014/2022`, whose ends may be open or unknown (`2014/..`, `/2022`).
public struct EDTF: Hashable, Sendable {
  /// A day that bounds a date, by the Gregorian calendar.
  public struct Day: Hashable, Sendable, Comparable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Orders days in time.
    public static func < (left: Day, right: Day) -> Bool {
      (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
  }

  /// The date as it was written.
  public let text: String

  /// The first day it can mean, nil when its beginning is open or unknown.
  public let earliest: Day?

  /// The last day it can mean, nil when its end is open or unknown.
  public let latest: Day?

  /// Whether it is written as uncertain or approximate.
  public let isUncertain: Bool

  /// Reads a date, or gives nil when the text is none, or one this reader does not know.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count <= 2 else { return nil }
    self.text = text
    if parts.count == 1 {
      guard let point = Point(first) else { return nil }
      (earliest, latest, isUncertain) = (point.earliest, point.latest, point.isUncertain)
      return
    }
    let (from, until) = (Point(first), Point(last))
    guard from != nil || Self.isOpen(first), until != nil || Self.isOpen(last),
      from != nil || until != nil
    else { return nil }
    if let from, let until, from.earliest > until.latest { return nil }
    earliest = from?.earliest
    latest = until?.latest
    isUncertain = from?.isUncertain == true || until?.isUncertain == true
  }

  /// Whether this date can have begun before another ended.
  public func canBegin(before other: EDTF) -> Bool {
    guard let earliest, let latest = other.latest else { return true }
    return earliest <= latest
  }

  private static func isOpen(_ text: Substring) -> Bool {
    text.isEmpty || text == ".."
  }
}

/// One end of an interval, or a date by itself.
private struct Point {
  let earliest: EDTF.Day
  let latest: EDTF.Day
  let isUncertain: Bool

  init?(_ text: Substring) {
    var body = text
    if let mark = body.last, "~?%".contains(mark) { body.removeLast() }
    isUncertain = body.count < text.count
    let fields = body.split(separator: "-", omittingEmptySubsequences: false)
    guard let yearField = fields.first, let years = Self.years(yearField) else { return nil }
    guard fields.count > 1 else {
      earliest = EDTF.Day(year: years.lowerBound, month: 1, day: 1)
      latest = EDTF.Day(year: years.upperBound, month: 12, day: 31)
      return
    }
    guard fields.count <= 3, years.count == 1, let month = Self.number(fields[1]),
      1...12 ~= month
    else { return nil }
    let length = Self.days(in: month, of: years.lowerBound)
    var days = 1...length
    if fields.count == 3 {
      guard let day = Self.number(fields[2]), 1...length ~= day else { return nil }
      days = day...day
    }
    earliest = EDTF.Day(year: years.lowerBound, month: month, day: days.lowerBound)
    latest = EDTF.Day(year: years.lowerBound, month: month, day: days.upperBound)
  }

  /// The years of `2004`, `200X` or `20XX`.
  private static func years(_ field: Substring) -> ClosedRange<Int>? {
    let known = field.prefix { $0 != "X" }
    let unknown = field.count - known.count
    guard field.utf8.count == 4, unknown <= 2,
      field.dropFirst(known.count).allSatisfy({ $0 == "X" }),
      known.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let value = Int(known)
    else { return nil }
    let span = [1, 10, 100][unknown]
    return (value * span)...(value * span + span - 1)
  }

  private static func number(_ field: Substring) -> Int? {
    guard field.utf8.count == 2,
      field.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    else { return nil }
    return Int(field)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
