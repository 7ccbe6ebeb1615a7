import Annotations
import Articles
import Testing

@Suite struct AnchorTests {
  @Test func `an anchor counts scalars, not bytes or characters`() {
    let text = CanonicalText("é🐕e\u{301}x")
    let anchor = Anchor.make(place("x", in: text), in: text, textHash: sampleHash)
    #expect(anchor.start == 4)
    #expect(anchor.end == 5)
    #expect(anchor.prefix.unicodeScalars.elementsEqual("é🐕e\u{301}".unicodeScalars))
    #expect(anchor.suffix == "")
  }

  @Test func `a passage that stands once has 64 scalars of context a side`() {
    let anchor = Anchor.make(
      place("Cranes wake"), in: sample, textHash: sampleHash, at: morning)
    #expect(anchor.exact == "Cranes wake")
    #expect(anchor.prefix.unicodeScalars.count == 64)
    #expect(anchor.suffix.unicodeScalars.count == 64)
    #expect(sample.string.contains(anchor.prefix + anchor.exact + anchor.suffix))
    #expect(anchor.occurrence == nil)
    #expect(anchor.textHash == sampleHash)
    #expect(anchor.sourceDate == morning)
  }

  @Test(arguments: [0, 1, 2])
  func `a twin is numbered among its equals`(nth: Int) {
    let words = "Nobody hurries a ship"
    let anchor = Anchor.make(place(words, nth: nth), in: sample, textHash: sampleHash)
    #expect(anchor.occurrence == Anchor.Occurrence(index: nth, of: 3))
  }

  @Test func `context widens until it tells twins apart`() {
    let stanza = String(repeating: "The bell rang over the grey water again. ", count: 3)
    let text = CanonicalText("First. \(stanza)MARK \(stanza)Middle. \(stanza)MARK \(stanza)Last.")
    let anchor = Anchor.make(place("MARK", in: text, nth: 1), in: text, textHash: sampleHash)
    // 64 scalars a side are equal for both; 128 reach the words that differ but are too few.
    #expect(anchor.prefix.unicodeScalars.count > 64)
    #expect(anchor.prefix.contains("Middle."))
    #expect(anchor.occurrence == Anchor.Occurrence(index: 1, of: 2))
  }

  @Test func `context stops at 512 scalars where nothing tells twins apart`() {
    let text = CanonicalText(String(repeating: "tick tock. ", count: 300))
    let anchor = Anchor.make(place("tick", in: text, nth: 150), in: text, textHash: sampleHash)
    #expect(anchor.prefix.unicodeScalars.count == 512)
    #expect(anchor.suffix.unicodeScalars.count == 512)
    #expect(anchor.occurrence == Anchor.Occurrence(index: 150, of: 300))
  }

  @Test func `the whole text is a passage without context`() {
    let anchor = Anchor.make(sample.range, in: sample, textHash: sampleHash)
    #expect(anchor.prefix.isEmpty && anchor.suffix.isEmpty)
    #expect(anchor.position == 0..<sample.scalarCount)
  }
}
