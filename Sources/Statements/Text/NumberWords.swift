/// Numbers that are written as words.
enum NumberWords {
  private static let small: WordTable<Int> = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// Words that begin a number.
  static var beginnings: Dictionary<String, Int>.Keys { small.words }

  /// The whole number that begins at a token, below a thousand, and the token after it.
  ///
  /// "twenty-five", "two hundred and six"; scales from a thousand up are the caller's.
  static func value(in tokens: [Token], at start: Int) -> (value: Int, end: Int)? {
    guard start < tokens.count, let first = small[tokens[start].text] else { return nil }
    var value = first
    var at = start + 1
    func word(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }
    if first >= 20, word(at) == "-", let unit = small[word(at + 1)], 1...9 ~= unit {
      value += unit
      at += 2
    } else if first >= 20, let unit = small[word(at)], 1...9 ~= unit {
      value += unit
      at += 1
    }
    if word(at) == "hundred" {
      value *= 100
      at += 1
      let next = word(at) == "and" ? at + 1 : at
      if let rest = Self.value(in: tokens, at: next), rest.value < 100 {
        return (value + rest.value, rest.end)
      }
    }
    return (value, at)
  }
}
