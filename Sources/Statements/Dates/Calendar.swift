import Articles

/// Days, months and years as EDTF text, by the Gregorian calendar.
enum Calendar {
  /// `2024`, four digits.
  static func year(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// `2024-07`.
  static func month(_ year: Int, _ month: Int) -> String {
    "\(Self.year(year))-\(twoDigits(month))"
  }

  /// `2024-07-12`, or nil when there is no such day.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    let text = "\(Self.month(year, month))-\(twoDigits(day))"
    return EDTF(text) == nil ? nil : text
  }

  /// The day a number of days after another.
  static func day(_ day: EDTF.Day, plus days: Int) -> EDTF.Day? {
    var (year, month, at) = (day.year, day.month, day.day + days)
    while at < 1 {
      month -= 1
      if month < 1 { (year, month) = (year - 1, 12) }
      guard year > 0 else { return nil }
      at += length(year, month)
    }
    while at > length(year, month) {
      at -= length(year, month)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return EDTF(Self.day(year, month, at) ?? "")?.earliest
  }

  /// A day as text.
  static func text(_ day: EDTF.Day) -> String {
    "\(month(day.year, day.month))-\(twoDigits(day.day))"
  }

  /// The number of a day, one more for each day; that of 1 March of the year 0 is 0.
  ///
  /// Years are counted from March, so that the day a leap year adds is its last.
  static func number(of day: EDTF.Day) -> Int {
    let year = day.month > 2 ? day.year : day.year - 1
    let month = (day.month + 9) % 12
    let leapDays = floored(year, 4) - floored(year, 100) + floored(year, 400)
    return year * 365 + leapDays + (month * 153 + 2) / 5 + day.day - 1
  }

  /// The day of a number as text.
  static func day(ofNumber number: Int) -> String {
    var year = floored(number * 400, 146_097)
    // The year that holds the day; the estimate may be one too late or too early.
    while first(ofMarch: year) > number { year -= 1 }
    while first(ofMarch: year + 1) <= number { year += 1 }
    let rest = number - first(ofMarch: year)
    let month = (rest * 5 + 2) / 153
    let day = rest - (month * 153 + 2) / 5 + 1
    let inYear = (month + 2) % 12 + 1
    return "\(Self.month(inYear > 2 ? year : year + 1, inYear))-\(twoDigits(day))"
  }

  /// The number of 1 March of a year.
  private static func first(ofMarch year: Int) -> Int {
    year * 365 + floored(year, 4) - floored(year, 100) + floored(year, 400)
  }

  private static func floored(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    EDTF(Self.month(year, month))?.latest?.day ?? 30
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
