import Articles
import Reading
import Testing

/// How the corpus is worded: its length, and that its sentences are its own.
struct WordingGateTests {
  /// How many words an article of each kind may have.
  static let lengths: [String: ClosedRange<Int>] = [
    "digest": 600...1000, "subject": 500...1050, "guide": 500...1050,
  ]

  @Test(arguments: Corpus.pages)
  func `an article is as long as its kind allows`(page: CorpusPage) throws {
    let range = try #require(Self.lengths[page.entry.metadata.kind ?? ""])
    #expect(range.contains(page.entry.words), "\(page.place(1)): \(page.entry.words) words")
  }

  /// The files whose sentences have to be our own.
  static let texts: [(name: String, text: String)] =
    Corpus.pages.map { ($0.name, $0.text) } + [("corpus/entities.toml", Corpus.gazetteerText)]

  @Test(.enabled(if: !Corpus.sourceTexts.isEmpty, "the source articles are not here"))
  func `no eight words in a row are those of a source article`() {
    let sources = SharedRuns(of: 8, with: Corpus.sourceTexts)
    let faults = Self.texts.flatMap { name, text in
      sources.runs(in: text).map { "\(name):\($0.line): \($0.words)" }
    }
    #expect(faults == [])
  }

  static let samples: [(text: String, runs: [String])] = [
    ("the ferry went out again", ["1: the ferry went out again"]),
    ("So: The ferry,\nwent OUT. Never", ["1: the ferry went out"]),
    ("the ferry stayed", []), ("a\nb\nthe bell at dusk rang", ["3: the bell at dusk"]),
    ("The ferry-went out; the bell at dusk", ["1: the ferry went out", "1: the bell at dusk"]),
    ("", []),
  ]

  @Test(arguments: samples)
  func `a shared run is found across lines, case and punctuation`(text: String, runs: [String]) {
    let shared = SharedRuns(
      of: 4, with: ["In spring the ferry went out again.", "They rang the bell at dusk!"])
    #expect(shared.runs(in: text).map { "\($0.line): \($0.words)" } == runs)
  }
}
