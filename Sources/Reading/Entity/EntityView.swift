import Articles
public import Entities

/// An entity's page on the screen.
public struct EntityView: Hashable, Sendable {
  /// The entity.
  public var entity: EntityID
  /// What was gathered; nil until it is.
  public var page: EntityPage?
  /// The selected row.
  public var list = ListState()

  /// Opens a page that is still to be gathered.
  public init(_ entity: EntityID) {
    self.entity = entity
  }

  /// One row of the page.
  public enum Row: Hashable, Sendable {
    case about(String)
    case fact(String)
    case section(String)
    case form(EntityPage.Form)
    case article(ArticleLines)
    case mention(Hit, ContextLine)
    case companion(EntityPage.Companion)
    case reference(EntityPage.Reference)
    case blank

    /// Whether Enter leads anywhere from here.
    public var isSelectable: Bool {
      switch self {
      case .mention, .companion, .reference: true
      case .about, .fact, .section, .form, .article, .blank: false
      }
    }
  }

  /// The rows, in the order of the sections.
  public var rows: [Row] {
    guard let page else { return [] }
    return about(page) + forms(page) + mentions(page) + together(page) + see(page)
  }

  private func about(_ page: EntityPage) -> [Row] {
    let entity = page.entity
    var facts: [String] = []
    if let date = entity.date { facts.append("date \(date)") }
    if let wikidata = entity.wikidata { facts.append("Wikidata \(wikidata)") }
    let notes = entity.notes.map { $0.split(separator: "\n").map { Row.about(String($0)) } } ?? []
    return [entity.about.map(Row.about)].compactMap { $0 } + notes
      + facts.map(Row.fact)
  }

  private func forms(_ page: EntityPage) -> [Row] {
    guard !page.forms.isEmpty else { return [] }
    return [.blank, .section("Written as")] + page.forms.map(Row.form)
  }

  private func mentions(_ page: EntityPage) -> [Row] {
    guard !page.articles.isEmpty else {
      return [.blank, .section("Mentions"), .fact("No article of this library mentions it.")]
    }
    let rows = page.articles.flatMap { group -> [Row] in
      [.article(group)]
        + group.lines.map { .mention(Hit(path: group.path, range: $0.range), $0) }
    }
    return [.blank, .section("Mentions")] + rows
  }

  private func together(_ page: EntityPage) -> [Row] {
    guard !page.together.isEmpty else { return [] }
    return [.blank, .section("Named together")]
      + page.together.prefix(12).map(Row.companion)
  }

  private func see(_ page: EntityPage) -> [Row] {
    guard !page.see.isEmpty else { return [] }
    return [.blank, .section("See also")] + page.see.map(Row.reference)
  }
}
