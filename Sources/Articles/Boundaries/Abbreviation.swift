/// A word that ends in a point of its own.
struct Abbreviation {
  private enum Kind {
    /// Something always follows: a name, an example.
    case opening
    /// A number follows, else it is no abbreviation.
    case beforeNumber
    /// It may close a sentence; only the next word tells.
    case doubtful
  }

  private let kind: Kind

  /// Reads the word before the point at a position; nil when it is an ordinary word.
  init?(before point: Int, in reader: ScalarReader) {
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
