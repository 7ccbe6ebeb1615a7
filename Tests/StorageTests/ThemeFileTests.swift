import Console
import Testing

@testable import Storage

@Suite struct ThemeFileTests {
  private func read(_ text: String) -> ThemeFile.Loaded {
    ThemeFile.read(Array(text.utf8), name: "own", file: "own.toml") { name in
      Theme.named(name).map { .success($0) } ?? .failure(.unknownParent(name))
    }
  }

  @Test(arguments: Theme.all.map(\.name))
  func `a theme written to a file and read again is the same`(name: String) throws {
    let theme = try #require(Theme.named(name))
    let text = ThemeFile.text(of: theme)
    let loaded = ThemeFile.read(Array(text.utf8), name: name, file: "x.toml") { _ in
      .failure(.unknownParent("none is named"))
    }
    #expect(loaded.problems.isEmpty)
    #expect(loaded.theme == theme)
    for role in Role.allCases { #expect(text.contains("[\(role.name)]\n")) }
  }

  @Test func `summaries with quotes survive`() {
    let theme = Theme(name: "own", summary: "a \"b\" \\ c\nd\te", base: .plain, [:])
    #expect(read(ThemeFile.text(of: theme)).theme == theme)
  }

  @Test func `a file changes what it names and inherits the rest`() throws {
    let loaded = read(
      """
      summary = "mine"
      inherits = "dark"
      person = { foreground = "bright-red", underline = false }

      [text]
      background = 234

      [heading-1]
      foreground = "default"
      italic = true
      """)
    let theme = try #require(loaded.theme)
    #expect(loaded.problems.isEmpty)
    #expect(theme.name == "own" && theme.summary == "mine")
    #expect(theme.base == Style(Theme.dark.base.foreground, on: .hex(0x1C1C1C)))
    #expect(theme[.heading1] == Style(nil, [.bold, .italic]))
    #expect(theme[.person] == Style(.palette(9)))
    #expect(theme[.place] == Theme.dark[.place])
  }

  @Test func `a file that inherits nothing starts from plain text`() throws {
    let theme = try #require(read("[person]\nbold = true\n").theme)
    #expect(theme[.person] == Style(nil, .bold))
    #expect(theme.base == .plain)
    for role in Role.allCases where role != .person { #expect(theme[role] == .plain) }
  }

  @Test(arguments: [
    ("[persn]\nbold = true", "own.toml:1: there is no role “persn”"),
    ("\n[person]\nbold = true\ncolour = 3", "own.toml:4: no such field: colour"),
    ("[person]\nforeground = \"reddish\"", "own.toml:2: person.foreground is no colour: “reddish”"),
    ("[person]\n\nbackground = 256", "own.toml:3: person.background is no colour: “256”"),
    ("[person]\nforeground = true", "own.toml:2: person.foreground should be a colour"),
    ("[person]\nbold = 1", "own.toml:2: person.bold should be true or false"),
    ("# a theme\ninherits = \"drak\"", "own.toml:2: there is no theme “drak” to inherit"),
    ("inherits = 3", "own.toml:1: inherits should be the name of a theme"),
    ("summary = 3", "own.toml:1: summary should be a text"),
    ("person = 3", "own.toml:1: person should be a table"),
    ("whatever = 3", "own.toml:1: no such field: whatever"),
    ("[person]\nbold = ", "own.toml:2: not TOML: "),
    ("person = { bold = 2 }", "own.toml:1: person.bold should be true or false"),
  ])
  func `what is wrong is told with its line`(text: String, sentence: String) throws {
    let loaded = read(text)
    let problem = try #require(loaded.problems.first)
    #expect(loaded.problems.count == 1)
    #expect(problem.message.hasPrefix(sentence), "\(problem.message)")
    #expect((loaded.theme == nil) == problem.isFatal)
  }

  @Test func `one bad field costs that field alone, and all are told in order`() throws {
    let loaded = read(
      "[place]\nforeground = \"nope\"\nbold = true\n[x]\n[person]\nitalic = true\ndim = 0")
    let theme = try #require(loaded.theme)
    #expect(theme[.place] == Style(nil, .bold))
    #expect(theme[.person] == Style(nil, .italic))
    #expect(loaded.problems.map(\.line) == [2, 4, 7])
  }

  @Test(arguments: [[UInt8]([0xFF, 0xFE, 0x00]), [0x61, 0x00, 0x62], [0xC3]])
  func `what is no text is no theme`(bytes: [UInt8]) {
    let loaded = ThemeFile.read(bytes, name: "own", file: "own.toml") { .failure(.circle($0)) }
    #expect(loaded.theme == nil)
    #expect(loaded.problems == [ThemeProblem(.invalidUTF8, file: "own.toml")])
  }

  @Test func `a byte order mark is no part of a file`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("[person]\nbold = true\n".utf8)
    let loaded = ThemeFile.read(bytes, name: "own", file: "own.toml") { .failure(.circle($0)) }
    #expect(loaded.problems.isEmpty && loaded.theme?[.person] == Style(nil, .bold))
  }
}
