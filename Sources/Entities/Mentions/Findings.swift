import Articles

/// Everything a scan of an article brings home.
struct Findings {
  private(set) var candidates: [Candidate] = []
  /// The tables that were scanned with.
  private var tables: [FormTable] = []
  /// Their forms as the file spells them, apart because reading one copied its whole table.
  private var texts: [[String]] = []
  /// Where nothing is meant.
  private(set) var never: [Range<Int>] = []
  /// Where one entity is not meant.
  private(set) var not: [(range: Range<Int>, entity: Int)] = []
  /// Entities for which a block speaks, as `[block: entities]`.
  private(set) var context: [Int: Set<Int>] = [:]
  /// Forms that do not count in this article.
  private(set) var objections: [(candidate: Candidate, cause: SuppressedMention.Cause)] = []
  /// Acronyms that the article defines, and for whom.
  private var definitions: [String: Set<Int>] = [:]

  /// Adds what the forms of a table find in an article.
  mutating func scan(_ article: Article, with table: FormTable, in scope: ArticleScope) {
    tables.append(table)
    candidates.reserveCapacity(64)
    texts.append(table.texts)
    var view = MatchingView()
    var found: [FormTable.Match] = []
    // What is printed twice is mentioned once.
    for index in article.blocks.indices where !article.blocks[index].isRepeat {
      // Blocks are asked where they lie: a copy counts the references in it.
      let range = article.blocks[index].range
      view.load(article.text.utf8, range.lowerBound.utf8..<range.upperBound.utf8)
      found.removeAll(keepingCapacity: true)
      table.matches(in: view, into: &found)
      guard !found.isEmpty else { continue }
      if table.hasTitles, found.contains(where: { table.traits[$0.form].reaches }) {
        TitleReach(table, view.bytes).extend(&found)
      }
      let neighbours = Neighbours(view, isHeading: article.blocks[index].kind.isHeading)
      for match in found {
        let traits = table.traits[match.form]
        if traits.isScoped, let cause = scope.objection(to: table.forms[match.form]) {
          object(to: match, traits, cause, in: view, block: index)
        } else {
          add(match, traits, in: view, neighbours, block: index)
        }
      }
    }
  }

  private mutating func object(
    to match: FormTable.Match, _ traits: Form.Traits, _ cause: SuppressedMention.Cause,
    in view: MatchingView, block: Int
  ) {
    guard let entity = traits.entity else { return }
    let candidate = Candidate(
      range: view.canonical(match.start..<match.end), entity: entity, rule: traits.rule,
      condition: traits.condition, table: tables.count - 1, form: match.form, block: block)
    objections.append((candidate, cause))
  }

  private mutating func add(
    _ match: FormTable.Match, _ traits: Form.Traits, in view: MatchingView,
    _ neighbours: Neighbours, block: Int
  ) {
    let range = view.canonical(match.start..<match.end)
    switch traits.effect {
    case .never: never.append(range)
    case .not(let entity): not.append((range, entity))
    case .context(let entity): context[block, default: []].insert(entity)
    case .mention(let entity):
      var candidate = Candidate(
        range: range, entity: entity, rule: traits.rule, condition: traits.condition,
        table: tables.count - 1, form: match.form, block: block)
      let needsRight = traits.rule == .title || (traits.isSingleWord && !traits.isAcronym)
      if needsRight {
        let left = traits.rule == .title ? nil : neighbours.left(of: match.start, in: view.bytes)
        let right = neighbours.right(of: match.end, in: view.bytes)
        candidate.neighbours = Candidate.Neighbourhood(
          left: left.map(view.canonical), right: right.map(view.canonical))
      }
      candidates.append(candidate)
      if !traits.isSingleWord, candidate.isFull,
        let acronym = AcronymDefinition.acronym(after: match.start..<match.end, in: view.bytes)
      {
        definitions[acronym, default: []].insert(entity)
      }
    }
  }

  /// The form of a candidate as the file spells it.
  func text(of candidate: Candidate) -> String {
    texts[candidate.table][candidate.form]
  }

  /// Forms for the acronyms that the article defines for one entity, where the file has none.
  func definedAcronyms() -> [Form] {
    definitions.sorted { $0.key < $1.key }.compactMap { acronym, entities in
      guard entities.count == 1, let entity = entities.first, !isKnown(acronym, for: entity)
      else { return nil }
      return Form(acronym, .mention(entity), .acronym, case: .exact)
    }
  }

  private func isKnown(_ acronym: String, for entity: Int) -> Bool {
    tables.contains { table in
      table.traits.indices.contains { index in
        let traits = table.traits[index]
        return traits.entity == entity && traits.condition == .always && !traits.isScoped
          && table.forms[index].text == acronym
      }
    }
  }
}
