import Articles

/// The article's own date, as far as it goes, from which relative dates are told.
struct DateAnchor {
  let year: Int?
  let month: Int?
  let day: EDTF.Day?
  /// Whether the date itself is approximate.
  let isUncertain: Bool

  init(_ date: EDTF?) {
    isUncertain = date?.isUncertain ?? false
    guard let first = date?.earliest, let last = date?.latest, first.year == last.year else {
      (year, month, day) = (nil, nil, nil)
      return
    }
    year = first.year
    month = first.month == last.month ? first.month : nil
    day = first == last ? first : nil
  }

  /// A number of units before the article's date, or after it for a negative number.
  ///
  /// Nil where the article's date is less exact than the unit.
  func date(_ count: Int, _ unit: RelativeUnit, before isApproximate: Bool) -> EDTF? {
    guard let text = text(count, unit) else { return nil }
    return EDTF(text + (isApproximate || isUncertain ? "~" : ""))
  }

  /// The stretch of some units that ends, or for a negative number begins, at the article's date.
  func stretch(_ count: Int, _ unit: RelativeUnit) -> EDTF? {
    guard let other = text(count, unit), let here = text(0, unit) else { return nil }
    let mark = isUncertain ? "~" : ""
    return EDTF(count >= 0 ? "\(other)\(mark)/\(here)\(mark)" : "\(here)\(mark)/\(other)\(mark)")
  }

  /// The century, a number of centuries before the article's.
  func century(_ count: Int) -> EDTF? {
    year.flatMap { EDTF(twoDigits($0 / 100 - count) + "XX") }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private func text(_ count: Int, _ unit: RelativeUnit) -> String? {
    switch unit {
    case .day, .week:
      let days = unit == .week ? 7 * count : count
      return day.flatMap { Calendar.day($0, plus: -days) }.map(Calendar.text)
    case .month:
      guard let year, let month else { return nil }
      let months = year * 12 + month - 1 - count
      return months > 0 ? Calendar.month(months / 12, months % 12 + 1) : nil
    case .year: return year.map { Calendar.year($0 - count) }
    case .decade: return year.map { Calendar.year($0 - 10 * count) }
    case .century: return year.map { Calendar.year($0 - 100 * count) }
    }
  }
}
