import Articles

/// Reads dates in numbers: 2024-07-12, 2024-07, 2024/07/12, 12.07.2024, 12/31/2024.
struct NumericDate {
  let tokens: DateTokens

  /// The date that begins at a token.
  func reading(at index: Int) -> DateReading? {
    guard let token = tokens[index], token.isNumber else { return nil }
    if token.text.contains(".") { return pointed(token, at: index) }
    let mark = tokens.text(index + 1)
    guard mark == "-" || mark == "/", tokens.isGlued(index + 1), tokens.isGlued(index + 2),
      let first = tokens.number(index), let second = tokens.number(index + 2)
    else { return nil }
    let third =
      tokens.text(index + 3) == mark && tokens.isGlued(index + 3) && tokens.isGlued(index + 4)
      ? tokens.number(index + 4) : nil
    let range = index..<(third == nil ? index + 3 : index + 5)
    guard !isCut(range) else { return nil }
    if let year = tokens.year(index), tokens.text(index + 2).utf8.count == 2 {
      if let third {
        return Calendar.day(year, second, third)
          .map { DateReading(range, EDTF($0), .numeric) } ?? .refused(range)
      }
      guard mark == "-", second <= 12, second > 0, !isYears(second, after: year) else { return nil }
      return DateReading(range, EDTF(Calendar.month(year, second)), .numeric)
    }
    guard let third, let year = tokens.year(index + 4), third == year else { return nil }
    return DateReading(range, value(first, second, year), .numeric)
  }

  /// Whether two digits after a year go on as years: 2004-05 is a month, 1914-18 is not.
  private func isYears(_ second: Int, after year: Int) -> Bool {
    second > 12
  }

  private func isCut(_ range: Range<Int>) -> Bool {
    let before = tokens.text(range.lowerBound - 1)
    let isAttached = tokens.isGlued(range.lowerBound) && ["-", "/", ".", ":"].contains(before)
    let next = range.upperBound
    let goesOn =
      tokens.isGlued(next) && ["-", "/"].contains(tokens.text(next)) && tokens.isGlued(next + 1)
    return isAttached || goesOn
  }

  private func pointed(_ token: Token, at index: Int) -> DateReading? {
    let fields = token.text.split(separator: ".", omittingEmptySubsequences: false)
    guard fields.count == 3, fields[2].utf8.count == 4, let day = Int(fields[0]),
      let month = Int(fields[1]), let year = Int(fields[2]), 1000...2099 ~= year
    else { return nil }
    return Calendar.day(year, month, day)
      .map { DateReading(index..<index + 1, EDTF($0), .numeric) } ?? .refused(index..<index + 1)
  }

  /// A day and a month in either order: where both orders give a day, only the year is certain.
  private func value(_ first: Int, _ second: Int, _ year: Int) -> EDTF? {
    let dayFirst = Calendar.day(year, second, first)
    let monthFirst = Calendar.day(year, first, second)
    if let dayFirst, let monthFirst, dayFirst != monthFirst { return EDTF(Calendar.year(year)) }
    return (dayFirst ?? monthFirst).flatMap { EDTF($0) }
  }
}
