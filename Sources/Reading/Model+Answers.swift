import Annotations
import Articles
import Entities

extension Model {
  mutating func take(_ gazetteer: Gazetteer) -> [Effect] {
    self.gazetteer = gazetteer
    previews = [:]
    guard let view = view.article, let open = shelf[view.path] else {
      shelf.clear()
      return refreshBeside()
    }
    if arrival == nil, open.excerpt == nil {
      arrival = .renew(open.path, textHash: open.textHash)
    }
    shelf.clear()
    return [reading(view)]
  }

  mutating func take(
    _ table: LibraryTable, _ counts: [EntityID: EntityCount]
  ) -> [Effect] {
    library.table = table
    library.counts = counts
    asked = []
    hasAskedForRepeats = false
    repeatsNear = nil
    fitList()
    return []
  }

  mutating func take(_ page: EntityPage) -> [Effect] {
    // A whole page may come in the frame that asks, before the part that was posted on the way.
    if page.isPartial, walk == page.entity.id || view.entityPage?.entity.id == page.entity.id {
      return []
    }
    if walk == page.entity.id {
      walk = nil
      hits = HitList(label: page.entity.name, hits: page.hits)
      if let start = walkStart {
        walkStart = nil
        guard let hit = page.hits.first(where: { $0.path == start }) else { return [] }
        hits?.arrive(at: hit)
        isWalking = true
        return go(to: hit.path, .passage(hit.range))
      }
      if let view = view.article, let link = linkAtCursor {
        hits?.arrive(at: Hit(path: view.path, range: link.range))
      }
      return stepHit(by: 1, wasWalking: false)
    }
    guard case .entity(var view) = view, view.entity == page.entity.id else { return [] }
    let isNew = view.page == nil
    view.page = page
    view.twins = Twins(of: page.hits, in: repeats)
    self.view = .entity(view)
    hits = HitList(label: page.entity.name, hits: view.hits)
    if isNew, let rows = listRows {
      changeList { $0.select(0, in: rows) }
    } else {
      fitList()
    }
    return []
  }

  /// Takes what a correction would do, as long as the gazetteer is the one it was asked of.
  mutating func take(_ preview: CorrectionPreview, of edit: OverlayEdit) -> [Effect] {
    previews[edit] = preview
    return []
  }

  mutating func openIndex(of path: ArticlePath?) -> [Effect] {
    _ = open(.index(IndexView(article: path)))
    if path == nil { prompt = Prompt(.filter) }
    return [.listIndex(of: path)]
  }

  mutating func take(_ rows: [IndexRow], of path: ArticlePath?) -> [Effect] {
    guard case .index(var view) = view, view.article == path else { return [] }
    view.take(rows)
    self.view = .index(view)
    fitList()
    return []
  }

  mutating func openOutline() -> [Effect] {
    guard let view = view.article, let open = shelf[view.path] else { return [] }
    var outline = OutlineView(open)
    let here = outline.rows.lastIndex { $0.offset <= view.place.cursor } ?? 0
    outline.list.select(here, in: .init(count: outline.rows.count, height: listHeight))
    return self.open(.outline(outline))
  }

  /// What a walk through the notebook is called on the status line.
  static let annotationsLabel = "annotations"

  mutating func openNotebook() -> [Effect] {
    if case .notebook(let view) = view, !view.isTrash { return [] }
    _ = open(.notebook(NotebookView()))
    return [.listNotebook]
  }

  /// Opens the notebook at the annotations whose passage names the entity here.
  mutating func openNotesAbout() -> [Effect] {
    let entity: EntityID?
    if case .entity(let view) = view { entity = view.entity } else { entity = linkAtCursor?.entity }
    guard let entity else { return say("no link at the cursor; Tab goes to one") }
    _ = open(.notebook(NotebookView(filter: "about:\(entity.rawValue.asTerm)")))
    return [.listNotebook]
  }

  mutating func take(_ rows: [NotebookRow]) -> [Effect] {
    guard case .notebook(var view) = view, !view.isTrash else { return review(rows) }
    view.all = rows.map { row in
      var row = row
      row.isDue = row.annotation.isDue(at: now)
      return row
    }
    self.view = .notebook(view)
    let here = hits?.label == Self.annotationsLabel ? hits?.current : nil
    hits = HitList(label: Self.annotationsLabel, hits: view.hits)
    if let here { hits?.arrive(at: here) }
    fitList()
    return []
  }
}
