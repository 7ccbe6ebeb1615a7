import Articles
public import Entities
public import Statements

/// An entity's page on the screen.
public struct EntityView: Hashable, Sendable {
  /// The entity.
  public var entity: EntityID
  /// What was gathered; nil until it is.
  public var page: EntityPage? { didSet { setRows() } }
  /// What is said by and about it, and when; nil until it is gathered.
  public var statements: EntityStatements? { didSet { setRows() } }
  /// Whether what is said was asked for.
  var hasAskedForStatements = false
  /// The row where what is said begins.
  private(set) var statementRow = 0
  /// The sections that show all of their lines.
  public var unfolded: Set<Section> = [] { didSet { setRows() } }
  /// How the mentions are sorted.
  public var sort = MentionSort.article { didSet { setRows() } }
  /// What was typed to narrow the mentions: words of their lines, a rule, an article's title.
  public var filter = "" { didSet { setRows() } }
  /// The mentions that stand in words which the page lists before.
  public var twins = Twins.none
  /// The selected row.
  public var list = ListState()
  /// The rows, in the order of the sections; made when something that they show changes.
  ///
  /// An entity of a large library has thousands, and a key asks for them several times.
  public private(set) var rows: [Row] = []

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
    case article(ArticleMentions)
    case mention(Hit, ArticleMentions.Line)
    case note(NotebookRow)
    case companion(EntityPage.Companion)
    case reference(EntityPage.Reference)
    /// What somebody said, in its place among those of its section.
    case quotation(QuotedLine)
    /// A line of its timeline.
    case dated(DatedLine, Timeline.Source)
    /// Lines of a section that are not shown.
    case more(Section, Int)
    case blank

    /// Whether Enter leads anywhere from here.
    public var isSelectable: Bool {
      switch self {
      case .mention, .note, .companion, .reference, .quotation, .dated, .more: true
      case .about, .fact, .section, .form, .article, .blank: false
      }
    }
  }

  private mutating func setRows() {
    guard let page else {
      rows = []
      return
    }
    // While the mentions are narrowed nothing else stands in their way.
    rows = mentions(page)
    statementRow = .max
    guard filter.isEmpty else { return }
    let before = about(page) + forms(page) + rows + together(page)
    statementRow = before.count
    rows = before + quotes() + timeline() + see(page) + notes(page) + doubtful(page)
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
    let groups = narrowed(page.articles)
    let rows = rows(of: groups, sort)
    let title =
      (page.isPartial ? "The first mentions" : "Mentions")
      + (sort == .article ? "" : " by \(sort.rawValue)")
    if rows.isEmpty { return [.section(title), .fact("No mention matches “\(filter)”.")] }
    return (filter.isEmpty ? [.blank] : []) + [.section(title)] + rows
  }

  /// The mentions that the filter leaves, by article.
  private func narrowed(_ groups: [ArticleMentions]) -> [ArticleMentions] {
    let words = filter.lowercased().split(separator: " ")
    guard !words.isEmpty else { return groups }
    return groups.compactMap { group in
      var group = group
      let title = group.metadata.title.lowercased()
      group.lines = group.lines.filter { line in
        let context = line.context
        let text = (context.left + context.keyword + context.right).lowercased()
        return words.allSatisfy {
          line.rule.rawValue.hasPrefix($0) || text.contains($0) || title.contains($0)
        }
      }
      return group.lines.isEmpty ? nil : group
    }
  }

  private func rows(of groups: [ArticleMentions], _ sort: MentionSort) -> [Row] {
    if sort == .article {
      return groups.flatMap { group in
        [.article(group)] + zip(group.hits, group.lines).map { Row.mention($0, $1) }
      }
    }
    let all = groups.flatMap { Array(zip($0.hits, $0.lines)) }
    let keyed = all.enumerated().map { (key: sort.key(of: $1.1), place: $0, row: $1) }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
      .map { .mention($0.row.0, $0.row.1) }
  }

  private func notes(_ page: EntityPage) -> [Row] {
    guard !page.notes.isEmpty else { return [] }
    return [.blank, .section("Your annotations")] + page.notes.map(Row.note)
  }

  private func doubtful(_ page: EntityPage) -> [Row] {
    guard !page.doubtful.isEmpty else { return [] }
    return [.blank, .section("Perhaps")] + rows(of: page.doubtful, .article)
  }

  /// The mentions on the page as they stand, as a list that `n` walks.
  public var hits: [Hit] {
    guard let page else { return [] }
    return mentions(page).compactMap { if case .mention(let hit, _) = $0 { hit } else { nil } }
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

extension View {
  /// The page of an entity on the screen, once it is gathered.
  var entityPage: EntityPage? {
    if case .entity(let view) = self { view.page } else { nil }
  }
}
