import Articles

/// The names of a library, each with all its places.
struct NameSum {
  private(set) var tallies: [String: NameTally] = [:]
  /// Acronyms and other exact forms of the gazetteer, with the index of their entity.
  private(set) var known: [String: Int] = [:]

  private let articles: [ArticleNames]
  /// Forms that the gazetteer knows, folded and in lower case: a match that was no link had a
  /// reason.
  private var forms: Set<String> = []
  private var never: Set<String> = []
  /// Names that stand capitalised in mid-sentence.
  private var proven: Set<String> = []
  /// Hashes of first words that stand in lower case somewhere.
  private var lowered: Set<UInt32> = []
  private var definitions: [AcronymPair] = []
  /// Words of names that stand in lower case somewhere, as people's names do not.
  private(set) var plainWords: Set<String> = []

  init(_ articles: [ArticleNames], _ gazetteer: Gazetteer) {
    self.articles = articles
    readForms(gazetteer)
    prove()
    for article in articles { count(article) }
  }

  private mutating func readForms(_ gazetteer: Gazetteer) {
    for form in gazetteer.forms {
      let lower = String(decoding: form.lower, as: UTF8.self)
      switch form.effect {
      case .mention(let entity):
        // A short form without its name in full is no link, and may well be an alias.
        if form.condition != .afterFullMention { forms.insert(lower) }
        if form.isAcronym { known[form.text] = entity }
      case .never: never.insert(lower)
      case .not, .context: continue
      }
    }
  }

  private mutating func prove() {
    var firsts: Set<UInt32> = []
    var pairs: Set<AcronymPair> = []
    for article in articles {
      for use in article.uses {
        let isProof = use.signs.isDisjoint(with: [.opensSentence, .inHeading, .isPart])
        if isProof { proven.insert(article.texts[Int(use.text)]) }
        if !isProof || use.signs.contains(.isSingle) { firsts.insert(use.first) }
      }
      for pair in article.definitions where pairs.insert(pair).inserted {
        definitions.append(pair)
        proven.insert(pair.name)
      }
    }
    for article in articles {
      for word in article.lowerWords where firsts.contains(word) { lowered.insert(word) }
    }
  }

  private mutating func count(_ article: ArticleNames) {
    for (index, use) in article.uses.enumerated() where !use.signs.contains(.isPart) {
      let name = article.texts[Int(use.text)]
      if use.parts > 0 {
        let parts = article.uses[(index + 1)..<(index + 1 + Int(use.parts))]
        if parts.allSatisfy({ stands(alone: article.texts[Int($0.text)]) }) {
          for part in parts { add(article.texts[Int(part.text)], part, article.path) }
          continue
        }
      }
      if use.rest >= 0, onlyOpens(use, name, of: article) {
        let rest = article.uses[Int(use.rest)]
        add(article.texts[Int(rest.text)], rest, article.path)
      } else {
        add(name, use, article.path)
      }
    }
  }

  /// Whether the first word of a name only opens its sentence: what follows is a name elsewhere, or
  /// others have the first word in lower case, and what follows is one word or stands behind `of`.
  private func onlyOpens(
    _ use: ArticleNames.Use, _ name: String, of article: ArticleNames
  ) -> Bool {
    guard !proven.contains(name) else { return false }
    let rest = article.uses[Int(use.rest)]
    if proven.contains(article.texts[Int(rest.text)]) { return true }
    guard lowered.contains(use.first) else { return false }
    if rest.signs.contains(.isSingle) { return true }
    let words = name.lowercased().split(separator: " ", maxSplits: 2).map(String.init)
    return words.count > 1 && NameWords.connectors.contains(words[1])
      && NameWords.kind(ofHead: words[0]) == nil
  }

  private func stands(alone part: String) -> Bool {
    proven.contains(part) || forms.contains(Self.lower(part))
  }

  private mutating func add(_ name: String, _ use: ArticleNames.Use, _ path: ArticlePath) {
    let isTerm = use.signs.contains(.isSingle) && lowered.contains(use.first)
    // `US` and `us` are two words, `NEWS` and `news` are one.
    guard !isTerm || (KindGuess.isAcronym(name) && name.utf8.count < 4) else { return }
    let proves = use.signs.isDisjoint(with: [.opensSentence, .inHeading])
    let isWhole = !use.signs.contains(.isSingle) && !use.signs.contains(.inHeading)
    guard proves || isWhole || proven.contains(name) else { return }
    if tallies[name] == nil {
      guard !isKnown(name) else { return }
      tallies[name] = NameTally(name)
    }
    tallies[name]?.add(use, at: path)
  }

  /// Whether the gazetteer knows a name as it stands, or forbids some words of it.
  private func isKnown(_ name: String) -> Bool {
    let lower = Self.lower(name)
    if forms.contains(lower) { return true }
    guard !never.isEmpty else { return false }
    let words = lower.split(separator: " ")
    return words.indices.contains { start in
      (start..<words.count).contains { never.contains(words[start...$0].joined(separator: " ")) }
    }
  }

  private static func lower(_ text: String) -> String {
    String(decoding: Folding.lowercased(MatchingView(text).bytes[...]), as: UTF8.self)
  }

  /// Looks which words of the names stand in lower case somewhere.
  mutating func findPlainWords() {
    var words: [UInt32: String] = [:]
    for tally in tallies.values where tally.text.contains(" ") {
      for token in NameToken.tokens(Array(tally.text.utf8)) where token.look == .capital {
        words[token.hash] = token.lowercased(in: Array(tally.text.utf8))
      }
    }
    for article in articles {
      for word in article.lowerWords {
        if let plain = words[word] { plainWords.insert(plain) }
      }
    }
  }

  /// Joins what is one name: an acronym and the name that an article gives for it, a surname and
  /// the only name that ends in it.
  mutating func foldForms() {
    for pair in definitions {
      tallies[pair.name]?.acronyms.append(new: [pair.acronym])
      guard let short = tallies[pair.acronym], tallies[pair.name] != nil else { continue }
      tallies[pair.name]?.absorb(short)
      tallies[pair.acronym] = nil
    }
    var bearers: [String: [String]] = [:]
    for name in tallies.keys {
      let words = name.split(separator: " ")
      guard (2...3).contains(words.count), let last = words.last, let first = words.first,
        last != first, !words.contains(where: { KindGuess.isAcronym(String($0)) }),
        KindGuess.head(of: words.map(String.init)) == nil,
        !NameWords.qualifiers.contains(first.lowercased()),
        !NameWords.isAdjective(first.lowercased())
      else { continue }
      bearers[String(last), default: []].append(name)
    }
    for (surname, names) in bearers {
      guard let short = tallies[surname], let full = names.first, names.count == 1,
        let paths = tallies[full].map({ Set($0.places.map(\.path)) }),
        short.places.allSatisfy({ paths.contains($0.path) })
      else { continue }
      tallies[full]?.absorb(short)
      tallies[surname] = nil
    }
  }
}
