public import Articles

extension OverlayEdit {
  /// What has to be linked anew after a change.
  public struct Reach: Hashable, Sendable {
    /// Texts whose articles are touched, wherever they stand.
    public var texts: [String] = []
    /// Articles that are touched whatever they say.
    public var articles: Set<ArticlePath> = []

    /// Gathers what is touched.
    public init(texts: [String] = [], articles: Set<ArticlePath> = []) {
      self.texts = texts
      self.articles = articles
    }
  }

  /// How far a change reaches, given the gazetteer before it and the one after it.
  public func reach(from before: Gazetteer, to after: Gazetteer) -> Reach {
    var reach = reach(in: before)
    let other = self.reach(in: after)
    reach.texts += other.texts
    reach.articles.formUnion(other.articles)
    return reach
  }

  /// How far a change reaches in a library with a gazetteer, taken as it was before the change.
  ///
  /// A name that comes or goes touches the articles in which one of its words stands: surnames and
  /// short forms follow from names. A decision touches its article or the articles of its words.
  public func reach(in gazetteer: Gazetteer) -> Reach {
    var reach = Reach()
    for record in added + removed {
      switch record {
      case .entity(_, let name, _): reach.texts += name.reachingWords
      case .alias(let id, let text):
        // Forms that two entities shared are decided anew, also those that follow from the others.
        reach.texts += text.reachingWords + (gazetteer[id].map { [$0.name] } ?? [])
      case .merge(let from, let into):
        for id in [from, into] { reach.texts += gazetteer[id]?.writtenForms ?? [] }
      case .never(let text): reach.texts.append(text)
      case .decision(let decision):
        if let path = decision.article {
          reach.articles.insert(path)
        } else {
          reach.texts.append(decision.text)
        }
      }
    }
    return reach
  }
}

extension String {
  /// A name, and its last word, which can be a surname that another entity loses or gains.
  fileprivate var reachingWords: [String] {
    let words = split(separator: " ")
    guard words.count > 1, let last = words.last else { return [self] }
    return [self, String(last)] + (1..<words.count).map { words[$0...].joined(separator: " ") }
  }
}

extension Entity {
  /// Every form that the entry writes down, and what follows from its names.
  fileprivate var writtenForms: [String] {
    name.reachingWords + (aliases + match).flatMap(\.text.reachingWords) + roles.map(\.text)
      + demonyms + weak
  }
}

/// Finds the articles in which one of some texts stands.
public struct TextFilter: Sendable {
  private let table: FormTable

  /// Prepares texts, matched as names are, in any case.
  public init(_ texts: [String]) {
    table = FormTable(Set(texts).sorted().compactMap { Form($0, .never, .name, case: .any) })
  }

  /// Whether one of the texts stands in an article.
  ///
  /// - Complexity: O(n) in the text, one pass whatever the number of texts.
  public func touches(_ article: Article) -> Bool {
    guard !table.isEmpty else { return false }
    var view = MatchingView()
    var found: [FormTable.Match] = []
    for block in article.blocks where found.isEmpty {
      view.load(article.text.utf8, block.range.lowerBound.utf8..<block.range.upperBound.utf8)
      table.matches(in: view, into: &found)
    }
    return !found.isEmpty
  }
}
