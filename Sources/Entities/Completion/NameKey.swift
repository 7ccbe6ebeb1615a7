/// A name without what people leave out when they type: case, accents, the kind of quotes.
struct NameKey: Hashable, Sendable {
  /// The name in this form.
  let text: String

  init(_ name: String) {
    var plain = String.UnicodeScalarView()
    for scalar in MatchingView(name).string.unicodeScalars {
      if let letters = Self.letters[String(scalar)] {
        plain.append(contentsOf: letters.unicodeScalars)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        plain.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    text = String(plain)
  }

  /// Latin letters with marks and what is typed for them.
  ///
  /// The keys are a letter and a mark; canonical equivalence, by which strings compare, makes them
  /// find the letter that has the mark.
  private static let letters: [String: String] = {
    var table = [
      "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "Æ": "ae",
      "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d", "ı": "i", "ё": "е", "Ё": "е",
    ]
    let marks = (0x0300...0x0333).compactMap { (value: UInt32) in Unicode.Scalar(value) }
    for base in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      for mark in marks {
        let once = String(base) + String(mark)
        table[once] = base.lowercased()
        guard "aeiouAEIOU".contains(base), secondMarked.contains(mark) else { continue }
        for second in marks { table[once + String(second)] = base.lowercased() }
      }
    }
    return table
  }()

  /// Marks on a vowel that can carry another mark above: circumflex, breve, horn, diaeresis, macron.
  private static let secondMarked: Set<Unicode.Scalar> = [
    "\u{302}", "\u{306}", "\u{31B}", "\u{308}", "\u{304}",
  ]
}
