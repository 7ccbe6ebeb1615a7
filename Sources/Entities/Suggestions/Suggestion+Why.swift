extension Suggestion {
  /// Why it is suggested, in one or two sentences.
  public var why: String {
    var sentence =
      "No entry knows it; it is capitalised \(Self.times(reason.inSentences)) in mid-sentence"
    if reason.inSentences == 0 { sentence = "No entry knows it; it is written as a title is" }
    sentence += "; \(kindSentence)."
    guard let alias = reason.alias, let aliasOf else { return sentence }
    return sentence + " It may mean \(aliasOf): \(Self.sentence(alias))."
  }

  private var kindSentence: String {
    let word = Self.withArticle(kind.word)
    return switch reason.kind {
    case .head(let head): "\(word), for “\(head)”"
    case .title: "\(word), for the title before it"
    case .speech: "\(word), for the verb of speech after it"
    case .placing: "\(word), for the word of place before it"
    case .acronym: "\(word), for its capitals"
    case .quoted: "\(word), for the marks around it"
    case .shape: "\(word), for its two or three names"
    case .none: "\(word), which is a guess"
    }
  }

  private static func sentence(_ sign: Reason.AliasSign) -> String {
    switch sign {
    case .surname(let name): "the only person called \(name)"
    case .acronym(let name): "its letters begin the words of “\(name)”"
    case .defined(let acronym): "an article gives “\(acronym)” for it"
    case .demonym(let name): "“\(name)” with the ending of a people"
    case .spelling(let name): "it is spelled almost like “\(name)”"
    case .subset(let name): "all its words are in “\(name)”"
    case .superset(let name): "it holds all of “\(name)”"
    }
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
  }

  private static func withArticle(_ word: String) -> String {
    "aeiou".contains(word.first ?? " ") ? "an \(word)" : "a \(word)"
  }
}
