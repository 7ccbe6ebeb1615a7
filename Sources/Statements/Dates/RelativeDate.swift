import Articles

/// Reads dates that count from the article's own: last year, 32 years ago, the past five years.
struct RelativeDate {
  let tokens: DateTokens
  let anchor: DateAnchor
  /// The year that the text named last.
  let lastYear: Int?

  private static let about: WordSet = [
    "nearly", "almost", "about", "around", "some", "roughly", "approximately", "over", "merely",
    "just", "than",
  ]

  /// Words that make a count inexact.
  private static let inexact: WordSet = [
    "nearly", "almost", "about", "around", "some", "roughly", "approximately", "over", "than",
  ]

  /// The date that begins at a token.
  func reading(at index: Int) -> DateReading? {
    switch tokens.text(index) {
    case "yesterday":
      return DateReading(index..<index + 1, anchor.date(1, .day, before: false), .relative)
    case "tomorrow":
      return DateReading(index..<index + 1, anchor.date(-1, .day, before: false), .relative)
    default: return ago(at: index) ?? named(at: index)
    }
  }

  // MARK: - Ago

  private func ago(at index: Int) -> DateReading? {
    var at = index
    var isInexact = false
    while Self.about.contains(tokens.text(at)), at < index + 2 {
      isInexact = isInexact || Self.inexact.contains(tokens.text(at))
      at += 1
    }
    guard let count = count(at: at), let unit = DateWords.units[tokens.text(count.end)] else {
      return nil
    }
    var end = count.end + 1
    var value = count.value
    if tokens.text(end) == "and", tokens.text(end + 1) == "a", tokens.text(end + 2) == "half" {
      end += 3
      isInexact = true
      switch unit {
      case .week: return ago(index, end, 7 * value + 4, .day, true)
      case .year: return ago(index, end, 12 * value + 6, .month, true)
      case .day, .month: break
      case .decade: return ago(index, end, 10 * value + 5, .year, true)
      case .century: value = value + 0
      }
    }
    return ago(index, end, value, unit, isInexact)
  }

  private func ago(
    _ start: Int, _ end: Int, _ count: Int, _ unit: RelativeUnit, _ isInexact: Bool
  ) -> DateReading? {
    guard tokens.text(end) == "ago" else { return nil }
    let isVague = isInexact || unit == .decade || unit == .century
    return DateReading(
      start..<end + 1, anchor.date(count, unit, before: isVague), .relative)
  }

  private func count(at index: Int) -> (value: Int, end: Int)? {
    if let number = tokens.number(index) { return (number, index + 1) }
    let word = tokens.text(index)
    if word == "a" || word == "an" { return (1, index + 1) }
    return NumberWords.value(in: tokens.tokens, at: index)
  }

  // MARK: - Last, this, next

  private func named(at index: Int) -> DateReading? {
    let hasArticle = tokens.text(index) == "the"
    let at = hasArticle ? index + 1 : index
    let word = tokens.text(at)
    if let anaphor = anaphor(word, index, at, hasArticle) { return anaphor }
    guard ["last", "past", "next", "coming", "this", "previous"].contains(word) else { return nil }
    let isFuture = word == "next" || word == "coming"
    if let count = count(at: at + 1), tokens.text(at + 1) != "a",
      let unit = DateWords.units[tokens.text(count.end)], word != "this"
    {
      let value = anchor.stretch(isFuture ? -count.value : count.value, unit)
      return DateReading(index..<count.end + 1, value, .relative)
    }
    guard let unit = DateWords.units[tokens.text(at + 1)], unit != .day else { return nil }
    // A unit in the plural names no number of them.
    guard !tokens.text(at + 1).hasSuffix("s"), !tokens.text(at + 1).hasSuffix("ies") else {
      return nil
    }
    // "the last year of the war" is told from the war.
    if hasArticle, tokens.text(at + 2) == "of" { return nil }
    return DateReading(index..<at + 2, value(word, unit, hasArticle), .relative)
  }

  private func value(_ word: String, _ unit: RelativeUnit, _ hasArticle: Bool) -> EDTF? {
    if unit == .century {
      return anchor.century(word == "this" ? 0 : word == "next" || word == "coming" ? -1 : 1)
    }
    switch word {
    case "this": return anchor.date(0, unit, before: unit == .week || unit == .decade)
    case "next" where !hasArticle: return anchor.date(-1, unit, before: unit == .week)
    case "next", "coming": return anchor.stretch(-1, unit)
    case "last" where !hasArticle && unit != .decade:
      return anchor.date(1, unit, before: unit == .week)
    default: return anchor.stretch(1, unit)
    }
  }

  /// "that year", "the same year", "the following year".
  private func anaphor(
    _ word: String, _ start: Int, _ at: Int, _ hasArticle: Bool
  ) -> DateReading? {
    guard tokens.text(at + 1) == "year", tokens.text(at + 2) != "-" else { return nil }
    let shift: Int
    switch word {
    case "that" where !hasArticle: shift = 0
    case "same" where hasArticle: shift = 0
    case "following" where hasArticle: shift = 1
    case "previous" where hasArticle, "preceding" where hasArticle: shift = -1
    default: return nil
    }
    let value = lastYear.flatMap { EDTF(Calendar.year($0 + shift)) }
    return DateReading(start..<at + 2, value, .anaphor)
  }
}
