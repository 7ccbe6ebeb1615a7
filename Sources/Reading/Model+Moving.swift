import Articles
import Console

extension Model {
  /// Moves the reader, the end of a selection, or the selected row.
  mutating func move(_ command: Command, _ call: Invocation) -> [Effect] {
    switch view {
    case .article: break
    case .beside: return moveBeside(command, call)
    case .map, .grid: return moveInMap(command, call)
    case .timeline: return moveInTimeline(command, call)
    default: return moveInList(command, call)
    }
    guard case .article(var view) = view else { return [] }
    guard let page else { return [] }
    if let effects = moveInFile(command, count: call.count) { return effects }
    let place = view.place
    if view.selection != nil {
      Selecting.move(&view, command, by: call.step, on: page)
    } else {
      Moving.move(&view, command, count: call.count, on: page)
    }
    self.view = .article(view)
    if let effects = moveOn(command, from: place, count: call.count) { return effects }
    let isSame = view.place.top == place.top && view.place.above == place.above
    if view.selection == nil, isSame, view.place.cursor == place.cursor,
      let reason = Moving.reason(noWayBy: command)
    {
      return say(reason)
    }
    return []
  }

  mutating func setMeasure(_ columns: Int) -> [Effect] {
    record.measure = Settings(measure: columns).measure
    keepSoon()
    return say("column of \(record.measure)")
  }

  mutating func waitForLetter(_ command: Command) -> [Effect] {
    input.letterFor = command
    return say(command == .setMark ? "mark: a letter" : "go to mark: a letter, or ' for back")
  }
}

/// The motions of reading.
enum Moving {
  /// Why a motion leads nowhere; nil for those that lead to a place of their own.
  static func reason(noWayBy command: Command) -> String? {
    switch command {
    case .lineDown, .pageDown, .halfPageDown: "this is the end"
    case .lineUp, .pageUp, .halfPageUp: "this is the beginning"
    case .nextParagraph: "no paragraph below"
    case .nextSection: "no section below"
    case .nextSentence: "no sentence below"
    case .previousParagraph, .previousSection, .previousSentence: "this is the beginning"
    default: nil
    }
  }

  /// The rows by which a motion scrolls, upwards below 0; nil for one that goes by the text.
  static func rows(
    of command: Command, count: Int?, _ view: ArticleView, _ page: Page
  ) -> Int? {
    let step = count ?? 1
    return switch command {
    case .lineDown: step
    case .lineUp: -step
    case .pageDown: pageRows(view, page) * step
    case .pageUp: -max(1, page.height - 1) * step
    case .halfPageDown: max(1, page.height / 2) * step
    case .halfPageUp: -max(1, page.height / 2) * step
    default: nil
    }
  }

  /// Whether a motion goes towards the end; nil for one that goes to a place of its own.
  static func isDown(_ command: Command) -> Bool? {
    switch command {
    case .lineDown, .pageDown, .halfPageDown, .nextParagraph, .nextSection, .nextSentence: true
    case .lineUp, .pageUp, .halfPageUp, .previousParagraph, .previousSection, .previousSentence:
      false
    default: nil
    }
  }

  static func move(_ view: inout ArticleView, _ command: Command, count: Int?, on page: Page) {
    let step = count ?? 1
    if let rows = rows(of: command, count: count, view, page) {
      return Scrolling.scroll(&view, by: rows, on: page)
    }
    switch command {
    case .top: toTop(&view, on: page)
    case .bottom: toBottom(&view, paragraph: count, on: page)
    case .percent: toPercent(&view, count ?? 0, on: page)
    case .nextParagraph: toBlock(&view, by: step, on: page) { _ in true }
    case .previousParagraph: toBlock(&view, by: -step, on: page) { _ in true }
    case .nextSection: toBlock(&view, by: step, on: page) { $0.kind.isHeading }
    case .previousSection: toBlock(&view, by: -step, on: page) { $0.kind.isHeading }
    case .nextSentence: bySentence(&view, step, on: page)
    case .previousSentence: bySentence(&view, -step, on: page)
    default: break
    }
  }

  /// A page keeps one line for the eye; with notes below lines it is what the screen shows.
  private static func pageRows(_ view: ArticleView, _ page: Page) -> Int {
    max(1, Scrolling.visibleRows(view, on: page).count - 1)
  }

  private static func toTop(_ view: inout ArticleView, on page: Page) {
    view.focus = nil
    view.place.cursor = page.open.text.start
    Scrolling.show(&view, topRow: 0, on: page)
  }

  /// Without a number the last line comes into view, with one the paragraph of that number.
  static func toBottom(_ view: inout ArticleView, paragraph: Int?, on page: Page) {
    view.focus = nil
    let blocks = page.open.article.blocks
    guard let last = blocks.last else { return }
    if let paragraph {
      let block = blocks[min(max(1, paragraph), blocks.count) - 1]
      Scrolling.top(&view, at: block.range.lowerBound, on: page)
    } else {
      view.place.cursor = last.range.lowerBound
      Scrolling.show(&view, topRow: max(0, page.rowCount - page.height), on: page)
    }
  }

  private static func toPercent(_ view: inout ArticleView, _ percent: Int, on page: Page) {
    view.focus = nil
    let bytes = page.open.text.utf8.count
    let offset = page.open.text.clamped(Offset(bytes * min(percent, 100) / 100))
    Scrolling.top(&view, at: offset, on: page)
  }

  private static func toBlock(
    _ view: inout ArticleView, by step: Int, on page: Page, where matches: (Block) -> Bool
  ) {
    let blocks = page.open.article.blocks
    guard let here = page.open.article.blockIndex(at: view.place.cursor) else { return }
    var index = here
    if step < 0, view.place.cursor > blocks[here].range.lowerBound, matches(blocks[here]) {
      index += 1
    }
    for _ in 0..<abs(step) {
      repeat {
        index += step.signum()
      } while blocks.indices.contains(index)
        && (!matches(blocks[index]) || page.open.isInsideFold(blocks[index]))
    }
    guard blocks.indices.contains(index) else {
      if step < 0 { toTop(&view, on: page) }
      return
    }
    view.focus = nil
    let start = blocks[index].range.lowerBound
    if blocks[index].kind.isHeading {
      Scrolling.top(&view, at: start, on: page)
    } else {
      Scrolling.reveal(&view, start, on: page)
    }
  }

  private static func bySentence(_ view: inout ArticleView, _ step: Int, on page: Page) {
    var at = view.place.cursor
    for _ in 0..<abs(step) {
      let next =
        step > 0
        ? TextBoundaries.nextSentence(from: at, in: page.open.article)
        : TextBoundaries.previousSentence(from: at, in: page.open.article)
      guard let next else { break }
      at = next
    }
    view.focus = nil
    Scrolling.reveal(&view, at, on: page)
  }
}
