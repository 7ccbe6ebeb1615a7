import Testing

@testable import Curses

@Suite struct `Terminal types` {
  private static let database: [String: TerminalType.Standing] = [
    "xterm": .usable, "xterm-256color": .usable, "screen": .usable, "linux": .usable,
    "dumb": .dumb, "tty": .dumb,
  ]

  private func choose(_ name: String?) throws(DisplayError) -> TerminalType {
    try TerminalType.choose(name) { Self.database[$0] ?? .unknown }
  }

  @Test(arguments: [
    ("linux", "linux"), ("xterm-kitty", "xterm-256color"), ("screen-x", "screen"),
    ("screen.linux-x", "screen"), ("foot", "xterm-256color"), ("-", "xterm-256color"),
    ("tty-x", "xterm-256color"), ("", "xterm-256color"),
  ])
  func `an unknown type is replaced by its family or a common one`(
    name: String, used: String
  ) throws {
    let type = try choose(name)
    #expect(type.name == used)
    #expect((type.notice == nil) == (name == used))
    #expect(type.notice?.contains("using \(used)") != false)
  }

  @Test func `a type that is missing counts as unknown`() throws {
    #expect(try choose(nil).name == "xterm-256color")
  }

  @Test(arguments: ["dumb", "tty"])
  func `a type without a screen is refused`(name: String) {
    #expect(throws: DisplayError.dumb(type: name)) { try choose(name) }
  }

  @Test func `an empty database is an error`() {
    #expect(throws: DisplayError.unknownType("xterm-kitty")) {
      try TerminalType.choose("xterm-kitty") { _ in .unknown }
    }
  }

  @Test(arguments: [
    DisplayError.noTerminal, .dumb(type: "x"), .unknownType("x"), .refused(errno: 5),
  ])
  func `every error says one sentence`(error: DisplayError) {
    #expect(!error.message.isEmpty && !error.message.contains("\n"))
    #expect(error.message.hasSuffix(".") == false)
  }
}
