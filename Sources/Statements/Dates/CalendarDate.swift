import Articles

/// Reads dates with a month's name: October 23rd, 2024; 23 October 2024; May–June 2024; in May.
struct CalendarDate {
  let tokens: DateTokens
  let anchor: DateAnchor

  /// The date that begins at a token.
  func reading(at index: Int) -> DateReading? {
    if let (month, end) = tokens.month(index) { return monthFirst(month, index, end) }
    if let (day, end) = tokens.day(index) { return dayFirst(day, index, end) }
    if let (day, end) = tokens.dayInWords(index) { return dayFirst(day, index, end) }
    guard DateWords.weekdays.contains(tokens.text(index)), tokens[index]?.isCapitalised ?? false
    else { return nil }
    // A weekday belongs to the date behind it.
    let next = tokens.skip(tokens.skip(tokens.skip(index + 1, [","]), ["the"]), ["of"])
    guard tokens.month(next) != nil || tokens.day(next) != nil, var reading = reading(at: next),
      reading.rule == .day || reading.rule == .articleYear || reading.rule == .interval
    else { return nil }
    reading.tokens = index..<reading.tokens.upperBound
    return reading
  }

  // MARK: - October 23rd, 2024

  private func monthFirst(_ month: Int, _ start: Int, _ end: Int) -> DateReading? {
    if let day = tokens.day(tokens.skip(end, ["the"])), !tokens.isPartOfTime(day.end) {
      if let last = lastDay(after: day, from: start) {
        return days(start, month, day.day...max(day.day, last.day), after: last.end)
      }
      return self.day(start, month, day.day, after: day.end)
    }
    if let year = yearAfter(end, ["of", ","]) {
      return DateReading(
        start..<year.end, EDTF(Calendar.month(year.year, month)), .month)
    }
    if tokens.text(end) == "-" || tokens.text(end) == "to" || tokens.text(end) == "and",
      let last = tokens.month(end + 1), let year = yearAfter(last.end, ["of", ","]),
      last.month > month
    {
      let value = "\(Calendar.month(year.year, month))/\(Calendar.month(year.year, last.month))"
      return DateReading(start..<year.end, EDTF(value), .interval)
    }
    return alone(month, start, end)
  }

  /// The other day of "July 5–9", "from July 5th to 9th, 2000".
  ///
  /// Behind "to" a number is a day only where the words go on as a date does.
  private func lastDay(after day: (day: Int, end: Int), from start: Int) -> (day: Int, end: Int)? {
    let joint = tokens.text(day.end)
    guard let last = tokens.day(tokens.skip(day.end + 1, ["the"])) else { return nil }
    if joint == "-" { return last }
    guard ["to", "until", "till", "through"].contains(joint), last.day > day.day,
      tokens.month(last.end) == nil
    else { return nil }
    let isOrdinal = DateWords.ordinalSuffixes.contains(tokens.text(last.end - 1))
    return isOrdinal || yearAfter(last.end, [",", "of"]) != nil ? last : nil
  }

  /// A month whose year is not given.
  private func alone(_ month: Int, _ start: Int, _ end: Int) -> DateReading? {
    let before = tokens.text(start - 1)
    // A name cut short is a month beside a day or a year, else a word of its own: Mar de Plata.
    if DateWords.isShortMonth(tokens.text(start)), end == start + 1 { return nil }
    if DateWords.doubtfulMonths.contains(tokens.text(start)) {
      let isTold = [
        "in", "since", "until", "by", "last", "this", "next", "early", "late", "mid", "of",
        "during",
        "from",
      ].contains(before)
      guard isTold || (before == "-" && tokens.text(start - 2) == "mid") else { return nil }
      // "in May" is a month, "in May's house" is not.
      guard tokens.text(end) != "'" else { return nil }
    }
    return DateReading(
      start..<end, year(of: month, before).flatMap { EDTF(Calendar.month($0, month)) },
      .articleYear)
  }

  /// The year of a month by itself: the article's, unless that would put it after the article.
  private func year(of month: Int, _ word: String) -> Int? {
    guard let year = anchor.year else { return nil }
    guard let here = anchor.month else {
      return word == "last" || word == "next" ? nil : year
    }
    switch word {
    case "last": return month < here ? year : year - 1
    case "next": return month > here ? year : year + 1
    default: return month <= here || word == "this" ? year : nil
    }
  }

  // MARK: - 23 October 2024

  private func dayFirst(_ day: Int, _ start: Int, _ end: Int) -> DateReading? {
    guard end > start + 1 || tokens.text(end) == "-" || !tokens.isPartOfNumber(start..<end) else {
      return nil
    }
    if tokens.text(end) == "-" || tokens.text(end) == "to" || tokens.text(end) == "and",
      let last = tokens.day(tokens.skip(end + 1, ["the"])),
      let month = tokens.month(tokens.skip(last.end, ["of"])), last.day > day
    {
      return days(start, month.month, day...last.day, after: month.end)
    }
    guard let month = tokens.month(tokens.skip(end, ["of", "day"])) ?? tokens.month(end) else {
      return nil
    }
    return self.day(start, month.month, day, after: month.end)
  }

  private func day(_ start: Int, _ month: Int, _ day: Int, after end: Int) -> DateReading? {
    guard let year = yearAfter(end, [",", "of"]) else {
      guard day <= 31, Calendar.day(2024, month, day) != nil else { return .refused(start..<end) }
      let text = anchor.year.flatMap { _ in
        self.year(of: month, "").flatMap { Calendar.day($0, month, day) }
      }
      return DateReading(start..<end, text.flatMap { EDTF($0) }, .articleYear)
    }
    guard let text = Calendar.day(year.year, month, day) else { return .refused(start..<year.end) }
    return DateReading(start..<year.end, EDTF(text), .day)
  }

  private func days(
    _ start: Int, _ month: Int, _ days: ClosedRange<Int>, after end: Int
  ) -> DateReading? {
    let year = yearAfter(end, [",", "of"])
    guard let known = year?.year ?? self.year(of: month, "") else {
      return DateReading(start..<end, nil, .articleYear)
    }
    let range = start..<(year?.end ?? end)
    guard let first = Calendar.day(known, month, days.lowerBound),
      let last = Calendar.day(known, month, days.upperBound)
    else { return .refused(range) }
    return DateReading(range, EDTF("\(first)/\(last)"), year == nil ? .articleYear : .interval)
  }

  private func yearAfter(_ index: Int, _ skipped: [String]) -> (year: Int, end: Int)? {
    let at = tokens.skip(index, skipped)
    guard let year = tokens.year(at),
      !tokens.isPartOfNumber(at..<at + 1) || tokens.text(at - 1) == "/"
    else { return nil }
    return (year, at + 1)
  }
}

extension DateTokens {
  /// Whether a clock time goes on here: the 10 of `May 10:30`.
  func isPartOfTime(_ index: Int) -> Bool {
    text(index) == ":" && isGlued(index) && isGlued(index + 1)
  }
}
