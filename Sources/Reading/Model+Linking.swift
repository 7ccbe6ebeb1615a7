import Annotations
import Articles
public import Entities
import Statements
import Typesetting

extension Model {
  /// To the next link, or back; around the ends.
  mutating func stepLink(by step: Int) -> [Effect] {
    guard case .article(var view) = view, let page else { return [] }
    let stops = page.open.stops
    let count = stops.count + page.proposals
    guard count > 0 else { return say("no links in this article") }
    let at = view.focus?.lowerBound ?? view.place.cursor
    let index: Int
    if let proposal = view.proposal {
      index = stops.count + proposal + step
    } else if step > 0 {
      let isAt = view.focus != nil
      let next = stops.firstIndex { isAt ? $0.lowerBound > at : $0.lowerBound >= at }
      index = (next ?? stops.count) + step - 1
    } else {
      let last = stops.lastIndex { $0.lowerBound < at }
      index = (last ?? -1) + step + 1
    }
    let around = ((index % count) + count) % count
    view.proposal = nil
    if stops.indices.contains(around) {
      let range = stops[around]
      view.focus = range
      Scrolling.reveal(&view, range.lowerBound, on: page)
    } else {
      // What to read next comes after the last link.
      propose(around - stops.count, &view, on: page)
    }
    self.view = .article(view)
    return around == index ? [] : say(step > 0 ? "from the top again" : "from the end again")
  }

  /// The link at the cursor.
  public var linkAtCursor: Mention? {
    guard let view = view.article, view.proposal == nil else { return nil }
    return shelf[view.path]?.link(at: view.place.cursor)
  }

  /// The known name at the cursor that is no link.
  public var unlinkedNameAtCursor: SuppressedMention? {
    guard let view = view.article else { return nil }
    return shelf[view.path]?.unlinkedName(at: view.place.cursor)
  }

  /// Opens what is selected: a link, a row.
  mutating func follow() -> [Effect] {
    switch view {
    case .article: followProposal() ?? followLink()
    case .library: openSelectedArticle()
    case .entity(let view): followRow(view)
    case .index(let view): followRow(view)
    case .results(let view): followRow(view)
    case .outline(let view): followRow(view)
    case .notebook(let view): followRow(view)
    case .map(let view): followNode(view)
    case .timeline(let view): followRow(view)
    case .grid(let view): followCell(view)
    case .beside(let view): openSide(view)
    case .comparison(let view): followCell(view)
    case .voices(let view): followVoice(view)
    case .desk: acceptPlace()
    case .review(let view): followReview(view)
    case .suggestions(let view): followRow(view)
    case .searches(let view): followSearch(view)
    case .help: []
    }
  }

  mutating func openEntity(_ id: EntityID) -> [Effect] {
    if case .entity(let view) = view, view.entity == id { return [] }
    _ = open(.entity(EntityView(id)))
    return [.openEntity(id)]
  }

  mutating func peek(after shown: Panel?) -> [Effect] {
    if case .entity(let view) = view { return peekRow(of: view) }
    if let link = sourceLinkAtCursor {
      if shown == .link(link) { return follow(link) }
      panel = .link(link)
      return []
    }
    guard let link = linkAtCursor else { return say("no link at the cursor; Tab goes to one") }
    if shown == .peek(link) { return follow(link) }
    panel = .peek(link)
    return []
  }

  /// The page of the entity in the selected row.
  private mutating func peekRow(of view: EntityView) -> [Effect] {
    let rows = view.rows
    guard rows.indices.contains(view.list.selected) else { return [] }
    switch rows[view.list.selected] {
    case .companion(let companion): return openEntity(companion.entity)
    case .reference(let reference): return openEntity(reference.entity)
    default: return say("K opens the entity of a row below Named together or See also")
    }
  }

  /// Takes the paragraphs in which two entities meet.
  mutating func take(_ rows: [ArticleLines], for pair: EntityPair) -> [Effect] {
    guard case .results(var view) = view, view.subject == .pair(pair) else { return [] }
    view.found = rows
    self.view = .results(view)
    markTwins()
    let names = [pair.first, pair.second].map { gazetteer[$0]?.name ?? $0.rawValue }
    hits = HitList(label: names.joined(separator: " with "), hits: view.hits)
    fitList()
    return []
  }

  mutating func why() -> [Effect] {
    switch view {
    case .suggestions: return whySuggestion()
    case .comparison, .voices: return whySaid()
    default: break
    }
    if let link = sourceLinkAtCursor {
      panel = .whyLink(link)
      return []
    }
    if linkAtCursor == nil, let name = unlinkedNameAtCursor {
      panel = .whyNot(name)
      return []
    }
    guard let link = linkAtCursor else { return say("no link at the cursor; Tab goes to one") }
    panel = .why(link)
    return []
  }

  /// Marks fewer links, at the end all again.
  mutating func cycleDensity() -> [Effect] {
    record.density = record.density.next
    keepSoon()
    return say(record.density.words)
  }

  /// Whether every article of the library names an entity, so that marking it tells nothing.
  public func isHushed(_ entity: EntityID) -> Bool {
    let articles = library.table.count
    return articles >= Self.smallestHush && library.counts[entity]?.articles ?? 0 >= articles
  }

  /// In fewer articles than this, that all name an entity says little.
  private static let smallestHush = 4

  mutating func showHints() -> [Effect] {
    guard case .article(var view) = view, let page else { return [] }
    let rows = Scrolling.visibleRows(view, on: page)
    let inView = page.open.stops.filter { stop in
      let row = page.row(of: stop.lowerBound)
      guard rows.contains(row), let line = page.line(at: row) else { return false }
      let column = page.layout.column(of: stop.lowerBound, in: line)
      return page.window(of: line, sideways: page.sideways(of: view)).columns.contains(column)
    }
    guard !inView.isEmpty else { return say("no links in view") }
    view.hints = Hints(inView)
    self.view = .article(view)
    return []
  }

  /// Opens the page of what a link means; a link that may mean several shows which.
  private mutating func follow(_ link: Mention) -> [Effect] {
    link.target.map { openEntity($0) } ?? openCandidates(link)
  }

  private mutating func followLink() -> [Effect] {
    if isOnFold { return toggleRepeat() }
    if let link = sourceLinkAtCursor { return follow(link) }
    if let link = linkAtCursor { return follow(link) }
    guard let view = view.article, let open = shelf[view.path] else { return [] }
    if let annotation = open.notebook.annotations(at: view.place.cursor).first,
      annotation.note != nil || open.notebook.hasReplies(to: annotation.id)
    {
      panel = .note(annotation.id)
      return []
    }
    if let footnote = footnoteAtCursor { return returnFromFootnote(footnote) }
    return say("no link at the cursor; Tab goes to one")
  }

  private mutating func openSelectedArticle() -> [Effect] {
    guard case .library(let view) = view else { return [] }
    let rows = libraryRows
    guard rows.indices.contains(view.list.selected) else { return [] }
    let entry = rows[view.list.selected]
    if let problem = entry.problem { return say(problem, .failure) }
    return go(to: entry.path, .lastPlace)
  }

  private mutating func followRow(_ view: EntityView) -> [Effect] {
    let rows = view.rows
    guard rows.indices.contains(view.list.selected) else { return [] }
    switch rows[view.list.selected] {
    case .mention(let hit, _):
      hits?.arrive(at: hit)
      isWalking = true
      return go(to: hit.path, .passage(hit.range))
    case .note(let row):
      guard let range = row.annotation.range else { return openDesk(at: row.annotation.id) }
      return go(to: row.path, .passage(range))
    case .companion(let companion):
      let pair = EntityPair(view.entity, companion.entity)
      _ = open(.results(ResultsView(.pair(pair))))
      return [.listShared(pair.first, pair.second)]
    case .reference(let reference): return openEntity(reference.entity)
    case .quotation(let quoted): return go(to: quoted.path, .passage(quoted.quotation.range))
    case .dated(let line, let source): return go(to: source.path, .passage(line.sentence))
    case .more(let section, _): return unfold(section)
    case .about, .fact, .section, .form, .article, .blank: return []
    }
  }

  private mutating func followRow(_ view: IndexView) -> [Effect] {
    let rows = view.rows
    guard rows.indices.contains(view.list.selected) else { return [] }
    return openEntity(rows[view.list.selected].entry.entity)
  }

  private mutating func followRow(_ view: ResultsView) -> [Effect] {
    let rows = view.rows
    guard rows.indices.contains(view.list.selected) else { return [] }
    switch rows[view.list.selected] {
    case .hit(let hit, _):
      hits?.arrive(at: hit)
      isWalking = true
      return go(to: hit.path, .passage(hit.range))
    case .article(let group) where group.lines.isEmpty: return go(to: group.path, .lastPlace)
    case .article, .more: return []
    }
  }

  private mutating func followRow(_ view: OutlineView) -> [Effect] {
    guard view.rows.indices.contains(view.list.selected) else { return [] }
    let effects = goBack()
    guard case .article(var article) = self.view, let page else { return effects }
    history.leave(self.view)
    article.focus = nil
    Scrolling.top(&article, at: view.rows[view.list.selected].offset, on: page)
    self.view = .article(article)
    return []
  }

  private mutating func followRow(_ view: NotebookView) -> [Effect] {
    guard let selected = view.selected else { return [] }
    if view.isTrash { return restore(selected) }
    let row = view.root(of: selected)
    hits = HitList(label: Self.annotationsLabel, hits: view.hits)
    guard let range = row.annotation.range else { return openDesk(at: row.annotation.id) }
    hits?.arrive(at: Hit(path: row.path, range: range))
    isWalking = true
    return go(to: row.path, .passage(range))
  }
}
