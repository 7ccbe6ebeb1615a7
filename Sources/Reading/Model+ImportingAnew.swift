import Annotations
import Articles
import Console
import Formats
import Statements

/// An article takes the place of the one on the shelf, and the reader stays where they were.
extension Model {
  /// Takes an article that was read anew from the same file.
  mutating func take(anew open: OpenArticle) -> [Effect] {
    guard let old = shelf[open.path] else {
      shelf[open.path] = open
      return []
    }
    let move = Move(from: old.article, to: open.article)
    let row = cursorRow(in: open.path)
    shelf[open.path] = open
    if shelf.kept.contains(open.path) {
      // The notes of this session are on no disk yet.
      shelf.update(open.path) {
        $0.notebook = old.notebook.reanchored(in: open.text, textHash: open.textHash)
      }
    }
    moveEverything(of: open, by: move)
    if let row { putCursor(in: open.path, on: row) }
    return open.importProblem.map { say($0, .warning) } ?? []
  }

  /// Forgets a change that could not be saved; of an undo that failed, it can be tried again.
  mutating func refuseImport(
    _ path: ArticlePath, _ options: ImportOptions, reason: String
  ) -> [Effect] {
    let present = shelf[path].map { EditHistory.Entry(path: path, change: .importing($0.options)) }
    if let present, edits.undoable.last == present {
      edits.undoable.removeLast()
    } else if let present, edits.redoable.last == present {
      edits.redoable.removeLast()
      edits.undoable.append(.init(path: path, change: .importing(options)))
    }
    return say(reason, .failure)
  }

  /// The row of the screen on which the cursor stands.
  private func cursorRow(in path: ArticlePath) -> Int? {
    guard let view = view.article, view.path == path, let page else { return nil }
    return page.row(of: view.place.cursor) - page.topRow(of: view.place)
  }

  /// Scrolls so that the cursor stands on a row of the screen again.
  private mutating func putCursor(in path: ArticlePath, on row: Int) {
    shelf.prepare(path, size: size, setting: pageSetting)
    guard case .article(var view) = view, let page else { return }
    let top = max(0, page.row(of: view.place.cursor) - row)
    let isKept = page.topRow(of: view.place) == top
    if !isKept { view.place = page.place(topRow: top, cursor: view.place.cursor) }
    Scrolling.keepCursorInView(&view, on: page)
    self.view = .article(view)
  }

  private mutating func moveEverything(of open: OpenArticle, by move: Move) {
    let path = open.path
    view = Self.moved(view, open, move)
    history.change { Self.moved($0, open, move) }
    if var place = record.places[path] {
      place.top = move(place.top)
      place.cursor = move(place.cursor)
      record.places[path] = place
    }
    for (mark, place) in record.marks where place.path == path {
      record.marks[mark] = move(place)
    }
    guard var list = hits else { return }
    for index in list.hits.indices where list.hits[index].path == path {
      list.hits[index].range = move(list.hits[index].range)
    }
    hits = list
  }

  /// A view of an article that took the place of another, at the same words.
  static func moved(_ view: View, _ open: OpenArticle, _ move: Move) -> View {
    if case .beside(var beside) = view, beside.paths.contains(open.path) {
      for side in [BesideView.Side.first, .second] where beside[side].path == open.path {
        beside[side].place = move(beside[side].place)
        beside[side].focus = nil
      }
      beside.alignment = nil
      beside.pair = nil
      return .beside(beside)
    }
    guard case .article(var article) = view, article.path == open.path else { return view }
    article.place = move(article.place)
    article.focus = article.focus.map { move($0) }
    article.selection = nil
    article.find = article.find.map { old in
      var find = Find(old.query, in: open.text)
      let current = old.current.map { move(old.matches[$0]).lowerBound }
      find.current = current.flatMap { at in find.matches.firstIndex { $0.lowerBound >= at } }
      return find
    }
    return .article(article)
  }
}
