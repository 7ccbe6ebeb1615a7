import Articles

/// A search that an index decides without looking into texts: by the counts of its full text, by
/// what it knows of entities, by what is known of articles besides.
///
/// It says which articles match and how well, not where: passages are cut out of those that are
/// shown.
public struct CountedQuery: Sendable {
  /// What every matching article's ``SearchTokens/utf8`` matches, as a `MATCH` of FTS5; nil when no
  /// words are asked for.
  public private(set) var match: String?

  /// Whether passages of different conditions may stand side by side, and so be one.
  public var mayJoin: Bool { phrases.count + entities.count > 1 }

  /// For each phrase of ``match``, in order, the condition that asks for it.
  public private(set) var phrases: [Int] = []

  /// The conditions that ask for mentions, with the ids of the entities that meet them.
  public private(set) var entities: [(condition: Int, ids: Set<String>)] = []

  /// Which of ``entities`` every matching article has to name; nil when none has to be.
  public private(set) var requiredEntity: Int?

  /// Whether an article's facts are asked for, besides its title.
  public private(set) var needsFacts = false

  private let query: CompiledQuery
  private var negated: Set<Int> = []

  /// What an index counted in one article.
  public struct Counts: Sendable {
    /// How often each phrase of ``CountedQuery/match`` stands in its text.
    public var phrases: [Int]
    /// How often each condition of ``CountedQuery/entities`` is met.
    public var entities: [Int]
    /// Its words.
    public var length: Int
    /// Its title.
    public var title: String
    /// Its facts; nil where none are needed.
    public var facts: ArticleFacts?

    /// Takes counts.
    public init(
      phrases: [Int], entities: [Int], length: Int, title: String, facts: ArticleFacts?
    ) {
      self.phrases = phrases
      self.entities = entities
      self.length = length
      self.title = title
      self.facts = facts
    }
  }

  /// FTS5 refuses expressions that are nested deeper than its stack is high, and counts no more
  /// phrases than this for us.
  private static let mostLevels = 12
  private static let mostPhrases = 64

  /// Prepares a search; nil for one that has to be asked of texts: expressions, words near each
  /// other, capitals that are told apart, types.
  public init?(_ query: CompiledQuery) {
    self.query = query
    let parts = if case .all(let parts) = query.tree { parts } else { [query.tree] }
    var wanted: [String] = []
    var unwanted: [String] = []
    for part in parts {
      if takeFields(part) { continue }
      if let words = expression(part, level: 1) {
        wanted.append(words)
      } else if !asksForWords(part) {
        return nil
      }
    }
    // Phrases are counted in the order of the expression, in which what is unwanted comes last.
    for part in parts {
      guard case .not(let inner) = part, !isOfFields(inner) else { continue }
      let before = phrases.count
      guard !wanted.isEmpty, let words = expression(inner, level: 2) else { return nil }
      negated.formUnion(phrases[before...])
      unwanted.append(words)
    }
    guard phrases.count <= Self.mostPhrases else { return nil }
    guard !wanted.isEmpty else { return }
    match = wanted.count == 1 ? wanted[0] : "(\(wanted.joined(separator: " AND ")))"
    if !unwanted.isEmpty {
      match = "(\(match ?? "") NOT (\(unwanted.joined(separator: " OR "))))"
    }
  }

  /// Whether a part of the search is words, wanted or not.
  private func asksForWords(_ tree: CompiledQuery.Tree) -> Bool {
    if case .not(let inner) = tree { !isOfFields(inner) } else { false }
  }

  /// Takes a part that has no words in it; false for any other.
  private mutating func takeFields(_ tree: CompiledQuery.Tree) -> Bool {
    guard isOfFields(tree) else { return false }
    for index in conditions(of: tree) {
      guard case .field(let test) = query.conditions[index] else { continue }
      switch test.kind {
      case .entity(let ids) where test.name == .entity:
        if case .condition = tree { requiredEntity = entities.count }
        entities.append((index, ids))
      default: needsFacts = true
      }
    }
    return true
  }

  private func isOfFields(_ tree: CompiledQuery.Tree) -> Bool {
    conditions(of: tree).allSatisfy { index in
      guard case .field(let test) = query.conditions[index] else { return false }
      if case .type = test.kind { return false }
      return true
    }
  }

  private func conditions(of tree: CompiledQuery.Tree) -> [Int] {
    switch tree {
    case .everything: []
    case .condition(let index): [index]
    case .not(let inner): conditions(of: inner)
    case .all(let parts), .any(let parts): parts.flatMap(conditions)
    }
  }

  /// Words joined by AND and OR as FTS5 spells them; nil for anything else.
  private mutating func expression(_ tree: CompiledQuery.Tree, level: Int) -> String? {
    guard level < Self.mostLevels else { return nil }
    switch tree {
    case .everything, .not: return nil
    case .condition(let index):
      guard case .words(let number) = query.conditions[index] else { return nil }
      let phrase = query.table.phrases[number]
      guard phrase.cased == nil, !phrase.tokens.isEmpty else { return nil }
      phrases.append(index)
      let words = String(decoding: phrase.tokens.utf8, as: UTF8.self)
      return "\"\(words)\"\(phrase.isPrefix ? " *" : "")"
    case .all(let parts), .any(let parts):
      var spelled: [String] = []
      for part in parts {
        guard let words = expression(part, level: level + 1) else { return nil }
        spelled.append(words)
      }
      guard !spelled.isEmpty else { return nil }
      let isAny = if case .any = tree { true } else { false }
      return "(\(spelled.joined(separator: isAny ? " OR " : " AND ")))"
    }
  }

  /// How an article matches, and the passages of words and mentions that meet the search, before
  /// those that stand side by side are joined; nil when it does not match.
  public func match(_ article: Counts) -> (match: QueryMatch, passages: Int)? {
    var counts = [Int](repeating: 0, count: query.conditions.count)
    var holds = [Bool](repeating: false, count: query.conditions.count)
    for (place, condition) in phrases.enumerated() where !negated.contains(condition) {
      counts[condition] = article.phrases[place]
      holds[condition] = counts[condition] > 0
    }
    for (place, entity) in entities.enumerated() {
      counts[entity.condition] = article.entities[place]
      holds[entity.condition] = counts[entity.condition] > 0
    }
    if needsFacts, let facts = article.facts {
      for (index, condition) in query.conditions.enumerated() {
        guard case .field(let test) = condition, test.name != .entity else { continue }
        let outcome = test.outcome(facts)
        counts[index] = outcome.count
        holds[index] = outcome.holds == true
      }
    }
    guard Self.holds(query.tree, holds) else { return nil }
    var match = QueryMatch(
      hits: [], counts: [Int](repeating: 0, count: counts.count), length: article.length)
    var passages = 0
    keep(query.tree, holds, counts, article.title, &match.counts, &passages)
    return (match, passages)
  }

  private static func holds(_ tree: CompiledQuery.Tree, _ conditions: [Bool]) -> Bool {
    switch tree {
    case .everything: true
    case .condition(let index): conditions[index]
    case .not(let inner): !holds(inner, conditions)
    case .all(let parts): parts.allSatisfy { holds($0, conditions) }
    case .any(let parts): parts.contains { holds($0, conditions) }
    }
  }

  /// Keeps the counts of what made a tree hold, and adds up the passages.
  private func keep(
    _ tree: CompiledQuery.Tree, _ holds: [Bool], _ counts: [Int], _ title: String,
    _ kept: inout [Int], _ passages: inout Int
  ) {
    switch tree {
    case .everything, .not: break
    case .condition(let index):
      kept[index] = counts[index] + titleCount(index, title)
      passages += counts[index]
    case .all(let parts):
      for part in parts { keep(part, holds, counts, title, &kept, &passages) }
    case .any(let parts):
      for part in parts where Self.holds(part, holds) {
        keep(part, holds, counts, title, &kept, &passages)
      }
    }
  }

  /// Words of the title count as if they stood in the text three times.
  private func titleCount(_ condition: Int, _ title: String) -> Int {
    guard case .words(let number) = query.conditions[condition] else { return 0 }
    let phrase = query.table.phrases[number]
    return phrase.mayStand(in: title) ? 3 * phrase.count(in: title) : 0
  }
}

extension Phrase {
  /// Whether a short text may hold the phrase: false only where its first word stands nowhere.
  ///
  /// Ten times faster than to fold the text, which is rarely worth it.
  func mayStand(in text: String) -> Bool {
    let word = tokens.utf8[tokens.bytes(of: 0)]
    guard let first = word.first else { return false }
    let bytes = text.utf8Span.span
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      guard byte < 0x80 else { return true }
      if Self.lower(byte) == first, at + word.count <= bytes.count {
        var length = 1
        for expected in word.dropFirst() {
          let next = bytes[at + length]
          guard next < 0x80 else { return true }
          guard Self.lower(next) == expected else { break }
          length += 1
        }
        if length == word.count { return true }
      }
      at += 1
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
