import Articles
public import Entities

extension Model {
  mutating func openSuggestions(of path: ArticlePath?) -> [Effect] {
    if case .suggestions(let view) = view, view.article == path { return [] }
    _ = open(.suggestions(SuggestionsView(article: path)))
    return [.listSuggestions(of: path)]
  }

  /// Takes the names that no entry knows; one that came back is selected again.
  mutating func take(_ rows: [SuggestionRow], of path: ArticlePath?) -> [Effect] {
    guard case .suggestions(var view) = view, view.article == path else { return [] }
    view.take(rows)
    let back = view.rows.firstIndex { $0.suggestion.text == view.decided }
    self.view = .suggestions(view)
    if let back, let rows = listRows {
      changeList { $0.select(back, in: rows) }
    } else {
      fitList()
    }
    return settleSuggestion()
  }

  /// Has `n` walk the places of the selected name, and asks what its decisions would do.
  mutating func settleSuggestion() -> [Effect] {
    guard case .suggestions(let view) = view, let row = view.selected else { return [] }
    if hits?.hits != row.hits { hits = HitList(label: row.suggestion.text, hits: row.hits) }
    var edits = [newEntity(of: row, view.kind(of: row))].compactMap { $0 }
    if let owner = row.suggestion.aliasOf { edits.append(row.alias(of: owner)) }
    return edits.filter { previews[$0] == nil }.map { .preview($0) }
  }

  /// Makes the selected name a new entity of the kind that is shown.
  mutating func acceptSuggestion() -> [Effect] {
    guard let (view, row) = selectedSuggestion else { return sayNoSuggestion() }
    let kind = view.kind(of: row)
    guard let edit = newEntity(of: row, kind) else {
      return say("a new entity needs a name with a letter", .warning)
    }
    return decide(row.suggestion.text, edit, "“\(row.suggestion.text)” is a new \(kind.word)")
  }

  /// Asks whose name the selected one is; the likeliest owner comes first.
  mutating func aliasSuggestion() -> [Effect] {
    guard let (_, row) = selectedSuggestion else { return sayNoSuggestion() }
    let name = SuggestedName(
      text: row.suggestion.text, forms: row.companions(of: row.suggestion.kind),
      proposed: row.suggestion.aliasOf)
    return openPrompt(.choose(.suggested(name))) + previewChoice()
  }

  /// Never asks about the selected name again, and never links it.
  mutating func neverSuggestion() -> [Effect] {
    guard let (_, row) = selectedSuggestion else { return sayNoSuggestion() }
    let text = row.suggestion.text
    return decide(text, OverlayEdit(adding: [.never(text)]), "“\(text)” is never a link")
  }

  mutating func stepKind(by step: Int) -> [Effect] {
    guard case .suggestions(var view) = view, view.selected != nil else {
      return sayNoSuggestion()
    }
    view.stepKind(by: step)
    self.view = .suggestions(view)
    return settleSuggestion()
  }

  /// Goes to the first place of the selected name.
  mutating func followRow(_ view: SuggestionsView) -> [Effect] {
    guard let row = view.selected, let hit = row.hits.first else { return [] }
    hits?.arrive(at: hit)
    isWalking = true
    return go(to: hit.path, .passage(hit.range))
  }

  /// Says what speaks for the selected name.
  mutating func whySuggestion() -> [Effect] {
    guard let (_, row) = selectedSuggestion else { return sayNoSuggestion() }
    panel = .whySuggested(row.suggestion)
    return []
  }

  /// Decides a name; its row goes when that is done.
  mutating func decide(_ text: String, _ edit: OverlayEdit, _ sentence: String) -> [Effect] {
    if case .suggestions(var view) = view {
      view.decided = text
      self.view = .suggestions(view)
    }
    return correct(edit, sentence)
  }

  /// What follows from a correction while names are listed: the decided row goes, the rest is
  /// drawn up anew.
  mutating func listSuggestionsAnew(after isUndo: Bool) -> [Effect] {
    guard case .suggestions(var view) = view else { return [] }
    if let decided = view.decided, !isUndo { view.remove(decided) }
    self.view = .suggestions(view)
    fitList()
    return [.listSuggestions(of: view.article)]
  }

  /// What the selected name would do as a new entity, and as a name of the proposed owner; nil
  /// while that is being found out.
  public func previews(of row: SuggestionRow, _ kind: EntityKind) -> (
    asNew: CorrectionPreview?, asAlias: CorrectionPreview?
  ) {
    let asNew = newEntity(of: row, kind).flatMap { previews[$0] }
    return (asNew, row.suggestion.aliasOf.flatMap { previews[row.alias(of: $0)] })
  }

  private var selectedSuggestion: (SuggestionsView, SuggestionRow)? {
    guard case .suggestions(let view) = view, let row = view.selected else { return nil }
    return (view, row)
  }

  private mutating func sayNoSuggestion() -> [Effect] { say("no name is selected") }

  private func newEntity(of row: SuggestionRow, _ kind: EntityKind) -> OverlayEdit? {
    let name = row.suggestion.text
    guard let id = newID(for: name) else { return nil }
    let aliases = row.companions(of: kind).map { OverlayRecord.alias(id, text: $0) }
    return OverlayEdit(adding: [.entity(id, name: name, kind: kind)] + aliases)
  }

  /// An id that no entity has; nil for a name without a letter or digit.
  func newID(for name: String) -> EntityID? {
    let slug = EntityID(slugOf: name)
    guard !slug.rawValue.isEmpty else { return nil }
    var id = slug
    var number = 2
    while gazetteer[id] != nil {
      id = EntityID("\(slug)-\(number)")
      number += 1
    }
    return id
  }
}

extension SuggestionRow {
  /// The change that makes the name one of an entity.
  fileprivate func alias(of owner: EntityID) -> OverlayEdit {
    SuggestedName(
      text: suggestion.text, forms: companions(of: suggestion.kind), proposed: owner
    ).edit(for: owner)
  }
}

extension SuggestedName {
  /// The change that makes the name, and its forms, names of an entity.
  func edit(for owner: EntityID) -> OverlayEdit {
    OverlayEdit(adding: ([text] + forms).map { .alias(owner, text: $0) })
  }
}
