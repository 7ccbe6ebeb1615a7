import Articles

/// Reads years, stretches of years, decades, centuries and parts of a year.
struct YearDate {
  let tokens: DateTokens

  /// The date that begins at a token.
  func reading(at index: Int) -> DateReading? {
    if let token = tokens[index], token.isNumber {
      return decade(at: index) ?? century(at: index) ?? years(at: index) ?? year(at: index)
    }
    return shortDecade(at: index) ?? season(at: index) ?? fraction(at: index)
      ?? century(at: index)
  }

  // MARK: - Decades and centuries

  private func decade(at index: Int) -> DateReading? {
    guard let year = tokens.year(index), year.isMultiple(of: 10) else { return nil }
    var end = index + 1
    if tokens.text(end) == "'", tokens.isGlued(end) { end += 1 }
    guard tokens.text(end) == "s", tokens.isGlued(end) else { return nil }
    return DateReading(index..<end + 1, EDTF("\(year / 10)X"), .decade)
  }

  /// '90s, of the last century but one.
  private func shortDecade(at index: Int) -> DateReading? {
    guard tokens.text(index) == "'", tokens.isGlued(index + 1),
      let number = tokens.number(index + 1), tokens.text(index + 1).utf8.count == 2,
      number.isMultiple(of: 10), tokens.text(index + 2) == "s", tokens.isGlued(index + 2)
    else { return nil }
    return DateReading(index..<index + 3, EDTF("19\(number / 10)X"), .decade)
  }

  private func century(at index: Int) -> DateReading? {
    guard let first = ordinal(at: index) else { return nil }
    let next = tokens.skip(first.end, ["-"])
    if ["century", "centuries"].contains(tokens.text(next)) {
      guard let value = Self.century(first.number), !isBeforeChrist(next + 1) else {
        return .refused(index..<next + 1)
      }
      return DateReading(index..<next + 1, EDTF(value), .century)
    }
    let word = tokens.text(first.end)
    guard word == "and" || word == "to" || word == "-",
      let second = ordinal(at: tokens.skip(first.end + 1, ["the"]))
    else { return nil }
    let end = tokens.skip(second.end, ["-"])
    guard ["century", "centuries"].contains(tokens.text(end)), !isBeforeChrist(end + 1),
      let from = Self.century(first.number), let until = Self.century(second.number)
    else { return nil }
    return DateReading(index..<end + 1, EDTF("\(from)/\(until)"), .century)
  }

  private func ordinal(at index: Int) -> (number: Int, end: Int)? {
    if let number = DateWords.ordinals[tokens.text(index)] { return (number, index + 1) }
    if tokens.text(index) == "twenty", tokens.text(index + 1) == "-",
      tokens.text(index + 2) == "first"
    {
      return (21, index + 3)
    }
    guard let number = tokens.number(index), tokens.isGlued(index + 1),
      DateWords.ordinalSuffixes.contains(tokens.text(index + 1))
    else { return nil }
    return (number, index + 2)
  }

  private static func century(_ number: Int) -> String? {
    guard 1...21 ~= number else { return nil }
    return number <= 10 ? "0\(number - 1)XX" : "\(number - 1)XX"
  }

  private func isBeforeChrist(_ index: Int) -> Bool {
    ["bc", "bce"].contains(tokens.text(index))
      || tokens.text(index) == "b" && tokens.text(index + 2) == "c"
  }

  // MARK: - Parts of a year

  private func season(at index: Int) -> DateReading? {
    guard let part = DateWords.seasons[tokens.text(index)] else { return nil }
    let at = tokens.skip(tokens.skip(index + 1, ["of", ","]), ["the"])
    guard let year = tokens.year(at), !tokens.isPartOfNumber(at..<at + 1) else { return nil }
    return DateReading(index..<at + 1, EDTF(Calendar.year(year)), .season, part: part)
  }

  /// "first half of 2024", "third quarter of 2024", "Q3 2024".
  private func fraction(at index: Int) -> DateReading? {
    let word = tokens.text(index)
    var at = index + 1
    var (count, length) = (0, 3)
    if word.utf8.count == 2, word.hasPrefix("q"), let quarter = Int(word.dropFirst()) {
      count = quarter
    } else if let ordinal = DateWords.ordinals[word], ["half", "quarter"].contains(tokens.text(at))
    {
      (count, length) = (ordinal, tokens.text(at) == "half" ? 6 : 3)
      at += 1
    } else {
      return nil
    }
    at = tokens.skip(at, ["of"])
    guard 1...(12 / length) ~= count, let year = tokens.year(at),
      !tokens.isPartOfNumber(at..<at + 1)
    else { return nil }
    let first = Calendar.month(year, (count - 1) * length + 1)
    let last = Calendar.month(year, count * length)
    return DateReading(index..<at + 1, EDTF("\(first)/\(last)"), .season)
  }

  // MARK: - Years

  /// 2004-2013, 1914–18, 2024/25.
  private func years(at index: Int) -> DateReading? {
    guard let from = tokens.year(index), !isAttached(index) else { return nil }
    let mark = tokens.text(index + 1)
    guard mark == "-" || mark == "—" || mark == "/", let token = tokens[index + 2], token.isNumber
    else { return nil }
    guard mark != "/" || tokens.isGlued(index + 1) else { return nil }
    let digits = token.text.utf8.count
    guard digits == 4 || (digits == 2 && tokens.isGlued(index + 2)), let last = Int(token.text)
    else { return nil }
    let until = digits == 4 ? last : from / 100 * 100 + last
    var end = index + 3
    // "2022s" at the end of a stretch is still a year.
    if tokens.text(end) == "s", tokens.isGlued(end) { end += 1 }
    guard from < until, until < 2200, !isFollowedByNumber(end) else { return nil }
    return DateReading(
      index..<end, EDTF("\(Calendar.year(from))/\(Calendar.year(until))"), .interval)
  }

  private func isAttached(_ index: Int) -> Bool {
    tokens.isGlued(index) && ["-", "/", ".", "$", "€", "£", ":"].contains(tokens.text(index - 1))
      && tokens.text(index - 2) != "mid"
  }

  private func isFollowedByNumber(_ index: Int) -> Bool {
    tokens.isGlued(index)
      && (tokens[index]?.isWord ?? false
        || tokens.isGlued(index + 1)
          && ["-", "/", "."].contains(tokens.text(index)))
  }

  private func year(at index: Int) -> DateReading? {
    guard let year = tokens.year(index), YearContext(tokens: tokens).admits(year, at: index) else {
      return nil
    }
    let isAbout = ["about", "around", "circa", "ca", "approximately"].contains(
      tokens.text(index - 1))
    let value = Calendar.year(year) + (isAbout ? "~" : "")
    return DateReading(index..<index + 1, EDTF(value), .year)
  }
}
