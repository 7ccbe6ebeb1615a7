import Articles
import Reading
import Testing

/// The `[source]` references of the corpus.
struct ReferenceGateTests {
  static let sources: Set<String> = [
    "news brief, 2025", "op-ed, undated", "analysis, 2024", "television, 2025", "talk, 2022",
  ]

  @Test(arguments: Corpus.pages)
  func `every reference is one of the five, and listed in the head`(page: CorpusPage) {
    let listed = Set(page.entry.metadata.sources)
    let faults = References(in: page.text).references.compactMap { reference -> String? in
      guard Self.sources.contains(reference.name) else {
        return "\(page.place(reference.line)): [\(reference.name)] is no source"
      }
      guard !listed.contains(reference.name) else { return nil }
      return "\(page.place(reference.line)): [\(reference.name)] is not listed in the head"
    }
    #expect(faults == [])
  }

  @Test(arguments: Corpus.pages)
  func `every source of the head is referred to, and listed once`(page: CorpusPage) {
    let line = page.line(of: "sources")
    let used = Set(References(in: page.text).references.map(\.name))
    let listed = page.entry.metadata.sources
    let unused = listed.filter { !used.contains($0) }
      .map { "\(page.place(line)): [\($0)] is listed and never referred to" }
    #expect(unused == [])
    #expect(Set(listed).count == listed.count, "\(page.place(line)): a source is listed twice")
  }

  static let samples: [(text: String, found: [String])] = [
    ("a [b] c", ["1 b"]), ("a [talk,\n2022] c", ["1 talk, 2022"]), ("`[[` and [b]", ["1 b"]),
    ("---\nx: [y]\n---\n[z]", ["4 z"]), ("`]]` goes\n\n[b] [c]", ["3 b", "3 c"]),
    ("[open\n\nb]", []), ("| [a] | b |", ["1 a"]), ("none", []),
  ]

  @Test(arguments: samples)
  func `references are found by line, outside code and front matter`(
    text: String, found: [String]
  ) {
    let references = References(in: text).references
    #expect(references.map { "\($0.line) \($0.name)" } == found)
  }
}
