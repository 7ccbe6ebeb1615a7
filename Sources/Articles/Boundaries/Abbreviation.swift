/// A word that ends in a point of its own.
struct Abbreviation {
  enum Kind {
    /// Something always follows: a name, an example.
    case opening
    /// A number follows, else it is no abbreviation.
    case beforeNumber
    /// It may close a sentence; only the next word tells.
    case doubtful
  }

  let kind: Kind

  /// Reads the word before the point at a position; nil when it is an ordinary word.
  init?(before point: Int, in reader: ScalarReader) {
    switch ShortWord(before: point, in: reader) {
    case .none: self.init(scalarsBefore: point, in: reader)
    case .long: return nil
    case .word(let word):
      guard let kind = Self.kind(of: word) else { return nil }
      self.init(kind)
    }
  }

  private init(_ kind: Kind) { self.kind = kind }

  /// Reads the word before a point scalar by scalar, whatever its letters are.
  init?(scalarsBefore point: Int, in reader: ScalarReader) {
    var scalars: [Unicode.Scalar] = []
    var at = point
    while let scalar = reader.scalar(before: at), scalar.isWordPart || scalar == "." {
      scalars.append(scalar)
      at = reader.previous(at)
      if scalars.count > 12 { return nil }
    }
    guard let last = scalars.first, last != "." else { return nil }
    var word = ""
    word.unicodeScalars.append(contentsOf: scalars.reversed())
    if Self.opening.contains(word) {
      kind = .opening
    } else if Self.beforeNumber.contains(word) {
      kind = .beforeNumber
    } else if Self.doubtful.contains(word) || Self.isInitials(scalars) {
      kind = .doubtful
    } else {
      return nil
    }
  }

  /// Whether the point ends a sentence too, given the word that follows.
  func mayEndSentence(before next: String) -> Bool {
    switch kind {
    case .opening: false
    case .beforeNumber: next.unicodeScalars.first?.isDigit != true
    case .doubtful: Self.starters.contains(next)
    }
  }

  private static func kind(of word: ShortWord.Letters) -> Kind? {
    if let place = words.firstIndex(of: word.rawValue) { return kinds[place] }
    return word.isCapital ? .doubtful : nil
  }

  private static let table: [(word: UInt64, kind: Kind)] = [
    (opening, Kind.opening), (beforeNumber, .beforeNumber), (doubtful, .doubtful),
  ].flatMap { words, kind in
    words.compactMap { word in ShortWord.Letters(word).map { ($0.rawValue, kind) } }
  }
  private static let words = SortedNumbers(table.map(\.word))
  private static let kinds = table.sorted { $0.word < $1.word }.map(\.kind)

  /// Whether the scalars are single letters with points between them: `S`, `U.S`, `Ph.D`.
  private static func isInitials(_ scalars: [Unicode.Scalar]) -> Bool {
    let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
    let isSingle = parts.allSatisfy { $0.count == 1 }
    if parts.count > 1 { return isSingle }
    return isSingle && scalars.allSatisfy { $0.properties.isUppercase }
  }

  private static let opening: Set<String> = [
    "Mr", "Mrs", "Ms", "Messrs", "Mme", "Dr", "Prof", "St", "Mt", "Ft", "Gen", "Maj", "Col", "Lt",
    "Capt", "Cmdr", "Sgt", "Adm", "Sen", "Rep", "Gov", "Rev", "Hon", "Pres", "Amb", "e.g", "i.e",
    "cf", "vs", "viz", "approx", "ca", "esp",
  ]

  private static let beforeNumber: Set<String> = [
    "No", "Nos", "no", "nos", "p", "pp", "Vol", "vol", "Fig", "fig", "Art", "art", "Sec", "sec",
    "Ch", "ch", "para", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct",
    "Nov", "Dec",
  ]

  private static let doubtful: Set<String> = [
    "Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr", "etc", "al", "Ph.D", "est", "dept", "Dept",
    "Univ", "Ave", "Blvd", "Rd",
  ]

  /// Words that begin sentences and seldom a name.
  private static let starters: Set<String> = [
    "A", "After", "All", "Also", "An", "And", "As", "At", "Because", "Before", "Both", "But", "By",
    "During", "Each", "For", "From", "Had", "Has", "He", "Her", "His", "How", "However", "I", "If",
    "In", "Is", "It", "Its", "Later", "Many", "Meanwhile", "Most", "No", "Not", "Now", "On", "One",
    "Only", "Or", "Other", "Our", "She", "Since", "So", "Some", "Still", "Such", "That", "The",
    "Their", "Then", "There", "These", "They", "This", "Those", "Thus", "To", "Under", "Until",
    "Was", "We", "Were", "What", "When", "Where", "Which", "While", "Who", "Why", "With", "Yet",
    "You",
  ]
}
