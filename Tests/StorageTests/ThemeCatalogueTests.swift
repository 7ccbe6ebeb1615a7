import Console
import Testing

@testable import Storage

@Suite struct ThemeCatalogueTests {
  private let folder: Folder
  private var catalogue: ThemeCatalogue { ThemeCatalogue(folder: folder.path) }

  init() throws { folder = try Folder() }

  @Test func `without a folder there are the program's themes`() {
    for catalogue in [ThemeCatalogue(), ThemeCatalogue(folder: folder.file("nothing/here"))] {
      #expect(catalogue.names == Theme.all.map(\.name))
      #expect(catalogue.load("dark")?.theme == .dark)
      #expect(catalogue.load("sepia") == nil)
      #expect(catalogue.file(of: "dark") == nil)
    }
  }

  @Test func `files are found by name, after the program's themes`() throws {
    try folder.write("inherits = \"light\"\n[person]\nbold = true\n", to: "sepia.toml")
    try folder.write("", to: "amber.toml")
    try folder.write("", to: "notes.txt")
    try folder.write("", to: ".toml")
    #expect(catalogue.names == Theme.all.map(\.name) + ["amber", "sepia"])
    #expect(catalogue.file(of: "sepia") == folder.file("sepia.toml"))
    let theme = try #require(catalogue.load("sepia")?.theme)
    #expect(theme.name == "sepia" && theme.base == Theme.light.base)
    #expect(theme[.person].attributes == [.bold, .underline])
  }

  @Test func `a path is a file wherever it is`() throws {
    try folder.write("[person]\nbold = true\n", to: "far/own.toml")
    for word in [folder.file("far/own.toml")] {
      let loaded = try #require(catalogue.load(word))
      #expect(loaded.theme?.name == "own" && loaded.problems.isEmpty)
    }
    let missing = try #require(catalogue.load("nowhere.toml"))
    #expect(missing.theme == nil)
    #expect(missing.problems.first?.message.contains("nowhere.toml") == true)
  }

  @Test func `a file of the reader's wins over a theme of the program and may inherit it`() throws {
    try folder.write("inherits = \"dark\"\n[person]\nbold = true\n", to: "dark.toml")
    let loaded = try #require(catalogue.load("dark"))
    #expect(loaded.problems.isEmpty)
    #expect(loaded.theme?[.person].attributes == [.bold, .underline])
    #expect(loaded.theme?.base == Theme.dark.base)
    #expect(catalogue.names == Theme.all.map(\.name))
  }

  @Test func `themes that inherit each other say so and are used all the same`() throws {
    try folder.write("inherits = \"b\"\n[person]\nbold = true\n", to: "a.toml")
    try folder.write("inherits = \"a\"\n[place]\nbold = true\n", to: "b.toml")
    let loaded = try #require(catalogue.load("a"))
    #expect(loaded.theme?[.person] == Style(nil, .bold))
    #expect(loaded.theme?[.place] == Style(nil, .bold))
    #expect(
      loaded.problems == [ThemeProblem(.circle("a"), file: folder.file("b.toml"), line: 1)])
  }

  @Test func `a parent that cannot be used is told with its own file`() throws {
    try folder.write("inherits = \"b\"\n", to: "a.toml")
    try folder.write("[", to: "b.toml")
    let problems = try #require(catalogue.load("a")).problems
    #expect(problems.map(\.file) == [folder.file("a.toml"), folder.file("b.toml")])
    #expect(problems.first?.code == .unknownParent("b"))
  }

  @Test func `a folder in a theme's place is a problem, not an end`() throws {
    try FileCalls().makeFolders(folder.file("odd.toml"))
    let loaded = try #require(catalogue.load("odd"))
    #expect(loaded.theme == nil && loaded.problems.count == 1)
  }
}
