import Articles
import Reading
import Testing

/// What the head of every article of the corpus says.
struct FrontMatterGateTests {
  @Test func `the corpus is there: a guide, five digests, at least eight subjects`() {
    let kinds = Dictionary(grouping: Corpus.pages, by: { $0.entry.metadata.kind ?? "none" })
      .mapValues(\.count)
    #expect(kinds["guide"] == 1)
    #expect(kinds["digest"] == 5)
    #expect(kinds["subject", default: 0] >= 8)
    #expect(Set(kinds.keys) == ["guide", "digest", "subject"])
  }

  /// A field, and what is wrong with the metadata when it is.
  static let fields: [(name: String, fault: @Sendable (Metadata) -> String?)] = [
    ("title", { $0.titleIsDerived || $0.title.isEmpty ? "no title" : nil }),
    ("kind", { $0.kind == nil ? "no kind" : nil }),
    ("date", { $0.date.flatMap(EDTF.init) == nil ? "no date in EDTF" : nil }),
    ("sources", { $0.sources.isEmpty ? "no sources" : nil }),
    ("language", { $0.language == "en" ? nil : "the language is not en" }),
    ("summary", { ($0.summary ?? "").isEmpty ? "no summary" : nil }),
  ]

  @Test(arguments: fields)
  func `every article has the field`(
    name: String, fault: @Sendable (Metadata) -> String?
  ) {
    let faults = Corpus.pages.compactMap { page in
      fault(page.entry.metadata).map { "\(page.place(page.line(of: name))): \($0)" }
    }
    #expect(faults == [])
  }

  @Test func `no article has a field that Lectern does not use`() {
    let faults = Corpus.pages.flatMap { page in
      page.entry.metadata.other.map { "\(page.place($0.line ?? 1)): \($0.name) is unknown" }
    }
    #expect(faults == [])
  }

  /// What each digest is dated by: the text of its source, or what can be inferred from it.
  @Test(arguments: [
    ("01-", "2025-10-21"), ("02-", "2024-10-23/.."), ("03-", "2024"), ("04-", "2025"),
    ("05-", "2022"),
  ])
  func `a digest has the date of its source`(prefix: String, date: String) throws {
    let page = try #require(Corpus.pages.first { $0.entry.path.fileName.hasPrefix(prefix) })
    #expect(page.entry.metadata.date == date, "\(page.place(page.line(of: "date")))")
  }
}
