import Annotations
import Articles
import Testing

@Suite struct ReanchoringTests {
  /// Where an annotation made on the sample stands in another text.
  private func find(
    _ words: String, nth: Int = 0, in text: CanonicalText, hash: String = otherHash
  ) throws -> Annotation {
    let book = notebook(annotation(1, on: words, nth: nth))
    return try #require(book.reanchored(in: text, textHash: hash).annotations.first)
  }

  private func edited(_ old: String, _ new: String) -> CanonicalText {
    CanonicalText(
      sample.string.split(separator: old, omittingEmptySubsequences: false)
        .joined(separator: new))
  }

  @Test(arguments: [0, 1, 2])
  func `in the same text the position counts, also among twins`(nth: Int) throws {
    let found = try find("Nobody hurries a ship", nth: nth, in: sample, hash: sampleHash)
    #expect(found.range == place("Nobody hurries a ship", nth: nth))
    #expect(found.state == .anchored)
  }

  @Test func `a paragraph put in front moves the passage`() throws {
    let text = CanonicalText("News from the coast, edited twice.\n\n\(sample.string)")
    for words in ["forty winters", "🐕", "Cranes wake one after the other", "café"] {
      let found = try find(words, in: text)
      #expect(found.range == place(words, in: text))
      #expect(found.state == .anchored)
    }
  }

  @Test(arguments: [
    ("“", "\"", "“Nobody hurries a ship,” says the harbour master"),
    ("–", "--", "one after the other – first the old ones"),
    (" ", "\n", "who has seen forty winters here"),
    (" ", "\u{A0}", "who has seen forty winters here"),
    ("winters", "win\u{AD}ters", "who has seen forty winters here"),
  ])
  func `other shapes of marks and spaces are the same passage, changed`(
    old: String, new: String, words: String
  ) throws {
    let text = edited(old, new)
    let found = try find(words, in: text)
    let range = try #require(found.range)
    #expect(found.state == .changed)
    #expect(found.anchor.exact == words)
    #expect(
      text[range].split(separator: new, omittingEmptySubsequences: false).joined(separator: old)
        == words)
  }

  @Test func `twins keep their own places when text comes in front`() throws {
    let text = CanonicalText("News from the coast.\n\n\(sample.string)")
    for nth in 0..<3 {
      let found = try find("Nobody hurries a ship", nth: nth, in: text)
      #expect(found.range == place("Nobody hurries a ship", in: text, nth: nth))
    }
  }

  @Test func `a passage that is gone is an orphan`() throws {
    let found = try find("Forty men and one dog", in: edited("Forty men and one dog", "They"))
    #expect(found.range == nil)
    #expect(found.state == .orphan)
  }

  @Test func `another article holds no passage of this one`() throws {
    let text = CanonicalText("A recipe for bread. Take flour, water and salt, and time.")
    for words in ["Cranes wake one after the other", "ice", "a ship"] {
      #expect(try find(words, in: text).state == .orphan)
    }
  }

  @Test func `a word is not found inside a longer one`() throws {
    let text = edited("of ice,", "of icebergs,")
    let found = try find("ice", in: text)
    #expect(found.state == .orphan)
  }

  @Test func `part of a word is found where the word is`() throws {
    let text = CanonicalText("Good morning.\n\n\(sample.string)")
    #expect(try find("arbour mast", in: text).range == place("arbour mast", in: text))
  }

  @Test func `a deleted passage does not jump to its lookalike`() throws {
    // The second of three twins is deleted: its anchor must not silently take another's place.
    let book = notebook(annotation(1, on: "Nobody hurries a ship", nth: 1))
    let kept = sample.string.split(separator: "“Nobody hurries a ship”\n\n", maxSplits: 1)
    let text = CanonicalText(kept.joined())
    let found = try #require(book.reanchored(in: text, textHash: otherHash).annotations.first)
    #expect(found.state == .needsReader)
    #expect(found.range == nil)
    #expect(found.candidates.count == 2)
    for place in found.candidates { #expect(text[place.range] == "Nobody hurries a ship") }
  }

  @Test func `a long quote of other surroundings is offered, not taken`() throws {
    let text = CanonicalText("One two three. Cranes wake at night. Four five six seven eight.")
    let found = try find("Cranes wake", in: text)
    #expect(found.range == nil)
  }

  @Test func `a stored anchor never changes by itself`() throws {
    let before = annotation(1, on: "forty winters")
    let text = CanonicalText("News.\n\n\(sample.string)")
    let after = try #require(
      notebook(before).reanchored(in: text, textHash: otherHash).annotations.first)
    #expect(after.anchor == before.anchor)
    #expect(after.range != before.range)
    #expect(after.modified == before.modified)
  }

  @Test func `a position that selects other words is not believed`() throws {
    var wrong = annotation(1, on: "forty winters")
    wrong.anchor.position = 3..<16
    let found = try #require(
      notebook(wrong).reanchored(in: sample, textHash: sampleHash).annotations.first)
    #expect(found.range == place("forty winters"))
  }

  @Test(arguments: ["", "   ", "\n"])
  func `a blank quote is nowhere`(quote: String) throws {
    var blank = annotation(1, on: "forty winters")
    blank.anchor.exact = quote
    let found = try #require(
      notebook(blank).reanchored(in: sample, textHash: otherHash).annotations.first)
    #expect(found.state == .orphan)
  }

  @Test func `random edits elsewhere never lead to a wrong place`() throws {
    var numbers = IdentifierSource(seed: 11)
    let words = sample.string.split(separator: " ").map(String.init)
    for round in 0..<200 {
      let seed = numbers.uuidV4().utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
      let marked = seed % (words.count - 6)
      var edited = words
      // Words at least nine away from the passage are replaced, dropped or doubled.
      for index in edited.indices where abs(index - marked) > 9 && (index + round) % 7 == 0 {
        edited[index] = ["fresh", "", "\(edited[index]) \(edited[index])"][index % 3]
      }
      let quote = words[marked..<(marked + 4)].joined(separator: " ")
      let text = CanonicalText(edited.joined(separator: " "))
      let flat = CanonicalText(words.joined(separator: " "))
      let before = words[..<marked].joined(separator: " ").utf8.count + (marked > 0 ? 1 : 0)
      let range = Offset(before)..<Offset(before + quote.utf8.count)
      let start = edited[..<marked].joined(separator: " ").utf8.count + (marked > 0 ? 1 : 0)
      var book = notebook()
      book.apply(
        .add(
          Annotation(
            id: AnnotationID("urn:x:\(round)"), range: range,
            anchor: .make(range, in: flat, textHash: sampleHash), created: morning)))
      let found = try #require(book.reanchored(in: text, textHash: otherHash).annotations.first)
      if let place = found.range { #expect(place.lowerBound.utf8 == start, "\(quote)") }
    }
  }
}
