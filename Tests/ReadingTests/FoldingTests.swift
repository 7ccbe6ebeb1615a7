import Articles
import Console
import Reading
import TestSupport
import Testing

/// A passage that is printed again.
@Suite struct FoldingTests {
  private let open = Sample.open(
    "A paragraph with [Minsk|minsk] in it.\n\n> The wheel turns in [Minsk|minsk] and nobody hears it.\n\n"
      + "A third paragraph.\n\n>> The keeper,\n\n>> The wheel turns and nobody hears it.\n\n"
      + "The last paragraph.")

  private static let fold = "(the quotation above again)"

  /// The rows of the screen.
  private func rows(_ pilot: Pilot) -> String {
    pilot.frame.text
  }

  @Test func `it is folded to one row`() {
    let shown = rows(Pilot([open]))
    #expect(shown.contains(Self.fold))
    #expect(!shown.contains("The keeper"))
    #expect(shown.contains("The last paragraph."))
  }

  @Test(arguments: ["za", "<enter>"])
  func `a key opens it and folds it again`(key: String) throws {
    var pilot = Pilot([open])
    try pilot.press("}}}" + key)
    #expect(!rows(pilot).contains(Self.fold))
    #expect(rows(pilot).contains("The keeper"))
    try pilot.press("}za")
    #expect(rows(pilot).contains(Self.fold))
    #expect(pilot.text(atCursor: 10) == "The keeper")
  }

  @Test func `paragraphs are stepped over it as over one`() throws {
    var pilot = Pilot([open])
    try pilot.press("}}}}")
    #expect(pilot.text(atCursor: 8) == "The last")
    try pilot.press("{")
    #expect(pilot.text(atCursor: 10) == "The keeper")
  }

  @Test func `a search that leads into it opens it`() throws {
    var pilot = Pilot([open])
    try pilot.press("/keeper<enter>")
    #expect(!rows(pilot).contains(Self.fold))
    #expect(rows(pilot).contains("The keeper"))
    #expect(pilot.text(atCursor: 6) == "keeper")
  }

  @Test func `elsewhere the key says that nothing is repeated`() throws {
    var pilot = Pilot([open])
    try pilot.press("za")
    #expect(pilot.model.notice?.text == "nothing is repeated here")
    #expect(rows(pilot).contains(Self.fold))
  }

  @Test(arguments: [20, 40, 80])
  func `it fits into any window`(columns: Int) {
    let pilot = Pilot([open], size: Size(rows: 200, columns: columns))
    #expect(rows(pilot).contains("(the"))
  }
}
