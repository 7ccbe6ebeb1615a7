import PtySupport
import Testing

@Suite struct Diagnostics {
  @Test func `a complaint does not tear the screen and is kept`() throws {
    let pty = try Pty.probe()
    let before = pty.line(0)
    try pty.send("L", expecting: "key L")
    #expect(!pty.screen.contains("complaint"))
    #expect(pty.line(0) != before)
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(pty.screen.contains("diagnostics: a complaint for the log"))
  }

  @Test func `complaints are added to the file that was named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/log"
    for _ in 0..<2 {
      let pty = try Pty.probe("log=\(path)")
      try pty.send("L", expecting: "key L")
      pty.send("Q")
      #expect(try pty.waitExit() == .exited(0))
      #expect(pty.screen.contains("diagnostics: a complaint for the log"))
    }
    #expect(try File.text(path) == "a complaint for the log\na complaint for the log\n")
  }

  @Test func `a log that cannot be opened stops nothing`() throws {
    let pty = try Pty.probe("log=/nowhere/at/all")
    try pty.send("L", expecting: "key L")
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(pty.screen.contains("a complaint for the log"))
  }
}
