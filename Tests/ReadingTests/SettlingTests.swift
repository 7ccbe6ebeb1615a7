import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct SettlingTests {
  static let article = Sample.open(
    "The loan is repaid in ten years. Nobody asked.\n\nThe loan is repaid in twenty years.\n\n"
      + "The last paragraph says nothing.")

  /// An article with one note whose passage is in doubt between its two first paragraphs.
  static var doubtful: OpenArticle {
    var open = article
    var note = Annotation(
      id: AnnotationID("urn:doubt"), range: nil,
      anchor: Anchor(
        exact: "The loan was repaid in ten years.", suffix: " Nobody asked.", position: 0..<33,
        textHash: "sha256:old"),
      note: "Really?", created: Timestamp(milliseconds: 0))
    note.state = .needsReader
    open.notebook.apply(.add(note))
    return open
  }

  /// The desk as the librarian lays it.
  static func items(_ open: OpenArticle) -> [DeskItem] {
    open.notebook.annotations.map { annotation in
      let places = [0..<32, 48..<83].map { bounds in
        let range = Offset(bounds.lowerBound)..<Offset(bounds.upperBound)
        return DeskItem.Place(
          range: range,
          excerpt: .init(before: "", words: open.text[range], after: " Nobody asked."),
          reason: "words 90 % alike")
      }
      return DeskItem(
        row: NotebookRow(path: open.path, title: "A sample", annotation: annotation),
        old: .init(before: "", words: annotation.anchor.exact, after: annotation.anchor.suffix),
        places: places, textHash: open.textHash)
    }
  }

  private func pilot() throws -> Pilot {
    var pilot = Pilot([Self.doubtful])
    try pilot.press("gO")
    pilot.send(.deskListed(Self.items(Self.doubtful)))
    return pilot
  }

  private func saved(_ pilot: Pilot) -> Annotation? {
    for effect in pilot.asked.reversed() {
      if case .saveNotebook(_, let notebook, _) = effect { return notebook.annotations.first }
    }
    return nil
  }

  @Test func `opening the article tells once that a note needs its reader`() throws {
    var pilot = Pilot([Self.doubtful])
    #expect(pilot.model.notice?.text == "1 note has lost the passage: gO settles that")
    try pilot.press("gl<enter>")
    #expect(pilot.view != nil)
    #expect(pilot.model.notice == nil)
    #expect(Pilot([Self.article]).model.notice == nil)
  }

  @Test(arguments: [
    ("<enter>", "The loan is repaid in ten years."),
    ("n<enter>", "The loan is repaid in twenty years."),
    ("<tab><tab><enter>", "The loan is repaid in ten years."),
    ("N<enter>", "The loan is repaid in twenty years."),
  ])
  func `one key accepts the place that is shown`(keys: String, passage: String) throws {
    var pilot = try pilot()
    try pilot.press(keys)
    let settled = try #require(saved(pilot))
    #expect(settled.state == .anchored)
    #expect(settled.anchor.exact == passage)
    #expect(settled.anchor.textHash == Self.article.textHash)
    #expect(pilot.model.notice?.level == .success)
    try pilot.press("U")
    #expect(saved(pilot)?.anchor == Self.doubtful.notebook.annotations[0].anchor)
  }

  @Test func `an article that changed meanwhile is looked at again`() throws {
    var pilot = try pilot()
    var items = Self.items(Self.doubtful)
    items[0].textHash = "sha256:another"
    pilot.send(.deskListed(items))
    try pilot.press("<enter>")
    #expect(saved(pilot) == nil)
    #expect(pilot.asked.last == .listDesk)
  }

  @Test func `an article that is not at hand is read first`() throws {
    var pilot = try pilot()
    pilot.model.shelf[Self.article.path] = nil
    try pilot.press("<enter>")
    #expect(pilot.asked.last == .openArticle(Self.article.path))
    pilot.send(.articleOpened(Self.doubtful))
    #expect(saved(pilot)?.state == .anchored)
  }

  @Test func `x keeps the note without a passage until the article changes`() throws {
    var pilot = try pilot()
    try pilot.press("x")
    let kept = try #require(saved(pilot))
    #expect(kept.keptAsOrphan == Self.article.textHash)
    #expect(kept.state == .orphan)
    #expect(kept.modified == Self.doubtful.notebook.annotations[0].modified)
    let notebook = try #require(pilot.model.shelf[Self.article.path]?.notebook)
    pilot.send(.notebookSaved(Self.article.path, notebook))
    #expect(pilot.asked.last == .listDesk)
  }

  @Test func `a slash offers the words, and gp puts the note on a sentence`() throws {
    var pilot = try pilot()
    try pilot.press("/")
    #expect(pilot.model.prompt?.text == "the loan was repaid in ten")
    try pilot.press("<esc>q")
    try pilot.press("}}gp")
    #expect(saved(pilot)?.anchor.exact == "The last paragraph says nothing.")
    try pilot.press("gp")
    #expect(pilot.model.notice?.text == "no note is looked for; / on the desk looks for one")
  }

  @Test func `notes that wait for a choice come before orphans, kept ones last`() throws {
    var pilot = try pilot()
    var items: [DeskItem] = []
    for (name, state, kept) in [
      ("kept", AnchorState.orphan, Optional(Self.article.textHash)), ("orphan", .orphan, nil),
      ("asks", .needsReader, nil),
    ] {
      var item = Self.items(Self.doubtful)[0]
      item.row.annotation = Annotation(
        id: AnnotationID("urn:\(name)"), range: nil, anchor: Anchor(exact: name),
        created: Timestamp(milliseconds: 0))
      item.row.annotation.state = state
      item.row.annotation.keptAsOrphan = kept
      items.append(item)
    }
    pilot.send(.deskListed(items))
    var seen: [String] = []
    for _ in items {
      guard case .desk(let view) = pilot.model.view else { break }
      seen.append(view.selected?.row.annotation.anchor.exact ?? "")
      try pilot.press("s")
    }
    #expect(seen == ["asks", "orphan", "kept"])
  }

  @Test func `Enter on a note without a place opens the desk at it`() throws {
    var pilot = Pilot([Self.doubtful])
    try pilot.press("A")
    pilot.send(
      .notebookListed(
        NotebookRow.rows(
          of: Self.doubtful.notebook, path: Self.article.path, title: "A sample")))
    try pilot.press("<enter>")
    #expect(pilot.model.view.context == .desk)
    #expect(pilot.asked.last == .listDesk)
  }

  @Test func `a passage whose words changed is confirmed, not kept as an orphan`() throws {
    var pilot = try pilot()
    var items = Self.items(Self.doubtful)
    items[0].row.annotation.state = .changed
    items[0].row.annotation.range = items[0].places[0].range
    pilot.send(.deskListed(items))
    try pilot.press("x")
    #expect(saved(pilot) == nil)
    try pilot.press("<enter>")
    #expect(saved(pilot)?.anchor.exact == "The loan is repaid in ten years.")
  }

  @Test(arguments: [
    ("a b c", "a x c", ["b"], ["x"]), ("a b", "a b", [], []),
    ("", "new words", [], ["new", "words"]),
    ("one  two\nthree", "one two three", [], []), ("x y z", "z", ["x", "y"], []),
  ])
  func `words that differ are found on both sides`(
    old: String, new: String, lost: [String], added: [String]
  ) {
    let difference = WordDifference(old, new)
    #expect(difference.old.filter(\.isDifferent).map(\.text) == lost)
    #expect(difference.new.filter(\.isDifferent).map(\.text) == added)
  }
}
