import Articles
import Console
import Typesetting

/// Moving preformatted rows sideways.
enum Sideways {
  /// Moves by half the width of the page, a number of times; says whether anything moved.
  static func move(_ view: inout ArticleView, by steps: Int, on page: Page) -> Bool {
    let most = page.mostSideways(fromRow: page.topRow(of: view.place))
    let here = min(view.sideways, most)
    let step = max(1, page.preformattedColumns / 2)
    view.sideways = min(max(0, here + steps * step), most)
    return view.sideways != here
  }

  /// Brings the column of an offset into view, where its row is preformatted.
  ///
  /// The beginning of a row is shown where that is enough; else the offset stands at a third of the
  /// page, so that what follows it is seen too.
  static func reveal(_ view: inout ArticleView, _ offset: Offset, on page: Page) {
    guard let line = page.line(at: page.row(of: offset)), line.isPreformatted else { return }
    let column = page.layout.column(of: offset, in: line)
    let here = page.sideways(of: view)
    guard !isInView(column, page.window(of: line, sideways: here)) else { return }
    if isInView(column, page.window(of: line, sideways: 0)) {
      view.sideways = 0
      return
    }
    let window = page.window(of: line, sideways: 0).shown
    let wanted =
      line.direction == .rightToLeft
      ? window.upperBound - window.count / 3 - column
      : column - window.lowerBound - window.count / 3
    view.sideways = min(
      max(0, wanted), page.mostSideways(fromRow: page.topRow(of: view.place)))
  }

  /// Whether a column is in view and under no arrow.
  private static func isInView(_ column: Int, _ window: Page.Window) -> Bool {
    let first = window.columns.lowerBound + (window.shift == 0 ? 0 : 1)
    return column >= first && column < window.columns.upperBound - 1
  }
}

extension Model {
  /// Moves the preformatted rows in view sideways.
  mutating func scrollSideways(by steps: Int) -> [Effect] {
    guard case .article(var view) = view, let page else { return [] }
    guard page.mostSideways(fromRow: page.topRow(of: view.place)) > 0 else {
      return say("nothing here is wider than the page")
    }
    let hasMoved = Sideways.move(&view, by: steps, on: page)
    self.view = .article(view)
    return hasMoved ? [] : say(steps > 0 ? "these lines end here" : "these lines begin here")
  }
}
