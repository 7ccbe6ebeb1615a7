/// How well a decoded sample agrees with what a text of one language looks like.
///
/// Each character beyond ASCII is at home (a letter of the language in a word of its script, a
/// quotation mark at the edge of a word), odd (a letter of another language) or a blemish (a sign
/// inside a word, a capital after a small letter, a bad sequence).
struct EncodingFit {
  /// Points of a character, averaged: 1 for a text where all are at home, below 0 for noise.
  let score: Double

  /// Characters beyond ASCII.
  let characters: Int

  /// What a capital after a capital costs: words in capitals are rarer than words in small letters.
  ///
  /// KOI8-R has its small letters where windows-1251 has capitals.
  private static let capitalCost = 0.1

  /// The share of characters that are at home, in percent.
  var percent: Int { Int((max(0, min(1, score)) * 100).rounded()) }

  /// Weighs a sample.
  ///
  /// - Complexity: O(n).
  init(_ scalars: [Unicode.Scalar]) {
    var count = 0
    var points = 0.0
    var letters: [UInt64: Int] = [:]
    for index in scalars.indices where scalars[index].value >= 0x80 {
      count += 1
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch Verdict(scalars[index], before, after) {
      case .home: points += 1
      case .odd: break
      case .blemish(let cost): points -= cost
      case .letter(let languages):
        letters[languages, default: 0] += 1
        if scalars[index].isCapital, before.isCapital { points -= Self.capitalCost }
      }
    }
    let best = Alphabet.letters.enumerated().map { language, alphabet in
      let known = letters.reduce(0) { $1.key >> UInt64(language) & 1 == 1 ? $0 + $1.value : $0 }
      return Double(known) * (alphabet == Alphabet.icelandic ? 0.9 : 1)
    }.max()
    characters = count
    score = count == 0 ? 0 : (points + (best ?? 0)) / Double(count)
  }

  /// What one character says.
  private enum Verdict {
    case home
    case odd
    case blemish(Double)
    /// A letter where a letter may stand; the languages that write it.
    case letter(UInt64)

    init(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) {
      let isInside = Self.isLetter(before) && Self.isLetter(after)
      switch scalar.value {
      case 0xFFFD: self = .blemish(3)
      case 0x80...0x9F: self = .blemish(2)
      case 0x2018, 0x2019, 0xAD, 0xB7, 0x2011, 0x2013, 0x2014, 0xA0: self = .home
      case 0xAB, 0xBB, 0x201A, 0x201C...0x201E, 0x2022, 0x2026, 0xA7, 0xA9, 0xAE, 0xB0, 0xA3, 0xBF,
        0xA1, 0x20AC, 0x2116, 0x2122, 0x2039, 0x203A:
        self = isInside ? .blemish(1) : .home
      case 0x3001...0x301F, 0xFF01...0xFF5E, 0x3041...0x30FF, 0xFF08, 0xFF09:
        self = .home
      case 0x3400...0x4DBF, 0xFF61...0xFF9F: self = .odd
      case 0x4E00...0x9FFF, 0xAC00...0xD7A3:
        self = before.isASCIILetter && after.isASCIILetter ? .blemish(1) : .home
      case 0x0E01...0x0E5B:
        self = before.isASCIILetter || after.isASCIILetter ? .blemish(1) : .home
      case 0xE000...0xF8FF: self = .blemish(1)
      default:
        guard Self.isLetter(scalar) else {
          self = Self.isLetter(before) || Self.isLetter(after) ? .blemish(1) : .odd
          return
        }
        self = Self.letter(scalar, before, after)
      }
    }

    /// A letter: a blemish where no writer puts it.
    private static func letter(
      _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
    ) -> Verdict {
      let isCapitalInside = scalar.isCapital && before.isSmall
      let isAfterSmallCapital = scalar.isSmall && after.isCapital
      if isCapitalInside || isAfterSmallCapital { return .blemish(1) }
      let isLatin = scalar.value < 0x250
      if !isLatin, before.isASCIILetter || after.isASCIILetter { return .blemish(1) }
      return Alphabet.languages[scalar].map { .letter($0) } ?? .odd
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII ? scalar.isASCIILetter : scalar.properties.isAlphabetic
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  fileprivate var isCapital: Bool {
    isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  fileprivate var isSmall: Bool {
    isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase
  }
}
