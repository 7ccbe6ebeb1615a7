import Articles

/// One search of one article: what was found out about it so far.
struct Evaluation {
  private let query: CompiledQuery
  private let facts: ArticleFacts
  private let goesOn: () -> Bool
  private var outcomes: [Outcome?]
  private var words: SearchTokens?
  private var places: [[Int]]?

  init(_ query: CompiledQuery, _ facts: ArticleFacts, _ goesOn: @escaping () -> Bool) {
    self.query = query
    self.facts = facts
    self.goesOn = goesOn
    outcomes = Array(repeating: nil, count: query.conditions.count)
  }

  /// Whether a tree holds; nil when that could not be found out.
  ///
  /// All parts of an `any` are looked at, because each adds its passages.
  mutating func holds(_ tree: CompiledQuery.Tree) -> Bool? {
    switch tree {
    case .everything: return true
    case .condition(let index): return outcome(index).holds
    case .not(let inner): return holds(inner).map { !$0 }
    case .all(let parts):
      var whole: Bool? = true
      for part in parts {
        switch holds(part) {
        case false?: return false
        case nil: whole = nil
        case true?: break
        }
      }
      return whole
    case .any(let parts):
      var whole: Bool? = false
      for part in parts {
        switch holds(part) {
        case true?: whole = true
        case nil: if whole == false { whole = nil }
        case false?: break
        }
      }
      return whole
    }
  }

  /// The passages and the counts, once the tree is known to hold.
  mutating func match() -> QueryMatch {
    var hits: [Hit] = []
    var counts = [Int](repeating: 0, count: outcomes.count)
    collect(query.tree, &hits, &counts)
    return QueryMatch(
      hits: joined(Self.outermost(hits)), counts: counts, length: words?.count ?? 0)
  }

  private mutating func collect(
    _ tree: CompiledQuery.Tree, _ hits: inout [Hit], _ counts: inout [Int]
  ) {
    switch tree {
    case .everything, .not: break
    case .condition(let index):
      let outcome = outcome(index)
      hits += outcome.hits.map { Hit(range: $0, condition: index) }
      counts[index] = outcome.count + titleCount(query.conditions[index])
    case .all(let parts):
      for part in parts { collect(part, &hits, &counts) }
    case .any(let parts):
      for part in parts where holds(part) == true { collect(part, &hits, &counts) }
    }
  }

  /// Words of the title count as if they stood in the text three times.
  private func titleCount(_ condition: CompiledQuery.Condition) -> Int {
    guard case .words(let phrase) = condition else { return 0 }
    return 3 * query.table.phrases[phrase].count(in: facts.metadata.title)
  }

  private mutating func outcome(_ index: Int) -> Outcome {
    if let known = outcomes[index] { return known }
    let found = find(query.conditions[index])
    outcomes[index] = found
    return found
  }

  private mutating func find(_ condition: CompiledQuery.Condition) -> Outcome {
    switch condition {
    case .field(let test): return test.outcome(facts)
    case .words(let phrase):
      let (words, places) = searched()
      let length = query.table.phrases[phrase].tokens.count
      return Outcome(places[phrase].map { words.place(of: $0..<($0 + length)) })
    case .near(let search):
      let (words, places) = searched()
      let lengths = query.table.phrases.map(\.tokens.count)
      let found = search.find(places, lengths: lengths)
      let hits = found.ranges.map { words.place(of: $0) }
      return Outcome(holds: found.groups > 0, hits: hits, count: found.groups)
    case .pattern(let pattern):
      let found = pattern.matches(in: facts.text.utf8, while: goesOn)
      let hits = found.ranges.map { Offset($0.lowerBound)..<Offset($0.upperBound) }
      return Outcome(
        holds: hits.isEmpty && found.isCut ? nil : !hits.isEmpty, hits: hits, count: hits.count)
    }
  }

  /// The words of the text and the places of all phrases among them, found once.
  private mutating func searched() -> (SearchTokens, [[Int]]) {
    let words = words ?? SearchTokens(facts.text)
    self.words = words
    let places = places ?? query.table.places(in: words, of: facts.text)
    self.places = places
    return (words, places)
  }

  /// Passages in order, without those inside others.
  private static func outermost(_ hits: [Hit]) -> [Hit] {
    let sorted = hits.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var kept: [Hit] = []
    for hit in sorted {
      if let last = kept.last, hit.range.upperBound <= last.range.upperBound { continue }
      kept.append(hit)
    }
    return kept
  }

  /// Passages of different conditions that stand side by side are one: a reader who asks for two
  /// words and finds them together sees one line.
  private func joined(_ hits: [Hit]) -> [Range<Offset>] {
    var ranges: [Range<Offset>] = []
    var last: Int?
    for hit in hits {
      if let end = ranges.last?.upperBound, last != hit.condition, end <= hit.range.lowerBound,
        isGap(end..<hit.range.lowerBound)
      {
        ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<hit.range.upperBound
      } else {
        ranges.append(hit.range)
      }
      last = hit.condition
    }
    return ranges
  }

  /// Whether a range is no more than what stands between two words of a sentence.
  private func isGap(_ range: Range<Offset>) -> Bool {
    let bytes = facts.text.utf8[range.lowerBound.utf8..<range.upperBound.utf8]
    return bytes.count <= 8 && !bytes.contains(0x0A) && SearchTokens(facts.text, in: range).isEmpty
  }
}

/// A passage that meets a condition.
private struct Hit {
  let range: Range<Offset>
  let condition: Int
}
