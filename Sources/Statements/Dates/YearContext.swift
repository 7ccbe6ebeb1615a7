/// Tells from the words around four digits whether they are a year.
struct YearContext {
  let tokens: DateTokens

  /// Prepositions that a year follows far more often than another number.
  private static let telling: WordSet = [
    "in", "since", "until", "till", "during", "year", "circa", "early", "mid", "late", "back", "ca",
    "spring", "summer", "autumn", "winter", "ad", "before", "after", "between",
  ]

  private static let determiners: WordSet = [
    "the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "s", "'",
  ]

  /// Whether the number is a year.
  func admits(_ year: Int, at index: Int) -> Bool {
    let isMiddle = tokens.text(index - 1) == "-" && tokens.text(index - 2) == "mid"
    guard isMiddle || !tokens.isPartOfNumber(index..<index + 1), tokens.count > 1 else {
      return false
    }
    let before = tokens.text(index - 1)
    // "p. 1984": the point belongs to the short form.
    let word = before == "." && tokens.isGlued(index - 1) ? tokens.text(index - 2) : before
    if DateWords.beforeNumber.contains(word) { return false }
    let isTold =
      !year.isMultiple(of: 50) && (Self.telling.contains(before) || before == "of")
    if isCounting(index, isTold: isTold) { return false }
    if isMiddle || Self.telling.contains(before) { return true }
    guard year >= 1500 else { return false }
    if before == "(" { return isClosed(index) }
    if DateWords.beforeYear.contains(before) { return year >= 1700 }
    return year >= 1700 && isLoose(index, before)
  }

  /// Whether what follows is counted by the number.
  private func isCounting(_ index: Int, isTold: Bool) -> Bool {
    guard let next = tokens[index + 1], next.isWord, !next.isCapitalised else { return false }
    if DateWords.counted.contains(next.text) { return true }
    if DateWords.afterYear.contains(next.text) { return false }
    // After "in 2013" a word in s is rather a verb than what 2013 counts.
    return !isTold && next.text.hasSuffix("s") && next.text.utf8.count > 3
      && !next.text.hasSuffix("ss")
  }

  private func isClosed(_ index: Int) -> Bool {
    [")", ",", ";", "-", ":"].contains(tokens.text(index + 1))
  }

  /// Whether a year may stand without a preposition.
  private func isLoose(_ index: Int, _ before: String) -> Bool {
    let next = tokens[index + 1]
    let isStart = tokens[index - 1] == nil || [".", "!", "?", ";", "—"].contains(before)
    if Self.determiners.contains(before) {
      // "the 2020 elections", "its 2013 agreement", not "the 1984".
      return next?.isWord ?? false
    }
    // A name and a number make a name: "Expo 2020".
    if let previous = tokens[index - 1], previous.isWord { return false }
    if isStart { return next.map { DateWords.afterYear.contains($0.text) || $0.is(":") } ?? false }
    guard before == "," else { return false }
    return next.map { !$0.isWord || DateWords.afterYear.contains($0.text) } ?? true
  }
}
