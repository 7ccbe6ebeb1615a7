import Articles
import Testing

/// Articles whose text is written with bars where sentences begin.
private func article(_ blocks: [String]) -> Article {
  var text = ""
  var ranges: [Block] = []
  for block in blocks {
    if !ranges.isEmpty { text += "\n\n" }
    let start = Offset(text.utf8.count)
    text += block
    ranges.append(Block(.paragraph, start..<Offset(text.utf8.count)))
  }
  return Article(
    metadata: Metadata(title: "Sample"), text: CanonicalText(text), blocks: ranges,
    textForm: "test/1")
}

private func offset(of part: String, in article: Article) throws -> Offset {
  let text = article.text.string
  let range = try #require(text.firstRange(of: part))
  return Offset(text.utf8.distance(from: text.startIndex, to: range.lowerBound))
}

@Suite struct SentenceTests {
  /// A bar stands before every sentence but the first.
  @Test(arguments: [
    "One ends. |Two ends! |Three ends? |Four…  |Five",
    "No end at all",
    "He said: “So it is.” |Then he left.",
    "“Is it?” he asked. |“It is!” she said.",
    "(It was so.) |(It is so.) |End",
    "We met Mr. Li and Dr. Orlova. |They spoke.",
    "The U.S. tariff rose. |It fell.",
    "They came from the U.S. |The rest did not.",
    "He lives in the U.S. Senate building.",
    "A note by S. Orlova and J. K. Writer. |It is short.",
    "See p. 12 and No. 5. |Then vol. 3.",
    "Is it so? |No. |It is not.",
    "It works, e.g. Linux or i.e. Unix, vs. Windows.",
    "He moved to St. Petersburg on Oct. 21. |It rained.",
    "They own Writer Inc. |This is known.",
    "They own Writer Inc. Holdings.",
    "It rose to 8.4 billion. |12 people left. |A third came.",
    "It ended in 2024.|",
    "Version 2.0 is out. |Node.js is too.",
    "he left. then nothing began with a capital.",
    "Well... |Maybe. |Or… not.",
    "Why?! |Because.",
    "今天下雨。|明天呢？|「晴天！」|好。",
    "Сегодня дождь. |Завтра — нет! |«Точно?» |Да.",
    "यह पहला है। |यह दूसरा है।",
    "هل هذا صحيح؟ |نعم.",
    "  Leading blanks. |Then more.  ",
    "A dash. |— A reply.",
    "One.Two is glued.",
    "\u{A0}",
  ])
  func `sentences begin at the bars`(marked: String) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: true).map(String.init)
    let article = article([parts.joined()])
    let found = TextBoundaries.sentences(of: article.blocks[0], in: article).map {
      article.text[$0]
    }
    let expected = parts.map(trimmed).filter { !$0.isEmpty }
    #expect(found == expected)
  }

  private func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  static let two = article(["First one. Second one.", "Third one; “more.” Fourth", ""])

  @Test(arguments: [
    ("First", "First one."), ("one.", "First one."), (" Second", "First one."),
    ("Second", "Second one."), ("Third", "Third one; “more.”"), ("more", "Third one; “more.”"),
    ("Fourth", "Fourth"),
  ])
  func `an offset lies in a sentence`(place: String, sentence: String) throws {
    let range = TextBoundaries.sentence(at: try offset(of: place, in: Self.two), in: Self.two)
    #expect(Self.two.text[range] == sentence)
  }

  @Test func `sentences are walked in both directions across blocks`() throws {
    let starts = try ["First", "Second", "Third", "Fourth"].map { try offset(of: $0, in: Self.two) }
    var walked: [Offset] = [starts[0]]
    while let next = TextBoundaries.nextSentence(from: walked[walked.count - 1], in: Self.two) {
      walked.append(next)
    }
    #expect(walked == starts)
    walked = [Self.two.text.end]
    while let previous = TextBoundaries.previousSentence(
      from: walked[walked.count - 1], in: Self.two)
    {
      walked.append(previous)
    }
    #expect(Array(walked.dropFirst().reversed()) == starts)
  }

  @Test func `the space between blocks belongs to the last sentence`() {
    let gap = Self.two.blocks[0].range.upperBound.advanced(by: 1)
    #expect(Self.two.text[TextBoundaries.sentence(at: gap, in: Self.two)] == "Second one.")
  }
}

@Suite struct WordTests {
  @Test(arguments: [
    ("one two", ["one", "two"]),
    ("don’t or can't", ["don’t", "or", "can't"]),
    ("‘quoted’ words’ end", ["quoted", "words", "end"]),
    ("Sino-Belarusian", ["Sino", "Belarusian"]),
    ("12,000 or 8.4, then 5.", ["12,000", "or", "8.4", "then", "5"]),
    ("cafe\u{301} Минск naïve", ["cafe\u{301}", "Минск", "naïve"]),
    ("习近平 said", ["习", "近", "平", "said"]),
    ("co\u{AD}operation", ["co\u{AD}operation"]),
    ("— … ! ?", []),
    ("", []),
    ("a1b2", ["a1b2"]),
    ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
  ])
  func `words are found in both directions`(text: String, words: [String]) {
    let article = article([text])
    var forwards: [String] = []
    var place: Offset? = TextBoundaries.word(at: Offset(0), in: article).lowerBound
    while let start = place {
      let range = TextBoundaries.word(at: start, in: article)
      if range.isEmpty { break }
      forwards.append(article.text[range])
      place = TextBoundaries.nextWord(from: start, in: article)
    }
    #expect(forwards == words)
    var backwards: [String] = []
    place = TextBoundaries.previousWord(from: article.text.end, in: article)
    while let start = place {
      backwards.append(article.text[TextBoundaries.word(at: start, in: article)])
      place = TextBoundaries.previousWord(from: start, in: article)
    }
    #expect(backwards.reversed() == words)
  }

  @Test(arguments: [(0, "one"), (2, "one"), (3, "two"), (4, "two"), (8, "two"), (9, "two")])
  func `between words the next one counts, at the end the last`(place: Int, word: String) {
    let article = article(["one two ."])
    #expect(article.text[TextBoundaries.word(at: Offset(place), in: article)] == word)
  }

  @Test func `words are walked across blocks`() {
    let article = article(["one.", "…", "two"])
    let next = TextBoundaries.nextWord(from: Offset(0), in: article)
    #expect(next.map { article.text[$0..<article.text.end] } == "two")
    #expect(next.flatMap { TextBoundaries.previousWord(from: $0, in: article) } == Offset(0))
    #expect(TextBoundaries.previousWord(from: Offset(0), in: article) == nil)
    #expect(next.flatMap { TextBoundaries.nextWord(from: $0, in: article) } == nil)
  }

  @Test func `an offset inside a scalar is moved to its start`() {
    let article = article(["Минск"])
    #expect(article.text[TextBoundaries.word(at: Offset(3), in: article)] == "Минск")
  }
}

@Suite struct ParagraphTests {
  static let three = article(["one", "two", "three"])

  @Test(arguments: [(0, "one"), (3, "one"), (4, "one"), (5, "two"), (14, "three"), (99, "three")])
  func `an offset lies in a paragraph`(place: Int, text: String) {
    let range = TextBoundaries.paragraph(at: Offset(place), in: Self.three)
    #expect(Self.three.text[range] == text)
  }

  @Test(arguments: [(0, 5), (3, 5), (5, 10), (10, nil)] as [(Int, Int?)])
  func `the next paragraph begins after the offset`(place: Int, next: Int?) {
    #expect(
      TextBoundaries.nextParagraph(from: Offset(place), in: Self.three) == next.map { Offset($0) })
  }

  @Test(arguments: [(0, nil), (2, 0), (5, 0), (6, 5), (15, 10)] as [(Int, Int?)])
  func `the previous paragraph begins before the offset`(place: Int, previous: Int?) {
    #expect(
      TextBoundaries.previousParagraph(from: Offset(place), in: Self.three)
        == previous.map { Offset($0) })
  }

  @Test func `an article without blocks has no boundaries`() {
    let empty = article([])
    let zero = Offset(0)
    #expect(TextBoundaries.paragraph(at: zero, in: empty) == zero..<zero)
    #expect(TextBoundaries.nextParagraph(from: zero, in: empty) == nil)
    #expect(TextBoundaries.previousParagraph(from: zero, in: empty) == nil)
    #expect(TextBoundaries.sentence(at: zero, in: empty) == zero..<zero)
    #expect(TextBoundaries.nextSentence(from: zero, in: empty) == nil)
    #expect(TextBoundaries.word(at: zero, in: empty) == zero..<zero)
    #expect(TextBoundaries.previousWord(from: zero, in: empty) == nil)
  }
}

@Suite struct EnormousBlockTests {
  @Test(arguments: ["x", " ", "word ", "я", ")", "“", ". "])
  func `a block without boundaries is crossed in bounded steps`(unit: String) {
    let article = article([String(repeating: unit, count: 300_000), "End."])
    let last = article.blocks[1].range.lowerBound
    var place = Offset(0)
    var steps = 0
    while let next = TextBoundaries.nextSentence(from: place, in: article), steps < 100 {
      #expect(next > place)
      place = next
      steps += 1
    }
    #expect(place == last)
    while let previous = TextBoundaries.previousSentence(from: place, in: article), steps < 200 {
      #expect(previous < place)
      place = previous
      steps += 1
    }
    #expect(place < Offset(40_000))
    let middle = article.text.clamped(Offset(200_001))
    let sentence = TextBoundaries.sentence(at: middle, in: article)
    let word = TextBoundaries.word(at: middle, in: article)
    #expect(sentence.count <= 70_000)
    #expect(word.count <= 70_000)
  }
}
