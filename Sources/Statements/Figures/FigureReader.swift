/// Reads a figure in tokens: sign, number, scale, unit.
struct FigureReader {
  struct Reading {
    var kind: Figure.Kind
    var tokens: Range<Int>
    var value: FigureValue
    var scale: String?
    var unit: String?
  }

  /// A number with its scale, and what is known of it.
  private struct Amount {
    var value: FigureValue
    var end: Int
    var scale: String?
    /// Whether it is written in words alone.
    var isWords: Bool
    /// Whether its digits are set in groups.
    var isGrouped = false
  }

  let tokens: DateTokens

  /// The figure whose number begins at a token.
  func reading(at index: Int) -> Reading? {
    guard !isCut(index), let amount = amount(at: index) else { return nil }
    return money(amount, index) ?? percentage(amount, index) ?? quantity(amount, index)
  }

  // MARK: - Numbers

  /// Whether the number is part of a name, a code, a list or an ordinal.
  private func isCut(_ index: Int) -> Bool {
    if tokens.isGlued(index),
      ["-", "/", ".", ":", "#", "_", "@", "=", "§"]
        .contains(tokens.text(index - 1)), tokens.isGlued(index - 1)
    {
      return true
    }
    let before = tokens.text(index - 1)
    let word = before == "." && tokens.isGlued(index - 1) ? tokens.text(index - 2) : before
    if FigureUnits.labels.contains(word) { return true }
    guard tokens[index]?.isNumber ?? false, tokens.isGlued(index + 1) else { return false }
    let next = tokens.text(index + 1)
    if [")", ":", "/", "]", "_", "="].contains(next) {
      // "(12,000)" is a number; "1)" counts the items of a list.
      return !(next == ")" && tokens.text(index - 1) == "(")
        && !(next == "]" && tokens.text(index - 1) == "[") || next == "/" || next == ":"
    }
    return DateWords.ordinalSuffixes.contains(next)
  }

  private func amount(at index: Int) -> Amount? {
    guard let token = tokens[index] else { return nil }
    if token.is("half") { return half(at: index) }
    guard token.isNumber else { return words(at: index) }
    guard let (value, isGrouped) = Self.decimal(token.text) else { return nil }
    var amount = Amount(
      value: value, end: index + 1, scale: nil, isWords: false, isGrouped: isGrouped)
    scale(&amount)
    return amount
  }

  private func words(at index: Int) -> Amount? {
    guard let number = NumberWords.value(in: tokens.tokens, at: index) else { return nil }
    var amount = Amount(
      value: FigureValue(digits: number.value), end: number.end, scale: nil, isWords: true)
    scale(&amount)
    return amount
  }

  /// "half a million".
  private func half(at index: Int) -> Amount? {
    let at = tokens.skip(index + 1, ["a"])
    guard let power = FigureUnits.scales[tokens.text(at)], power > 0 else { return nil }
    return Amount(
      value: FigureValue(digits: 5, exponent: -1).scaled(by: power), end: at + 1,
      scale: tokens.text(at), isWords: true)
  }

  private func scale(_ amount: inout Amount) {
    let at = tokens.skip(amount.end, ["-"])
    let word = tokens.text(at)
    guard let power = FigureUnits.scales[word], word != "dozen" else { return }
    amount.value = amount.value.scaled(by: power)
    amount.scale = word
    amount.end = at + 1
  }

  /// Digits with groups by commas, or points, and a fraction; nil for what is no number.
  static func decimal(_ text: String) -> (value: FigureValue, isGrouped: Bool)? {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x2E }) else {
      return plain(text, separator: ".").map { ($0, false) }
    }
    let commas = text.split(separator: ",", omittingEmptySubsequences: false)
    let points = text.split(separator: ".", omittingEmptySubsequences: false)
    if commas.count > 1, points.count <= 2 {
      let isGrouped =
        commas.dropFirst().allSatisfy { $0.prefix { $0 != "." }.utf8.count == 3 }
        && 1...3 ~= commas[0].utf8.count && !commas.dropLast().contains { $0.contains(".") }
      if isGrouped {
        return plain(commas.joined(), separator: ".").map { ($0, true) }
      }
      return commas.count == 2 && points.count == 1
        ? plain(text, separator: ",").map { ($0, false) } : nil
    }
    if points.count > 2 {
      let isGrouped = points.dropFirst().allSatisfy { $0.utf8.count == 3 }
      return isGrouped ? Int(points.joined()).map { (FigureValue(digits: $0), true) } : nil
    }
    return plain(text, separator: ".").map { ($0, false) }
  }

  private static func plain(_ text: String, separator: Character) -> FigureValue? {
    if text.utf8.count <= 18, let digits = Int(text) { return FigureValue(digits: digits) }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count <= 2, text.utf8.count <= 18, let digits = Int(parts.joined()) else {
      return nil
    }
    return FigureValue(digits: digits, exponent: parts.count == 2 ? -parts[1].utf8.count : 0)
  }

  // MARK: - Money

  private func money(_ amount: Amount, _ index: Int) -> Reading? {
    let before = tokens.text(index - 1)
    if let currency = FigureUnits.currencySigns[before] ?? code(before) {
      var amount = amount
      if tokens.isGlued(amount.end), let power = FigureUnits.moneyScales[tokens.text(amount.end)],
        amount.scale == nil
      {
        amount.scale = tokens.text(amount.end)
        amount.value = amount.value.scaled(by: power)
        amount.end += 1
      }
      let isDollars = before == "$" && tokens.text(index - 2) == "us" && tokens.isGlued(index - 1)
      return Reading(
        kind: .money, tokens: (isDollars ? index - 2 : index - 1)..<amount.end, value: amount.value,
        scale: amount.scale, unit: currency)
    }
    let sign = FigureUnits.currencySigns[tokens.text(amount.end)]
    let isGlued = tokens.isGlued(amount.end) || !(tokens.isGlued(amount.end + 1))
    if let sign, isGlued {
      return Reading(
        kind: .money, tokens: index..<amount.end + 1, value: amount.value, scale: amount.scale,
        unit: sign)
    }
    let at = tokens.skip(amount.end, ["-", "us", "american", "of"])
    let national = ["belarusian", "russian", "chinese", "swiss", "japanese", "hong", "australian"]
    let word = tokens.text(at)
    let next = national.contains(word) ? at + 1 : at
    guard let currency = FigureUnits.currencies[tokens.text(next)] ?? code(tokens.text(next)) else {
      return nil
    }
    let unit = word == "belarusian" && currency == "RUB" ? "BYN" : currency
    return Reading(
      kind: .money, tokens: index..<next + 1, value: amount.value, scale: amount.scale, unit: unit)
  }

  private func code(_ word: String) -> String? {
    FigureUnits.currencyCodes.contains(word) ? (word == "rmb" ? "CNY" : word.uppercased()) : nil
  }

  // MARK: - Shares and quantities

  private func percentage(_ amount: Amount, _ index: Int) -> Reading? {
    var end = amount.end
    switch tokens.text(tokens.skip(end, ["-"])) {
    case "%", "percent", "‰", "pct": end = tokens.skip(end, ["-"]) + 1
    case "per" where ["cent", "cents"].contains(tokens.text(end + 1)): end += 2
    case "percentage" where ["points", "point"].contains(tokens.text(end + 1)): end += 2
    default: return nil
    }
    return Reading(
      kind: .percentage, tokens: index..<end, value: amount.value, scale: amount.scale,
      unit: tokens.text(end - 1).hasPrefix("point") ? "percentage points" : "%")
  }

  private func quantity(_ amount: Amount, _ index: Int) -> Reading? {
    let isLarge = amount.scale != nil || amount.isGrouped
    let at = tokens.skip(amount.end, tokens.isGlued(amount.end) ? ["-"] : [])
    let word = tokens.text(at)
    let isGlued = at == amount.end && tokens.isGlued(at)
    if let measure = FigureUnits.measures[word], !isName(at), !isAbout(word, amount) {
      let isOne = amount.isWords && amount.value == FigureValue(digits: 1)
      guard !isOne || at > amount.end else { return nil }
      return Reading(
        kind: .quantity, tokens: index..<at + 1, value: amount.value, scale: amount.scale,
        unit: measure)
    }
    // Small numbers in words count too loosely to be figures.
    guard isLarge || !amount.isWords else { return nil }
    if isGlued, word.utf8.count < 4 || !isPlural(word) { return nil }
    if let noun = noun(from: amount.end) {
      return Reading(
        kind: .quantity, tokens: index..<noun.end, value: amount.value, scale: amount.scale,
        unit: noun.text)
    }
    guard isLarge else { return nil }
    return Reading(
      kind: .quantity, tokens: index..<amount.end, value: amount.value, scale: amount.scale,
      unit: nil)
  }

  /// A letter that is a unit only where it touches its number, or follows digits.
  private func isAbout(_ word: String, _ amount: Amount) -> Bool {
    (word == "m" || word == "g" || word == "second") && amount.isWords
  }

  private func isName(_ index: Int) -> Bool {
    guard let token = tokens[index] else { return false }
    return token.isCapitalised && token.text.utf8.count > 3
  }

  /// What is counted: the first noun in the plural among the next words.
  private func noun(from start: Int) -> (text: String, end: Int)? {
    var at = start
    while at < start + 4, let token = tokens[at] {
      if token.is("-") {
        at += 1
        continue
      }
      guard token.isWord, !SpeakerWords.function.contains(token.text) || token.is("other") else {
        return nil
      }
      if isPlural(token.text) { return (token.text, at + 1) }
      at += 1
    }
    return nil
  }

  private func isPlural(_ word: String) -> Bool {
    if FigureUnits.plurals.contains(word) { return true }
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is")
    else { return false }
    return !FigureUnits.noPlurals.contains(word)
  }
}
