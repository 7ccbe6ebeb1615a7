public import Articles

/// A date that an article without one may have: to be offered as a guess, never taken in silence.
public struct DateGuess: Hashable, Sendable {
  /// What it is guessed from.
  public enum Basis: Hashable, Sendable {
    /// The name of the file, or of a folder it lies in.
    case name
    /// The latest day that the text names, in its words.
    case text(String)
  }

  /// The date.
  public let value: EDTF
  /// What it is guessed from.
  public let basis: Basis

  /// What it is guessed from, in words.
  public var reason: String {
    switch basis {
    case .name: "guessed from the file's name"
    case .text(let words): "guessed: the latest day in the text, \(words)"
    }
  }

  /// The guesses for an article, the likelier first: from its path, then from its text.
  ///
  /// - Complexity: O(n) in the dates.
  public static func guesses(of stated: StatedArticle) -> [DateGuess] {
    let name = date(in: stated.path).map { DateGuess(value: $0, basis: .name) }
    let text = latestDay(in: stated)
    return [name, text?.value == name?.value ? nil : text].compactMap { $0 }
  }

  private static func latestDay(in stated: StatedArticle) -> DateGuess? {
    let days = stated.statements.dates.filter { date in
      guard date.rule == .day || date.rule == .numeric, let value = date.value else { return false }
      return value.earliest != nil && value.earliest == value.latest
    }
    let latest = days.max { left, right in
      guard let first = left.value?.earliest, let second = right.value?.earliest else {
        return false
      }
      return first < second
    }
    guard let latest, let value = latest.value else { return nil }
    return DateGuess(value: value, basis: .text(stated.line(latest.range)))
  }

  /// A date in a path: `2024-08-22-…`, `20240822`, `2024/08/22`, `2024-08`, `2024`.
  ///
  /// Of several the most exact one counts, and of those the last.
  private static func date(in path: ArticlePath) -> EDTF? {
    let numbers = Self.numbers(in: Array(path.rawValue.utf8))
    var best: EDTF?
    func take(_ text: String?) {
      guard let date = text.flatMap({ EDTF($0) }) else { return }
      if date.text.utf8.count >= best?.text.utf8.count ?? 0 { best = date }
    }
    for (index, number) in numbers.enumerated() {
      let digits = number.digits
      if digits.utf8.count == 8, isYear(String(digits.prefix(4))) {
        take("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
      }
      guard isYear(digits) else { continue }
      take(digits)
      guard index + 1 < numbers.count, numbers[index + 1].isAttached,
        numbers[index + 1].digits.utf8.count == 2
      else { continue }
      take("\(digits)-\(numbers[index + 1].digits)")
      guard index + 2 < numbers.count, numbers[index + 2].isAttached,
        numbers[index + 2].digits.utf8.count == 2
      else { continue }
      take("\(digits)-\(numbers[index + 1].digits)-\(numbers[index + 2].digits)")
    }
    return best
  }

  /// The runs of digits, and whether one sign that may stand in a date parts each from the last.
  private static func numbers(in bytes: [UInt8]) -> [(digits: String, isAttached: Bool)] {
    var numbers: [(digits: String, isAttached: Bool)] = []
    var at = 0
    var lastEnd: Int?
    while at < bytes.count {
      guard isDigit(bytes[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, isDigit(bytes[at]) { at += 1 }
      let isAttached = lastEnd.map { $0 == start - 1 && "-_./".utf8.contains(bytes[$0]) } ?? false
      numbers.append((String(decoding: bytes[start..<at], as: UTF8.self), isAttached))
      lastEnd = at
    }
    return numbers
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isYear(_ digits: String) -> Bool {
    digits.utf8.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
  }
}
