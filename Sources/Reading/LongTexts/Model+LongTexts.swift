import Articles
import Console

/// A text that is too long to be read as a whole: the part around the reader is on the shelf, and
/// another takes its place before they come to its end.
extension Model {
  /// What was asked for last, so that what cannot be had is asked for once.
  struct PartRequest: Hashable, Sendable {
    var path: ArticlePath
    var byte: Int
    var reach: Int
  }

  /// A motion that a part of the text was too short for.
  struct UnfinishedScroll: Hashable, Sendable {
    var rows: Int
    /// How many parts it may still go through.
    var parts: Int
  }

  /// Parts that one motion goes through at most: there are shorter ways further.
  static let mostPartsOfMotion = 48

  /// Bytes that a part holds above and below the reader at least: some screens of full rows.
  var partReach: Int {
    8 * max(1, size.rows) * Page.columns(measure: record.measure, width: size.columns)
  }

  /// Reads the part of a text around a byte of its file, and goes to a place in it.
  mutating func showPart(
    of path: ArticlePath, _ target: Arrival.Target, at byte: Int, remembering: Bool = false
  ) -> [Effect] {
    arrival = .show(path, target, remembering: remembering)
    return [.openPart(path, around: byte, reach: partReach)]
  }

  /// How the article of a view is read again: the part that the reader is in.
  func reading(_ view: ArticleView) -> Effect {
    guard let file = view.place.file else { return .openArticle(view.path) }
    return .openPart(view.path, around: file.top, reach: partReach)
  }

  /// Takes a part: to go to a place in it, or to go on reading where the part before it ends.
  mutating func take(part open: OpenArticle) -> [Effect] {
    if case .show(open.path, _, _) = arrival { return arrive(open) }
    if notice == .reading(open.path) { notice = nil }
    guard let old = shelf[open.path] else {
      shelf[open.path] = open
      fitView(to: open)
      return []
    }
    let move = Move(from: old.article, to: open.article)
    shelf[open.path] = open
    view = Self.moved(view, open, move)
    history.change { earlier in
      if case .beside = earlier { Self.moved(earlier, open, move) } else { earlier }
    }
    shelf.prepare(open.path, size: size, setting: pageSetting)
    return finishScroll()
  }

  /// Takes that a part cannot be read: the reader stays where they are.
  mutating func missPart(of path: ArticlePath, reason: String) -> [Effect] {
    if case .show(path, _, _) = arrival { arrival = nil }
    unfinishedScroll = nil
    return say(reason, .failure)
  }

  /// Asks for the part around the reader before they come to an end of the present one.
  mutating func followText() -> [Effect] {
    guard prompt == nil, arrival == nil, case .article(let view) = view, view.selection == nil,
      view.hints == nil, let page, let excerpt = page.open.excerpt
    else { return [] }
    // Among blank lines there is no row to stay at: each key goes on by itself.
    guard !page.open.text.utf8.isEmpty else { return [] }
    let top = page.topRow(of: view.place)
    let margin = 2 * page.height
    let byte = page.open.fileByte(at: view.place.top)
    // A part that reaches far enough and holds no more text is one of blank lines.
    let isNearEnd =
      !excerpt.isLast && excerpt.bytes.upperBound < byte + partReach
      && !page.hasText(from: top + page.height + margin)
    let isNearStart =
      !excerpt.isFirst && excerpt.bytes.lowerBound > byte - partReach && top < margin
    guard isNearEnd || isNearStart else { return [] }
    return askForPart(around: byte, of: view.path)
  }

  private mutating func askForPart(around byte: Int, of path: ArticlePath) -> [Effect] {
    let request = PartRequest(path: path, byte: byte, reach: partReach)
    guard request != partRequest else { return [] }
    partRequest = request
    return [.openPart(path, around: request.byte, reach: request.reach)]
  }

  /// Notes where in its file the place on the screen is, so that it can be found again whatever part
  /// is on the shelf then.
  mutating func noteFilePlace() {
    guard case .article(var view) = view, !isArriving(at: view.path), let open = shelf[view.path]
    else { return }
    var file = open.excerpt.map { _ in
      FilePlace(
        top: open.fileByte(at: view.place.top), cursor: open.fileByte(at: view.place.cursor))
    }
    // Blank lines have no offsets of their own: the place is the one that was asked for.
    if open.text.utf8.isEmpty, let asked = view.place.file, open.holds(asked) { file = asked }
    guard view.place.file != file else { return }
    view.place.file = file
    self.view = .article(view)
  }

  /// Whether the part in which a view of an article is to be has not come yet.
  func isArriving(at path: ArticlePath) -> Bool {
    if case .show(path, _, _) = arrival { true } else { false }
  }
}

/// Moving further than the part on the shelf reaches.
extension Model {
  /// Moves by the file where the text on the shelf is a part of it; nil where it moves as ever.
  mutating func moveInFile(_ command: Command, count: Int?) -> [Effect]? {
    guard case .article(let view) = view, view.selection == nil, let open = shelf[view.path],
      let excerpt = open.excerpt
    else { return nil }
    switch command {
    case .top where !excerpt.isFirst:
      return showPart(of: view.path, .byte(FilePlace(top: 0, cursor: 0)), at: 0)
    case .bottom where count != nil:
      return say("paragraphs of so long a text are not counted; 50% goes half way")
    case .bottom where !excerpt.isLast:
      return showPart(of: view.path, .end, at: excerpt.fileSize - 1)
    case .percent:
      let byte = excerpt.byte(atPercent: count ?? 0)
      let place = FilePlace(top: byte, cursor: byte)
      guard open.holds(place) else { return showPart(of: view.path, .byte(place), at: byte) }
      return show(open, .byte(place))
    default: return nil
    }
  }

  /// Goes on where a motion came to an end of the part on the shelf that is no end of the file; nil
  /// where the text itself ends, or is not read in parts.
  mutating func moveOn(
    _ command: Command, from earlier: ArticlePlace, count: Int?
  ) -> [Effect]? {
    guard case .article(let view) = view, view.selection == nil, let page,
      let excerpt = page.open.excerpt, let isDown = Moving.isDown(command),
      isDown ? !excerpt.isLast : !excerpt.isFirst
    else { return nil }
    if page.open.text.utf8.isEmpty {
      return showPart(beyond: excerpt, of: view.path, isDown: isDown)
    }
    if let wanted = Moving.rows(of: command, count: count, view, page) {
      let left = wanted - (page.topRow(of: view.place) - page.topRow(of: earlier))
      guard left != 0, left.signum() == wanted.signum() else { return nil }
      guard left != wanted || view.place.cursor != earlier.cursor else {
        return showPart(beyond: excerpt, of: view.path, isDown: isDown)
      }
      guard left != wanted else { return [] }
      unfinishedScroll = UnfinishedScroll(rows: left, parts: Self.mostPartsOfMotion)
      let asked = askForPart(around: page.open.fileByte(at: view.place.top), of: view.path)
      if !asked.isEmpty { return asked }
      unfinishedScroll = nil
    }
    guard view.place.top == earlier.top, view.place.cursor == earlier.cursor else { return nil }
    if command == .nextSection || command == .previousSection {
      return say("no section in this part of the text")
    }
    return showPart(beyond: excerpt, of: view.path, isDown: isDown)
  }

  /// Reads the part behind the present one, or before it, where no row leads there.
  private mutating func showPart(
    beyond excerpt: Excerpt, of path: ArticlePath, isDown: Bool
  ) -> [Effect] {
    let byte = isDown ? excerpt.bytes.upperBound : excerpt.bytes.lowerBound - 1
    return showPart(of: path, .byte(FilePlace(top: byte, cursor: byte)), at: byte)
  }

  /// Scrolls the rest of a motion in the part that came.
  private mutating func finishScroll() -> [Effect] {
    guard let scroll = unfinishedScroll else { return [] }
    unfinishedScroll = nil
    guard case .article(var view) = view, let page, let excerpt = page.open.excerpt else {
      return []
    }
    let top = page.topRow(of: view.place)
    Scrolling.scroll(&view, by: scroll.rows, on: page)
    self.view = .article(view)
    let left = scroll.rows - (page.topRow(of: view.place) - top)
    let isAtEdge = scroll.rows > 0 ? excerpt.isLast : excerpt.isFirst
    guard left != 0, !isAtEdge else { return [] }
    if left == scroll.rows {
      return showPart(beyond: excerpt, of: view.path, isDown: scroll.rows > 0)
    }
    guard scroll.parts > 0 else { return say("a number goes so far at once; 50% goes further") }
    unfinishedScroll = UnfinishedScroll(rows: left, parts: scroll.parts - 1)
    return askForPart(around: page.open.fileByte(at: view.place.top), of: view.path)
  }
}
