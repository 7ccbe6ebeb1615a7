/// Guesses what sort of thing a name names.
struct KindGuess {
  let kind: EntityKind
  let sign: Suggestion.Reason.KindSign

  /// What is known of the places where a name stands.
  struct Evidence {
    var titled = 0
    var spoken = 0
    var placed = 0
    var quoted = 0
    var all = 0
  }

  init(_ text: String, _ evidence: Evidence, plainWords: Set<String> = []) {
    let words = text.split(separator: " ").map(String.init)
    if evidence.quoted > 0 {
      (kind, sign) = (.publication, .quoted)
    } else if evidence.titled > 0, words.count <= 4, Self.head(of: words) == nil {
      (kind, sign) = (.person, .title)
    } else if let head = Self.head(of: words), let known = NameWords.kind(ofHead: head.lowercased())
    {
      (kind, sign) = (known, .head(head))
    } else if words.count == 1, Self.isAcronym(text) {
      (kind, sign) = (.organisation, .acronym)
    } else if evidence.placed > evidence.spoken {
      (kind, sign) = (.place, .placing)
    } else if evidence.spoken * 4 > evidence.all {
      (kind, sign) = (.person, .speech)
    } else if words.count > 1, NameWords.qualifiers.contains(words[0].lowercased()) {
      (kind, sign) = (.place, .none)
    } else if (2...3).contains(words.count), words.allSatisfy(Self.isPlainCapital),
      !words.contains(where: { plainWords.contains($0.lowercased()) })
    {
      (kind, sign) = (.person, .shape)
    } else {
      (kind, sign) = (words.count == 1 ? .place : .organisation, .none)
    }
  }

  /// The word that says what a name names: before `of`, else the last, whatever year follows it.
  static func head(of words: [String]) -> String? {
    let small = words.firstIndex { NameWords.connectors.contains($0) } ?? words.endIndex
    let candidates = [words[..<small], words[...]].compactMap { part in
      part.last { $0.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false }
    }
    return candidates.first { NameWords.kind(ofHead: $0.lowercased()) != nil }
  }

  static func isAcronym(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count > 1 && scalars.allSatisfy { Folding.isUpper($0) || $0 == "." }
  }

  private static func isPlainCapital(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, Folding.isUpper(first) else { return false }
    return word.unicodeScalars.dropFirst().allSatisfy { !("0"..."9").contains($0) }
      && !isAcronym(word)
  }
}
