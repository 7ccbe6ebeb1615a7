import Console
import PtySupport
import Testing

/// Themes on the command line and on a terminal.
@Suite struct ThemeTests {
  private let ownTheme = """
    summary = "brown on cream"
    inherits = "light"

    [text]
    background = 230

    [person]
    foreground = "#5f0000"
    """

  private let folder = "home/.config/lectern/themes"

  private func opened(
    _ sandbox: Sandbox, _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> Pty {
    let pty = try sandbox.terminal(
      ["\(sandbox.library)/05-talk-on-self-identification.md"] + arguments,
      environment: environment)
    try pty.wait("an article") { $0.line(23).contains("¶") }
    return pty
  }

  @Test func `all themes are listed, the reader's own with their files`() throws {
    let sandbox = try Sandbox()
    try sandbox.make(folder)
    try sandbox.write(ownTheme, "../\(folder)/cream.toml")
    let outcome = try sandbox.lectern("themes")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == Theme.all.count + 1)
    #expect(lines.last?.hasPrefix("cream     brown on cream (") == true)
    #expect(lines.last?.hasSuffix("cream.toml)") == true)
    let json = try sandbox.lectern("themes --json").output.split(separator: "\n")
    #expect(json.count == lines.count && json.allSatisfy { $0.hasPrefix("{") })
  }

  @Test(arguments: Theme.all.map(\.name))
  func `a theme is shown role by role, exported, and read again the same`(name: String) throws {
    let sandbox = try Sandbox()
    let shown = try sandbox.lectern("themes \(name)")
    #expect(shown.code == 0 && !shown.output.contains("\u{1B}"))
    for role in Role.allCases { #expect(shown.output.contains("\(role.name) ")) }
    let export = try sandbox.lectern("themes --export \(name)")
    let file = try sandbox.write(export.output, "copy.toml")
    #expect(try sandbox.lectern("themes \(file)").output == shown.output)
  }

  @Test func `what is wrong in a theme is told with file and line`() throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write("[persn]\nbold = true\n\n[place]\nforeground = 999\n", "bad.toml")
    let outcome = try sandbox.lectern("themes \(file)")
    #expect(outcome.code == 0)
    #expect(outcome.error.contains("bad.toml:1: there is no role “persn”"))
    #expect(outcome.error.contains("bad.toml:5: place.foreground is no colour: “999”"))
    let broken = try sandbox.write("[", "broken.toml")
    #expect(try sandbox.lectern("themes \(broken)").code == 2)
    let unknown = try sandbox.lectern("--theme nonsense .")
    #expect(unknown.code == 2)
    #expect(unknown.error.contains("there is no theme nonsense; there are terminal, light"))
  }

  @Test func `a painted theme covers every cell, and a page turn stays cheap`() throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Sandbox.corpus)
    let pty = try opened(sandbox, ["--theme", "dark"])
    for row in 0..<24 {
      for column in 0..<80 { #expect(pty.cell(row, column)?.background == 234) }
    }
    for _ in 0..<3 {
      let before = pty.line(23)
      _ = pty.takeByteCount()
      pty.send(" ")
      try pty.wait("another page") { $0.line(23) != before }
      pty.read(for: 100)
      // Two colours more for each change of style than in the terminal's own theme.
      #expect(pty.takeByteCount() <= 3_072)
    }
  }

  @Test func `zt changes the theme at once, and the next session begins with it`() throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Sandbox.corpus)
    let pty = try opened(sandbox)
    #expect(pty.cell(10, 0)?.background == nil)
    pty.send("zt")
    try pty.wait("light paper") { $0.cell(10, 0)?.background == 255 }
    pty.send("ztQ")
    #expect(try pty.waitExit() == .exited(0))
    let next = try opened(sandbox)
    try next.wait("a dark ground") { $0.cell(10, 0)?.background == 234 }
    let given = try opened(sandbox, ["--theme", "mono"])
    try given.wait("no ground") { $0.cell(10, 0)?.background == nil }
  }

  @Test func `a theme of the reader's own is found by name`() throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Sandbox.corpus)
    try sandbox.make(folder)
    try sandbox.write(ownTheme, "../\(folder)/cream.toml")
    let pty = try opened(sandbox, ["--theme", "cream"])
    try pty.wait("cream paper") { $0.cell(10, 0)?.background == 230 }
  }

  @Test func `NO_COLOR outranks every theme`() throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Sandbox.corpus)
    let pty = try opened(sandbox, ["--theme", "dark"], ["NO_COLOR": "1"])
    pty.send("ztzt")
    try pty.wait(for: "theme mono")
    let cells = (0..<24).flatMap { row in (0..<80).compactMap { pty.cell(row, $0) } }
    #expect(cells.allSatisfy { $0.foreground == nil && $0.background == nil })
  }
}
