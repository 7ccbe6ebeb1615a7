import Articles

/// A person's decisions, ready to be asked for each article.
struct DecisionTable: Sendable {
  /// By the folded words, what holds in the whole library.
  private var library: [String: [Decision.Meaning]] = [:]
  /// What holds in single articles.
  private var articles: [ArticlePath: [Decision]] = [:]

  init(_ decisions: [Decision]) {
    for decision in decisions {
      if let path = decision.article {
        articles[path, default: []].append(decision)
      } else {
        library[Self.key(decision.text), default: []].append(decision.meaning)
      }
    }
  }

  /// What was decided for an article; nil when nothing was.
  func rulings(for article: Article, at path: ArticlePath) -> Rulings? {
    let own = articles[path] ?? []
    guard !own.isEmpty || !library.isEmpty else { return nil }
    var rulings = Rulings(library: library)
    for decision in own {
      switch decision.scope {
      case .passage(_, let quote):
        guard let range = quote.range(in: article.text) else { continue }
        let bytes = range.lowerBound.utf8..<range.upperBound.utf8
        rulings.passages[bytes, default: []].append(decision.meaning)
      default:
        rulings.article[Self.key(decision.text), default: []].append(decision.meaning)
      }
    }
    return rulings
  }

  /// Words as decisions compare them: folded, in their case.
  static func key(_ text: String) -> String { MatchingView(text).string }
}

/// What was decided for one article.
struct Rulings {
  let library: [String: [Decision.Meaning]]
  var article: [String: [Decision.Meaning]] = [:]
  var passages: [Range<Int>: [Decision.Meaning]] = [:]

  init(library: [String: [Decision.Meaning]]) {
    self.library = library
  }

  /// Candidates as they stand after the decisions: those decided for are alone at their place,
  /// those decided against are gone.
  func apply(
    to candidates: [Candidate], in text: CanonicalText, _ gazetteer: Gazetteer
  ) -> [Candidate] {
    var result: [Candidate] = []
    result.reserveCapacity(candidates.count)
    for group in candidates.groupedByRange() {
      guard let first = group.first else { continue }
      let range = Offset(first.range.lowerBound)..<Offset(first.range.upperBound)
      let key = DecisionTable.key(text[range])
      let meanings = [passages[first.range], article[key], library[key]].compactMap(\.self)
      if let chosen = meanings.lazy.compactMap({ decided($0, gazetteer) }).first {
        var candidate = group.first { $0.entity == chosen } ?? first
        candidate.entity = chosen
        candidate.rule = .decision
        candidate.condition = .always
        candidate.neighbours = nil
        result.append(candidate)
      } else {
        let gone = Set(meanings.joined().compactMap { rejected($0, gazetteer) })
        result += group.filter { !gone.contains($0.entity) }
      }
    }
    return result
  }

  private func decided(_ meanings: [Decision.Meaning], _ gazetteer: Gazetteer) -> Int? {
    meanings.lazy.compactMap { meaning in
      if case .entity(let id) = meaning { gazetteer.index(of: id) } else { nil }
    }.first
  }

  private func rejected(_ meaning: Decision.Meaning, _ gazetteer: Gazetteer) -> Int? {
    if case .not(let id) = meaning { gazetteer.index(of: id) } else { nil }
  }
}

extension Array<Candidate> {
  /// Runs of candidates with one range, for an array that is sorted by range.
  fileprivate func groupedByRange() -> [ArraySlice<Candidate>] {
    var groups: [ArraySlice<Candidate>] = []
    var index = startIndex
    while index < endIndex {
      var end = index + 1
      while end < endIndex, self[end].range == self[index].range { end += 1 }
      groups.append(self[index..<end])
      index = end
    }
    return groups
  }
}
