/// Tokens with what the readers of dates ask of them.
struct DateTokens {
  let tokens: [Token]

  var count: Int { tokens.count }

  subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The text of a token in lower case, empty outside.
  func text(_ index: Int) -> String { self[index]?.text ?? "" }

  /// Whether a token follows the one before without a space.
  func isGlued(_ index: Int) -> Bool { self[index].map { !$0.isAfterSpace } ?? false }

  /// A whole number in digits.
  func number(_ index: Int) -> Int? {
    guard let token = self[index], token.isNumber, token.text.utf8.count <= 4 else { return nil }
    return Int(token.text)
  }

  /// A number of four digits that can be a year.
  func year(_ index: Int) -> Int? {
    guard let token = self[index], token.isNumber, token.text.utf8.count == 4,
      let year = Int(token.text), 1000...2099 ~= year
    else { return nil }
    return year
  }

  /// A month by its name, the point of a short form taken with it.
  func month(_ index: Int) -> (month: Int, end: Int)? {
    guard let token = self[index], token.isCapitalised, let month = DateWords.months[token.text]
    else { return nil }
    let isShort = token.text.utf8.count <= 4 && token.text != "june" && token.text != "july"
    let hasPoint = isShort && token.text != "may" && text(index + 1) == "." && isGlued(index + 1)
    return (month, hasPoint ? index + 2 : index + 1)
  }

  /// A day of a month, with `st`, `nd`, `rd` or `th`.
  func day(_ index: Int) -> (day: Int, end: Int)? {
    guard let token = self[index], token.isNumber, token.text.utf8.count <= 2,
      let day = Int(token.text), day > 0
    else { return nil }
    let hasSuffix = isGlued(index + 1) && DateWords.ordinalSuffixes.contains(text(index + 1))
    if !hasSuffix, isGlued(index + 1), self[index + 1]?.isWord ?? false { return nil }
    return (day, hasSuffix ? index + 2 : index + 1)
  }

  /// A day of a month as a word, before "of": the twentieth of March.
  func dayInWords(_ index: Int) -> (day: Int, end: Int)? {
    if let day = DateWords.ordinals[text(index)], text(index + 1) == "of" {
      return (day, index + 1)
    }
    guard text(index + 1) == "-", let ten = DateWords.tens[text(index)],
      let unit = DateWords.ordinals[text(index + 2)], unit < 10, text(index + 3) == "of"
    else { return nil }
    return (ten + unit, index + 3)
  }

  /// The index after a token that is one of some words, else the same.
  func skip(_ index: Int, _ words: [String]) -> Int {
    words.contains(text(index)) ? index + 1 : index
  }

  /// Whether a number is cut out of something longer: a version, a telephone number, a sum.
  func isPartOfNumber(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    if isGlued(first),
      ["-", "/", ".", ":", "#", "$", "€", "£", "¥", "_", "@", "+", "§", "="]
        .contains(text(first - 1))
    {
      return true
    }
    if ["$", "€", "£", "¥", "#", "§"].contains(text(first - 1)) { return true }
    let next = range.upperBound
    guard isGlued(next), let after = self[next] else { return false }
    if after.isWord { return true }
    guard ["-", "/", ".", ":", "_", "@", "%", "="].contains(after.text) else { return false }
    return after.is("%")
      || (isGlued(next + 1) && !(self[next + 1].map { $0.kind == .mark } ?? true))
  }
}
