/// A form of a name, made ready for the matcher.
struct Form {
  /// What a match of the form does.
  enum Effect {
    /// It mentions the entity at this index of the gazetteer.
    case mention(Int)
    /// The entity at this index is not meant inside it.
    case not(Int)
    /// Nothing is meant inside it.
    case never
    /// It speaks for the entity at this index where a form has several.
    case context(Int)

    /// The entity that is mentioned.
    var entity: Int? {
      if case .mention(let entity) = self { entity } else { nil }
    }
  }

  /// When a match counts.
  enum Condition {
    case always
    /// After a full mention of the entity in the same article.
    case afterFullMention
    /// Anywhere in an article that has the entity's full name, if no rival's is there.
    case besideFullName
  }

  /// How case counts once the form is known.
  enum CaseTest {
    case exact
    case any
    /// In any case, if a word of the text is capitalised.
    case capitalised
  }

  /// The form as the file spells it.
  let text: String
  let effect: Effect
  let rule: MentionRule
  let condition: Condition
  let caseTest: CaseTest
  /// Patterns of the articles it counts in; empty means all.
  let articles: [String]
  /// The term of a title.
  let term: Title?

  /// The form, folded, in the case of the file and in lower case.
  let bytes: [UInt8]
  let lower: [UInt8]
  /// Bytes of a leading article (`the `), which must stand there but is no part of the mention.
  let articleLength: Int
  /// Bytes before the first word and after the last: `.NET`, `U.S.`.
  let headLength: Int
  let tailLength: Int
  /// The hash of each beginning of the form, word by word: its path through the table.
  let path: [UInt64]
  /// The hashes of its first word and, if it has one, its second.
  let openingWords: [UInt64]
  /// The longest run of bytes between two of its words.
  let longestGap: Int
  let isAcronym: Bool

  /// Prepares a form, or gives nil when it has no word to match.
  init?(
    _ text: String, _ effect: Effect, _ rule: MentionRule, case caseRule: Alias.CaseRule = .smart,
    condition: Condition = .always, articles: [String] = [], term: Title? = nil
  ) {
    let bytes = FormShape.trimmed(MatchingView(text).bytes)
    let words = WordScan.words(bytes)
    guard let first = words.first, let last = words.last else { return nil }
    let shape = FormShape(bytes, words)
    self.text = text
    self.effect = effect
    self.rule = rule
    self.condition = condition
    self.articles = articles
    self.term = term
    self.bytes = bytes
    lower = Folding.lowercased(bytes[...])
    articleLength = shape.articleLength
    headLength = first.start
    tailLength = bytes.count - last.end
    path = FormPath.hashes(bytes, words)
    openingWords = words.prefix(2).map(\.hash)
    longestGap = zip(words, words.dropFirst()).map { $1.start - $0.end }.max() ?? 0
    isAcronym = shape.isAcronym
    caseTest =
      switch caseRule {
      case .exact: .exact
      case .any: .any
      case .smart: shape.caseTest
      }
  }

  /// Whether the form is one word, which says less than several.
  var isSingleWord: Bool { path.count == 1 || (articleLength > 0 && path.count == 2) }

  /// The entity a match mentions.
  var entity: Int? { effect.entity }
}

extension Form {
  /// What a scan asks of a form for every match.
  struct Traits {
    let effect: Effect
    let rule: MentionRule
    let condition: Condition
    let isSingleWord: Bool
    let isAcronym: Bool
    /// Whether the form counts in some articles only.
    let isScoped: Bool
    /// Whether the form is a title that goes on over the name of what it is a title of.
    let reaches: Bool

    init(_ form: Form) {
      effect = form.effect
      rule = form.rule
      condition = form.condition
      isSingleWord = form.isSingleWord
      isAcronym = form.isAcronym
      isScoped = !form.articles.isEmpty || form.term?.isUnlimited == false
      reaches = form.rule == .title && form.text.contains(" of ")
    }

    /// The entity a match mentions.
    var entity: Int? { effect.entity }
  }
}

/// The look of a form, from which its smart case follows.
struct FormShape {
  let articleLength: Int
  let isAcronym: Bool
  let caseTest: Form.CaseTest

  init(_ bytes: [UInt8], _ words: [Word]) {
    let article = Array("the ".utf8)
    articleLength = words.count > 1 && bytes.starts(with: article) ? article.count : 0
    var upper = 0
    var cased = 0
    let own = bytes[articleLength...]
    for scalar in String(decoding: own, as: UTF8.self).unicodeScalars
    where scalar.properties.isCased {
      cased += 1
      if Folding.isUpper(scalar) { upper += 1 }
    }
    let hasSpace = own.contains(UInt8(ascii: " "))
    let isMostlyUpper = cased > 0 && upper * 4 >= cased * 3
    isAcronym = isMostlyUpper && !hasSpace && own.count > 1
    if cased > 0, upper == 0 {
      caseTest = .any
    } else if isMostlyUpper || !hasSpace {
      caseTest = .exact
    } else {
      caseTest = cased == 0 ? .exact : .capitalised
    }
  }

  /// Folded bytes without the space at either end.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var slice = bytes[...]
    while slice.first == space { slice.removeFirst() }
    while slice.last == space { slice.removeLast() }
    return Array(slice)
  }
}
