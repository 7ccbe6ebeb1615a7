import Queries
import Storage
import Testing

/// The searches that a person keeps, on the disk.
@Suite struct SearchStoreTests {
  private let folder: Folder
  private let file = "store/searches.json"
  private let loans = SavedSearch(name: "loans", text: "loan* -\"bank loan\"", sort: "date")
  private let stone = SavedSearch(name: "stone", text: "\"great stone\"")

  init() throws { folder = try Folder() }

  private func store() -> SearchStore {
    SearchStore(folder: folder.file("store"), patience: 40)
  }

  @Test func `what is kept is there for the next session, in its order`() throws {
    #expect(store().load().searches.isEmpty)
    #expect(store().load().problems.isEmpty)
    #expect(try store().apply(.save(loans)).inverse == .delete("loans"))
    _ = try store().apply(.save(stone))
    #expect(store().load().searches == [loans, stone])
  }

  @Test func `every change has what takes it back`() throws {
    _ = try store().apply(.save(loans))
    _ = try store().apply(.save(stone))
    var other = loans
    other.text = "debt"
    other.sort = nil
    for edit in [SavedSearchEdit.save(other), .rename("stone", to: "park"), .delete("loans")] {
      let done = try store().apply(edit)
      #expect(done.searches != [loans, stone])
      _ = try store().apply(#require(done.inverse))
      #expect(Set(store().load().searches) == [loans, stone])
    }
    #expect(try store().apply(.save(loans)).inverse == nil)
    #expect(try store().apply(.rename("stone", to: "stone")).inverse == nil)
  }

  @Test(arguments: [
    (SavedSearchEdit.rename("loans", to: "stone"), "another search is called “stone”"),
    (.rename("nobody", to: "x"), "no search is called “nobody”"),
    (.delete("nobody"), "no search is called “nobody”"),
  ])
  func `a change that cannot be made says why and changes nothing`(
    edit: SavedSearchEdit, message: String
  ) throws {
    _ = try store().apply(.save(loans))
    _ = try store().apply(.save(stone))
    let before = try folder.read(file)
    let problem = #expect(throws: SearchFileProblem.self) { try store().apply(edit) }
    #expect(problem?.message == message)
    #expect(try folder.read(file) == before)
  }

  @Test func `what this program does not know stays in the file`() throws {
    try folder.write(
      """
      {"version": 1, "colour": "red", "searches": [
        {"name": "loans", "query": "loan", "since": 2024.50},
        {"query": "no name"}, 7,
        {"name": "loans", "query": "twice"}
      ]}
      """, to: file)
    #expect(store().load().searches == [SavedSearch(name: "loans", text: "loan")])
    #expect(store().load().problems.count == 3)
    _ = try store().apply(.rename("loans", to: "debts"))
    _ = try store().apply(.save(stone))
    #expect(
      try String(decoding: folder.read(file), as: UTF8.self) == """
        {
          "version": 1,
          "searches": [
            {"name":"debts","query":"loan","since":2024.50},
            {"query":"no name"},
            7,
            {"name":"loans","query":"twice"},
            {"name":"stone","query":"\\"great stone\\""}
          ],
          "colour": "red"
        }

        """)
  }

  @Test(arguments: [
    "", "[]", "{}", "{\"version\": 1}", "{\"version\": 1, \"searches\": 3}",
    "{\"version\": 1, \"searches\": [", "{\"searches\": []}",
    "{\"version\": 1, \"searches\": [], \"searches\": []}",
  ])
  func `a broken file is told, not changed and not taken for empty`(text: String) throws {
    try folder.write(text, to: file)
    #expect(store().load().problems.count == 1)
    #expect(throws: SearchFileProblem.self) { try store().apply(.save(stone)) }
    #expect(try folder.read(file) == Array(text.utf8))
  }

  @Test func `the file of a newer program is read and not changed`() throws {
    let text = "{\"version\": 2, \"searches\": [{\"name\": \"a\", \"query\": \"b\"}]}"
    try folder.write(text, to: file)
    #expect(store().load().searches == [SavedSearch(name: "a", text: "b")])
    #expect(store().load().problems.first?.message.contains("a newer lectern wrote it") == true)
    #expect(throws: SearchFileProblem.self) { try store().apply(.delete("a")) }
    #expect(try folder.read(file) == Array(text.utf8))
  }

  @Test func `versions of the file are joined by name`() throws {
    func version(_ records: String...) -> [UInt8] {
      Array("{\"version\": 1, \"searches\": [\(records.joined(separator: ", "))]}".utf8)
    }
    let (a, b, c) = (
      #"{"name":"a","query":"1"}"#, #"{"name":"b","query":"1"}"#, #"{"name":"c","query":"1"}"#
    )
    let merged = try StoreFileMerge.merge(
      base: version(a, b, c), mine: version(#"{"name":"a","query":"2"}"#, c, "5"),
      theirs: version(a, b, #"{"name":"c","query":"3"}"#, #"{"name":"d","query":"1"}"#),
      name: "searches.json")
    #expect(
      String(decoding: merged.bytes, as: UTF8.self) == """
        {
          "version": 1,
          "searches": [
            {"name":"a","query":"2"},
            {"name":"c","query":"3"},
            {"name":"d","query":"1"},
            5
          ]
        }

        """)
  }
}
