/// The words that dates are made of.
enum DateWords {
  static let months: WordTable<Int> = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2,
    "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  /// Whether a month's name is cut short: Jan, Sept.
  static func isShortMonth(_ word: String) -> Bool {
    word.utf8.count <= 4 && !["may", "june", "july"].contains(word) && months[word] != nil
  }

  /// Months that are ordinary words as well, and short forms: they need a number beside them.
  static let doubtfulMonths: WordSet = [
    "may", "march", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "august",
  ]

  static let seasons: WordTable<DateMention.Part> = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
  ]

  static let parts: WordTable<DateMention.Part> = [
    "early": .early, "mid": .middle, "middle": .middle, "late": .late, "end": .late,
    "beginning": .early, "start": .early,
  ]

  static let weekdays: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static let units: WordTable<RelativeUnit> = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year, "decade": .decade, "decades": .decade, "century": .century,
    "centuries": .century,
  ]

  static let ordinalSuffixes: WordSet = ["st", "nd", "rd", "th"]

  static let ordinals: WordTable<Int> = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20,
  ]

  /// What begins an ordinal of two words.
  static let tens: WordTable<Int> = ["twenty": 20, "thirty": 30]

  /// Words before a year.
  static let beforeYear: WordSet = [
    "in", "since", "by", "until", "till", "from", "of", "during", "after", "before", "year",
    "around", "circa", "about", "to", "through", "between", "and", "early", "mid", "late", "back",
    "for", "spring", "summer", "autumn", "winter", "ad", "ca", "c", "or", "at", "than",
  ]

  /// Words before a number that is no year.
  static let beforeNumber: WordSet = [
    "page", "pages", "p", "pp", "no", "nos", "number", "numbers", "chapter", "section", "vol",
    "volume", "line", "lines", "verse", "article", "figure", "table", "fig", "port", "rfc", "room",
    "version", "release", "id", "item", "issue", "bug", "isbn", "iso", "step", "note", "psalm",
    "paragraph", "route", "flight", "box", "code", "nearly", "almost", "over", "approximately",
    "roughly", "exactly", "only", "some", "another", "these", "those", "all",
  ]

  /// Words after a number that leave it a year.
  static let afterYear: WordSet = [
    "the", "a", "an", "and", "or", "to", "in", "on", "at", "by", "with", "when", "where", "which",
    "who", "that", "as", "for", "from", "he", "she", "it", "they", "we", "i", "his", "its",
    "was", "is", "has", "were", "had", "will", "would", "there", "this", "these", "after", "before",
    "until", "through", "under", "between", "but", "because", "while", "if", "than", "of", "also",
    "alone", "onwards", "onward", "already", "so", "did", "does", "class", "gas", "less", "plus",
    "us", "perhaps", "always", "thus", "towards", "across", "yes", "census", "series", "crisis",
    "congress", "process", "business", "access", "elections",
  ]

  /// Words between a number and what it counts, or measures.
  static let counted: WordSet = [
    "people", "men", "women", "children", "km", "kg", "m", "cm", "mm", "mb", "gb", "kb", "tb",
    "percent", "hours", "miles", "tonnes", "tons", "feet", "meters", "metres", "million",
    "billion", "thousand", "hundred", "bytes", "items", "soldiers", "troops", "police", "cattle",
    "sheep", "fish", "dollars", "euros", "pounds", "rubles", "roubles", "yuan", "yen", "francs",
    "hp", "kw", "mw", "gw", "ml", "hz", "mhz", "ghz", "kilometers", "kilometres", "per",
  ]
}

/// The units that relative dates count in.
enum RelativeUnit {
  case day, week, month, year, decade, century
}
