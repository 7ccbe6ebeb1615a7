import Articles
import Reading
import Testing

@Suite struct LibraryTableTests {
  private static func entry(_ path: String, _ title: String = "Title") -> LibraryEntry {
    LibraryEntry(path: ArticlePath(path), metadata: Metadata(title: title), annotations: 2)
  }

  @Test func `entries come back as they were packed, by path`() {
    var metadata = Metadata(title: "Ein Titel für λ", titleIsDerived: true)
    metadata.kind = "report"
    metadata.date = "2024-08"
    metadata.author = "Ida Wolt"
    metadata.sources = ["one", "two"]
    metadata.summary = "What it says."
    let entries = [
      LibraryEntry(
        path: ArticlePath("b.md"), metadata: metadata, words: 900, entities: 7, mentions: 70,
        annotations: 3),
      LibraryEntry(
        path: ArticlePath("a.md"), metadata: Metadata(title: "x"), problem: "it is no text"),
      LibraryEntry(path: ArticlePath("ä/c.md"), metadata: Metadata(title: "y")),
    ]
    let table = LibraryTable(entries)
    #expect(Array(table) == [entries[1], entries[0], entries[2]])
    #expect(table.map(\.path).compactMap(table.index) == [0, 1, 2])
    #expect(table.index(of: ArticlePath("c.md")) == nil)
  }

  @Test func `numbers of annotations are changed in one copy only`() {
    let table: LibraryTable = [Self.entry("a"), Self.entry("b")]
    var other = table
    other[annotationsOn: ArticlePath("b")] = 9
    other[annotationsOn: ArticlePath("z")] = 9
    #expect(table.map(\.annotations) == [2, 2])
    #expect(other.map(\.annotations) == [2, 9])
    #expect(other[annotationsOn: ArticlePath("z")] == nil)
  }

  @Test(arguments: [
    ("", ["a", "b", "c"]), ("STRASSE", ["c"]), ("straße", ["b"]), ("alt", ["b", "c"]),
    ("ALT straße", ["b"]), ("md", []), ("strasse strasse x", []),
  ])
  func `a filter looks for every word in any case`(filter: String, paths: [String]) {
    var library = LibraryState(name: "l")
    library.entries = [
      Self.entry("a", "Plain"), Self.entry("b", "Alte Straße"), Self.entry("c", "ALTE STRASSE"),
    ]
    let rows = library.rows(filter: filter, sort: .path, places: [:])
    #expect(rows.map(\.path.rawValue) == paths)
  }

  @Test func `an order that was kept is not taken for another`() {
    var library = LibraryState(name: "l")
    library.entries = [Self.entry("a", "y"), Self.entry("b", "x")]
    func rows(_ sort: LibrarySort, _ filter: String = "") -> [String] {
      library.rows(filter: filter, sort: sort, places: [:]).map(\.path.rawValue)
    }
    #expect(rows(.title) == ["b", "a"])
    #expect(rows(.title, "y") == ["a"])
    #expect(rows(.annotations) == ["a", "b"])
    library.table[annotationsOn: ArticlePath("b")] = 5
    #expect(rows(.annotations) == ["b", "a"])
    library.entries = [Self.entry("c", "y")]
    #expect(rows(.title) == ["c"])
  }
}
