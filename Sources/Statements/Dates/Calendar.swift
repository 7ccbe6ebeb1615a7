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

  private static func length(_ year: Int, _ month: Int) -> Int {
    EDTF(Self.month(year, month))?.latest?.day ?? 30
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
