import Annotations
import Articles
import Reading
import TestSupport
import Testing

/// Addresses of passages: copied, and gone to.
@Suite struct AddressTests {
  private let open = Sample.open(
    "The first sentence stands here. The second one stands behind it.\n\nA last paragraph.",
    path: "one.md", title: "One")
  private let other = Sample.open("Another article. Its words are few.", path: "two.md")

  /// What was copied last.
  private func copied(_ pilot: Pilot) -> String? {
    pilot.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last
  }

  @Test(arguments: [
    ("gy", "The first sentence stands here."), (")gy", "The second one stands behind it."),
    ("vgy", "The"), ("vllgy", "The f"), ("}gy", "A last paragraph."),
    ("ca note<enter>gy", "The first sentence stands here."),
    (")agg)gy", "The second one stands behind it."),
  ])
  func `a key copies the address of what is selected`(keys: String, words: String) throws {
    var pilot = Pilot([open])
    try pilot.press(keys)
    let address = try PassageAddress(try #require(copied(pilot)))
    #expect(address.path == open.path)
    let range = try #require(address.find(in: open.text, textHash: open.textHash).range)
    #expect(open.text[range].trimmed == words)
    #expect(pilot.view?.selection == nil)
  }

  @Test func `in the notebook it copies the address of the note's passage`() throws {
    var pilot = Pilot([open])
    try pilot.press(")ca note<enter>A")
    guard case .article = pilot.model.view else {
      let annotation = try #require(pilot.model.shelf[open.path]?.notebook.annotations.first)
      pilot.send(
        .notebookListed([
          NotebookRow(path: open.path, title: "One", annotation: annotation)
        ]))
      try pilot.press("gy")
      let address = try PassageAddress(try #require(copied(pilot)))
      #expect(address.passage?.start == "The second one stands behind it.")
      return
    }
    Issue.record("the notebook did not open")
  }

  @Test func `an address on the command line is looked for, and its passage shown`() throws {
    var pilot = Pilot([open, other])
    let address = try PassageAddress("lectern:two.md#:~:text=Its%20words")
    try pilot.press(":open<space>\(address.text)<enter>")
    #expect(pilot.asked.last == .findPassage(address))
    let range = Offset(17)..<Offset(26)
    pilot.send(
      .passageFound(
        AddressedPassage(path: other.path, finding: .found(range, isChanged: false)), for: address))
    #expect(pilot.view?.path == other.path)
    #expect(pilot.view?.focus == range)
    #expect(pilot.model.notice == nil)
    try pilot.press("H")
    #expect(pilot.view?.path == open.path)
  }

  static let findings: [(PassageFinding, String)] = [
    (.found(Offset(0)..<Offset(7), isChanged: true), "was edited"),
    (.nearest(Offset(0)..<Offset(7), of: 3), "3 like places"),
    (.gone(near: Offset(17)), "is gone from the article; it stood about here"),
    (.gone(near: nil), "is not in the article"),
  ]

  @Test(arguments: findings)
  func `what became of a passage is said, and the article is shown`(
    finding: PassageFinding, words: String
  ) throws {
    var pilot = Pilot([open, other])
    let address = PassageAddress(ArticlePath("old.md"))
    pilot.send(
      .passageFound(
        AddressedPassage(path: other.path, finding: finding, movedFrom: address.path), for: address)
    )
    #expect(pilot.view?.path == other.path)
    #expect(pilot.model.notice?.text.contains(words) == true)
    #expect(pilot.model.notice?.text.contains("old.md is two.md now") == true)
  }

  @Test func `an address of nothing leaves the reader where they are`() throws {
    var pilot = Pilot([open])
    let address = PassageAddress(ArticlePath("gone.md"))
    pilot.send(.passageFound(nil, for: address))
    #expect(pilot.view?.path == open.path)
    #expect(
      pilot.model.notice?.text == "no article of this library is gone.md or holds that passage")
  }

  @Test(arguments: [
    (":open<enter>", "open takes an address"),
    (":open<space>two.md<enter>", "those begin with lectern:"),
    (":open<space>lectern:two.md#x<enter>", "names no words"),
  ])
  func `what is no address is said to be none`(keys: String, words: String) throws {
    var pilot = Pilot([open])
    try pilot.press(keys)
    #expect(pilot.model.notice?.text.contains(words) == true)
    #expect(pilot.asked.isEmpty)
  }

  @Test func `a session begins at a passage`() {
    var model = Pilot([open, other]).model
    let range = Offset(17)..<Offset(26)
    _ = model.start(
      at: AddressedPassage(path: other.path, finding: .found(range, isChanged: false)))
    #expect(model.view.article?.focus == range)
  }
}

extension String {
  fileprivate var trimmed: String {
    split(separator: " ").joined(separator: " ")
  }
}
