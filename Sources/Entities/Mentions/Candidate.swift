import Articles

/// A form found in an article, before it is decided which forms become mentions.
struct Candidate {
  /// Where it stands, in bytes of the canonical text.
  var range: Range<Int>
  /// The entity it may mean, as an index of the gazetteer.
  var entity: Int
  var rule: MentionRule
  var condition: Form.Condition
  /// The form as the file spells it.
  var text: String
  /// The block it stands in.
  var block: Int
  /// Capitalised words beside it that speak against it, unless they are matched themselves.
  var neighbours: Neighbourhood?

  /// The words beside a candidate, in bytes of the canonical text.
  struct Neighbourhood {
    var left: Range<Int>?
    var right: Range<Int>?
  }

  /// Whether it gives the entity in full, so that looser forms may refer to it.
  var isFull: Bool { rule <= .acronym && condition == .always }
}

/// Everything a scan of an article brings home.
struct Findings {
  private(set) var candidates: [Candidate] = []
  /// Where nothing is meant.
  private(set) var never: [Range<Int>] = []
  /// Where one entity is not meant.
  private(set) var not: [(range: Range<Int>, entity: Int)] = []
  /// Entities for which a block speaks, as `[block: entities]`.
  private(set) var context: [Int: Set<Int>] = [:]
  /// Acronyms that the article defines, and for whom.
  private var definitions: [String: Set<Int>] = [:]

  /// Adds what the forms of a table find in an article.
  mutating func scan(_ article: Article, with table: FormTable, in scope: ArticleScope) {
    var view = MatchingView()
    for (index, block) in article.blocks.enumerated() {
      view.load(
        article.text.utf8, block.range.lowerBound.utf8..<block.range.upperBound.utf8)
      var found: [FormTable.Match] = []
      table.matches(in: view) { found.append($0) }
      guard !found.isEmpty else { continue }
      let neighbours = Neighbours(view, isHeading: block.kind.isHeading)
      for match in found where scope.admits(table.forms[match.form]) {
        add(match, of: table.forms[match.form], in: view, neighbours, block: index)
      }
    }
  }

  private mutating func add(
    _ match: FormTable.Match, of form: Form, in view: MatchingView, _ neighbours: Neighbours,
    block: Int
  ) {
    let range = view.canonical(match.start..<match.end)
    switch form.effect {
    case .never: never.append(range)
    case .not(let entity): not.append((range, entity))
    case .context(let entity): context[block, default: []].insert(entity)
    case .mention(let entity):
      var candidate = Candidate(
        range: range, entity: entity, rule: form.rule, condition: form.condition,
        text: form.text, block: block)
      let needsRight = form.rule == .title || (form.isSingleWord && !form.isAcronym)
      if needsRight {
        let left = form.rule == .title ? nil : neighbours.left(of: match.start, in: view.bytes)
        let right = neighbours.right(of: match.end, in: view.bytes)
        candidate.neighbours = Candidate.Neighbourhood(
          left: left.map(view.canonical), right: right.map(view.canonical))
      }
      candidates.append(candidate)
      if !form.isSingleWord, candidate.isFull,
        let acronym = AcronymDefinition.acronym(after: match.start..<match.end, in: view.bytes)
      {
        definitions[acronym, default: []].insert(entity)
      }
    }
  }

  /// Forms for the acronyms that the article defines for one entity, where the file has none.
  func definedAcronyms(missingFrom forms: [Form]) -> [Form] {
    guard !definitions.isEmpty else { return [] }
    let known = Set(
      forms.lazy.filter { $0.condition == .always && $0.articles.isEmpty }
        .compactMap { form in form.entity.map { Known(entity: $0, text: form.text) } })
    return definitions.sorted { $0.key < $1.key }.compactMap { acronym, entities in
      guard entities.count == 1, let entity = entities.first,
        !known.contains(Known(entity: entity, text: acronym))
      else { return nil }
      return Form(acronym, .mention(entity), .acronym, case: .exact)
    }
  }

  private struct Known: Hashable {
    var entity: Int
    var text: String
  }
}
