import Annotations
import Articles
import Console
import Formats
import Reading
import TestSupport
import Testing

@Suite struct StructuringTests {
  static let text = """
    The river in winter

    When the ice came down from the hills, the ferry stayed in its shed and people crossed on foot.

    The bell on the north bank rang at dusk. Nobody lost the way after that. It was heard for miles.

    We rang it every evening, said the keeper, and he rang it every morning too, for himself.

    In spring the ice broke with a sound like carts on a bridge, and the ferry went out again.
    """

  static let keys: [(keys: String, block: String, notice: String)] = [
    ("}ph", "heading: When the ice", "this block is a heading of level 2; pu takes it back"),
    ("}3ph", "heading: When the ice", "this block is a heading of level 3; pu takes it back"),
    ("}pq", "quotation: When the ice", "this block is a quotation; pu takes it back"),
    ("}pl", "list-item: When the ice", "this block is a list item; pu takes it back"),
    ("}pv", "preformatted: When the ice", "this block keeps its lines; pu takes it back"),
    ("pp", "paragraph: The river in winter", "this block is a paragraph; pu takes it back"),
    (
      "}pj",
      "paragraph: When the ice came down from the hills, the ferry stayed in its shed and "
        + "people crossed on foot. The bell", "joined with the next block; pu takes it back"
    ),
    ("}})ps", "paragraph: Nobody lost the way", "split here; pu takes it back"),
    (
      "}}vwwhhhhops", "paragraph: The bell",
      "a block begins here already; v selects from another place"
    ),
    (
      "}:split-block<enter>", "paragraph: When",
      "a block begins here already; v selects from another place"
    ),
    ("}:heading 4<enter>", "heading: When", "this block is a heading of level 4; pu takes it back"),
    ("Gpj", "paragraph: In spring", "this is the last block, nothing to join with"),
    ("}phph", "paragraph: When", "the heading goes, as the importer found it; U brings it back"),
    ("pu", "heading: The river", "nothing was corrected here"),
  ]

  @Test(arguments: keys)
  func `a key puts the importer right and says how to undo it`(
    keys: String, block: String, notice: String
  ) throws {
    var press = try Press(Self.text)
    try press.press(keys)
    #expect(press.blocks.contains { $0.hasPrefix(block) }, "\(press.blocks)")
    #expect(press.pilot.model.notice?.text == notice)
  }

  @Test func `a split is where the selection begins`() throws {
    var press = try Press(Self.text)
    try press.press("}}))")
    #expect(press.pilot.text(atCursor: 6) == "It was")
    try press.press("v")
    try press.press("w")
    try press.press("ps")
    #expect(press.blocks.contains("paragraph: It was heard for miles."))
    #expect(press.pilot.view?.selection == nil)
  }

  @Test func `undo takes corrections and notes back in the order they were made`() throws {
    var press = try Press(Self.text)
    let untouched = press.blocks
    for keys in ["}", "ph", "a", "pj"] { try press.press(keys) }
    let joined = press.blocks
    try press.press("U")
    try press.press("U")
    #expect(press.open?.notebook.annotations.count == 0)
    #expect(press.open?.options.corrections.count == 1)
    try press.press("U")
    #expect(press.blocks == untouched)
    for _ in 0..<3 { try press.press("R") }
    #expect(press.blocks == joined)
    #expect(press.open?.notebook.annotations.count == 1)
    try press.press("R")
    #expect(press.pilot.model.notice?.text == "nothing to do again")
  }

  @Test func `pu takes back what another day corrected, and U brings it again`() throws {
    var press = try Press(Self.text)
    for keys in ["}", "ph", "}", "pq"] { try press.press(keys) }
    let corrected = press.blocks
    try press.press("pu")
    try press.press("pu")
    #expect(press.open?.options.isEmpty == true)
    let notice = try #require(press.pilot.model.notice?.text)
    #expect(notice.hasPrefix("taken back, 0 left; U brings back: “When the ice"))
    try press.press("U")
    try press.press("U")
    #expect(press.blocks == corrected)
  }

  @Test func `a change that cannot be saved is told and leaves nothing to undo`() throws {
    var press = try Press(Self.text)
    try press.pilot.press("}ph")
    guard case .importAnew(let path, let options, _)? = press.pilot.asked.last else {
      throw Unasked()
    }
    press.pilot.send(.notImported(path, options, reason: "NOT saved: the disk is full"))
    #expect(press.pilot.model.notice == Notice("NOT saved: the disk is full", .failure))
    try press.pilot.press("U")
    #expect(press.pilot.model.notice?.text == "nothing to undo")
  }

  @Test func `an undo that cannot be saved can be tried again`() throws {
    var press = try Press(Self.text)
    try press.press("}ph")
    try press.pilot.press("U")
    guard case .importAnew(let path, let options, _)? = press.pilot.asked.last else {
      throw Unasked()
    }
    press.pilot.send(.notImported(path, options, reason: "NOT saved"))
    #expect(press.blocks.contains { $0.hasPrefix("heading: When") })
    try press.pilot.press("U")
    #expect(press.pilot.asked.last == .importAnew(path, options, at: press.pilot.now))
  }

  private struct Unasked: Error {}

  @Test func `in Markdown the author is right`() throws {
    var press = try Press("# One\n\nText of it.", name: "a.md")
    try press.press("}ph")
    #expect(
      press.pilot.model.notice?.text == "Markdown says itself what its blocks are: change the file")
    #expect(press.open?.options.isEmpty == true)
  }

  @Test func `commands of the importer are known by name`() throws {
    var press = try Press(Self.text)
    for name in ["quotation", "join-blocks", "undo-block"] {
      try press.press("}:\(name)<enter>")
    }
    #expect(press.open?.options.corrections.map(\.change) == [.quotation])
  }
}
