import Annotations
import Articles
import Console
import Formats
import Reading
import TestSupport
import Testing

/// The reader stays where they were while the text is read anew, and so do their notes.
@Suite struct ImportingAnewTests {
  /// Paragraphs that are hard to tell from lines of one, as they come from a page that was copied.
  private static let long = (1...60).map { number in
    "Paragraph \(number) tells of the river. It goes on for a while about the ferry and the bell, "
      + "and about what number \(number) of many has to say. Then it ends."
  }.joined(separator: "\n\n")

  @Test(arguments: ["pj", ")ps", "ph", "pv", "pl"])
  func `the line of the cursor stays on its row`(keys: String) throws {
    var press = try Press(Self.long)
    try press.press("<space><space>jjj}}")
    let words = press.pilot.text(atCursor: 12)
    let row = press.row
    try press.press(keys)
    if keys.hasPrefix(")") {
      #expect(press.pilot.text(atCursor: 10) == "It goes on")
    } else {
      #expect(press.pilot.text(atCursor: 12) == words)
      #expect(press.row == row)
    }
    let before = press.pilot.topLine
    try press.press("pu")
    try press.press("pp")
    #expect(press.pilot.topLine == before || press.row == row)
  }

  @Test func `corrections above a place leave it where it was`() throws {
    var press = try Press(Self.long)
    try press.press("30Gma")
    let words = press.pilot.text(atCursor: 14)
    #expect(words == "Paragraph 30 t")
    for _ in 0..<5 { try press.press("gg}pj") }
    try press.press("'a")
    #expect(press.pilot.text(atCursor: 14) == words)
    try press.press("<C-o>")
    #expect(press.open?.article.blocks.count == 55)
  }

  @Test func `what was searched for is lit where it stands now`() throws {
    var press = try Press(Self.long)
    try press.press("/number 9 of<enter>")
    try press.press("gg}pj")
    let find = try #require(press.pilot.view?.find)
    let text = try #require(press.open?.text)
    #expect(find.matches.map { text[$0] } == ["number 9 of"])
    try press.press("n")
    #expect(press.pilot.text(atCursor: 11) == "number 9 of")
  }

  @Test func `notes that are on no disk yet come along`() throws {
    var press = try Press(Self.long)
    try press.press("}cA note.<enter>")
    let path = ArticlePath("a.txt")
    press.pilot.send(.notSaved(path, reason: "NOT saved"))
    try press.pilot.press("pj")
    guard case .importAnew(_, let options, _)? = press.pilot.asked.last else { return }
    let other = try Press(Self.long)
    var fromDisk = try #require(other.open)
    fromDisk.options = options
    press.pilot.send(.importedAnew(fromDisk))
    #expect(press.open?.notebook.annotations.map(\.note) == ["A note."])
  }

  /// Words that are marked before a correction, by a search for them.
  static let passages: [(words: String, keys: String, name: String)] = [
    ("what number 2 of many has to say. Then it ends.\n\nParagraph 3 tells", "3Gk", "across"),
    ("Paragraph 3 tells of the river. It goes on", "", "over the split"),
    ("It goes on for a while about the ferry and the bell, and about what number 3", "", "behind"),
    ("Paragraph 3 tells of the river.", "", "before"),
    (
      "tells of the river. It goes on for a while about the ferry and the bell, and about what "
        + "number 2", "", "elsewhere"
    ),
  ]

  @Test(arguments: passages)
  func `an annotation finds its passage in joined and split blocks`(
    words: String, keys: String, name: String
  ) throws {
    var press = try Press(Self.long)
    let text = try #require(press.open?.text)
    let start = try #require(Self.offset(of: words, in: text))
    var ids = IdentifierSource(seed: 9)
    let range = start..<start.advanced(by: words.utf8.count)
    let hash = try #require(press.open?.textHash)
    let annotation = Annotation(
      id: ids.annotationID(at: Timestamp(milliseconds: 0)), range: range,
      anchor: .make(range, in: text, textHash: hash), note: "kept",
      created: Timestamp(milliseconds: 0))
    press.pilot.model.shelf.update(ArticlePath("a.txt")) { $0.notebook.apply(.add(annotation)) }
    for step in ["3G)ps", "2Gpj", "2Gpj", "gg}ph", "pu", "pu", "pu", "pu"] {
      try press.press(step)
      let open = try #require(press.open)
      let found = try #require(open.notebook.annotations.first?.range, "\(name), \(step)")
      #expect(Self.words(open.text[found]) == Self.words(words), "\(name), \(step)")
    }
    #expect(press.open?.notebook.annotations.first?.state == .anchored)
  }

  @Test func `annotations outlive an importer that draws every boundary anew`() throws {
    var press = try Press(Self.long)
    let text = try #require(press.open?.text)
    let hash = try #require(press.open?.textHash)
    var ids = IdentifierSource(seed: 5)
    for number in stride(from: 1, through: 59, by: 2) {
      let words = "of many has to say. Then it ends.\n\nParagraph \(number + 1) tells"
      let start = try #require(Self.offset(of: words, in: text))
      let range = start..<start.advanced(by: words.utf8.count)
      let annotation = Annotation(
        id: ids.annotationID(at: Timestamp(milliseconds: Int64(number))), range: range,
        anchor: .make(range, in: text, textHash: hash), created: Timestamp(milliseconds: 0))
      press.pilot.model.shelf.update(ArticlePath("a.txt")) { $0.notebook.apply(.add(annotation)) }
    }
    for number in 1...20 { try press.press("\(number)Gpj") }
    for number in stride(from: 40, through: 22, by: -2) { try press.press("\(number)G)ps") }
    let open = try #require(press.open)
    #expect(open.textHash != hash)
    let found = open.notebook.annotations.compactMap(\.range)
    #expect(found.count == 30)
    let kept = found.map { Self.words(open.text[$0]) }
    #expect(kept.allSatisfy { $0.hasPrefix("of many has to say. Then it ends. Paragraph") })
  }

  private static func offset(of words: String, in text: CanonicalText) -> Offset? {
    let pattern = Array(words.utf8)
    return (0...max(0, text.utf8.count - pattern.count))
      .first { text.utf8[$0...].starts(with: pattern) }.map { Offset($0) }
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Press {
  /// The row of the screen on which the cursor stands.
  fileprivate var row: Int? {
    guard let view = pilot.view, let page = pilot.model.page else { return nil }
    return page.row(of: view.place.cursor) - page.topRow(of: view.place)
  }
}
