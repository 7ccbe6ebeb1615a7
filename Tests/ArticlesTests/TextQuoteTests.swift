import Articles
import Testing

/// A passage that is found again, or not at all.
struct TextQuoteTests {
  private func quote(_ words: String, in text: String, occurrence: Int = 0) throws -> TextQuote {
    let text = CanonicalText(text)
    let places = FoldedText(text, foldsCase: false)
      .ranges(of: FoldedText.fold(words, foldsCase: false))
    return TextQuote(try #require(places.dropFirst(occurrence).first), in: text)
  }

  private func start(_ quote: TextQuote, in text: String) -> Int? {
    let text = CanonicalText(text)
    return quote.range(in: text).map { text.scalarIndex(of: $0.lowerBound) }
  }

  @Test func `an unchanged text gives the same place`() throws {
    let text = "The Park opened. The Park grew. Žluťoučký Park."
    let second = try quote("Park", in: text, occurrence: 1)
    #expect(second.start == 21)
    #expect(start(second, in: text) == 21)
  }

  @Test(
    arguments: [
      ("A new first line. The Park opened.", 22),
      ("The “Park” opened.", 5),
      ("Nothing of it is left.", nil),
    ] as [(String, Int?)])
  func `a changed text gives the place of the words`(text: String, place: Int?) throws {
    #expect(start(try quote("Park", in: "The Park opened."), in: text) == place)
  }

  @Test func `of several places the one in like surroundings counts`() throws {
    let old = try quote("the Park", in: "They saw the Park in May. They left the Park in June.")
    let new = "First. They saw the Park in May. They left the Park in June."
    #expect(start(old, in: new) == 16)
  }

  @Test func `of twins in equal surroundings none is taken`() throws {
    let old = try quote("Park", in: "Park")
    #expect(start(old, in: "A Park, a Park, a Park.") == nil)
  }

  @Test func `white space in a passage may change`() throws {
    let old = try quote("Great Stone", in: "In Great\nStone they met.")
    #expect(start(old, in: "In Great Stone they met.") == 3)
  }
}
