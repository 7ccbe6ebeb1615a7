import Articles
import Reading
import Testing

@Suite struct LibraryTests {
  private static let library: LibraryState = {
    func entry(_ path: String, _ title: String, _ date: String?, _ sources: [String], words: Int)
      -> LibraryEntry
    {
      var metadata = Metadata(title: title)
      metadata.date = date
      metadata.sources = sources
      metadata.kind = words > 500 ? "report" : "brief"
      return LibraryEntry(
        path: ArticlePath(path), metadata: metadata, words: words, entities: words / 100)
    }
    var library = LibraryState(name: "samples")
    library.entries = [
      entry("c.md", "Alpha", "2024", ["wire"], words: 900),
      entry("a.md", "gamma", nil, ["agency", "paper"], words: 100),
      entry("b.md", "Beta", "2023-05", [], words: 400),
    ]
    return library
  }()

  private func paths(filter: String = "", sort: LibrarySort) -> String {
    Self.library.rows(filter: filter, sort: sort, places: [:]).map(\.path.rawValue)
      .joined(separator: " ")
  }

  @Test(
    arguments: [
      (.path, "a.md b.md c.md"), (.title, "c.md b.md a.md"), (.kind, "a.md b.md c.md"),
      (.date, "b.md c.md a.md"), (.source, "a.md b.md c.md"), (.length, "c.md b.md a.md"),
      (.progress, "a.md b.md c.md"), (.entities, "c.md b.md a.md"),
      (.annotations, "a.md b.md c.md"),
    ] as [(LibrarySort, String)])
  func `each order sorts by its column, then by path`(sort: LibrarySort, order: String) {
    #expect(paths(sort: sort) == order)
  }

  @Test(arguments: [
    ("alpha", "c.md"), ("BRIEF", "a.md b.md"), ("agency brief", "a.md"), ("2023", "b.md"),
    ("nothing", ""),
  ])
  func `every word of a filter must be there`(filter: String, left: String) {
    #expect(paths(filter: filter, sort: .path) == left)
  }

  @Test func `the orders form a round`() {
    var sort = LibrarySort.path
    for _ in LibrarySort.allCases { sort = sort.next }
    #expect(sort == .path)
  }
}
