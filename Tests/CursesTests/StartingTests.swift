import PtySupport
import Testing

@Suite struct `Starting and ending` {
  @Test func `the screen is taken, and given back as it was`() throws {
    let pty = try Pty.probe()
    #expect(pty.showsAlternateScreen)
    #expect(!pty.showsCursor)
    #expect(!pty.isCooked)
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(pty.isRestored)
  }

  @Test func `exit without closing gives the screen back`() throws {
    let pty = try Pty.probe()
    pty.send("A")
    #expect(try pty.waitExit() == .exited(7))
    #expect(pty.isRestored)
  }

  @Test func `a closed display does nothing`() throws {
    let pty = try Pty.probe()
    pty.send("U")
    #expect(try pty.waitExit() == .exited(4))
    #expect(pty.isRestored)
  }

  @Test func `the window's own size outranks the environment's`() throws {
    _ = try Pty.probe(rows: 30, columns: 90, environment: ["LINES": "5", "COLUMNS": "20"])
  }

  @Test(arguments: [
    ("xterm-unheard-of", "xterm-256color"), ("screen-nonsense", "screen-256color"),
    ("nonsense", "xterm-256color"),
  ])
  func `an unknown terminal type falls back with a notice`(type: String, used: String) throws {
    let pty = try Pty("display-probe", environment: ["TERM": type])
    try pty.wait(for: "terminal type “\(type)” is unknown here, using \(used)")
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(pty.isRestored)
  }

  @Test func `no terminal type at all falls back with a notice`() throws {
    let pty = try Pty("display-probe", environment: ["TERM": ""])
    try pty.wait(for: "no terminal type is set here")
  }

  @Test func `a terminal without a cursor is refused and left alone`() throws {
    let pty = try Pty("display-probe", environment: ["TERM": "dumb"])
    #expect(try pty.waitExit() == .exited(3))
    #expect(pty.written.contains("“dumb” has no screen"))
    #expect(!pty.written.contains("\u{1B}"))
    #expect(pty.isRestored)
  }

  @Test func `keys come from the terminal when standard input is a pipe`() throws {
    let probe = Pty.path(of: "display-probe")
    let pty = try Pty("/bin/sh", ["-c", "echo an article | '\(probe)'; echo \"code $?\""])
    try pty.wait(for: "ready")
    try pty.send("j", expecting: "key j")
    pty.send("Q")
    try pty.wait(for: "code 0")
    #expect(pty.isRestored)
  }

  @Test(arguments: ["C", "POSIX", "xx_XX.UTF-8", ""])
  func `letters of any script are shown in every locale`(locale: String) throws {
    let pty = try Pty.probe("page=wide", environment: ["LANG": locale])
    #expect(pty.line(2) == "Беларусь e\u{301} 한국 ไทย")
  }

  @Test func `nothing is written while nothing happens`() throws {
    let pty = try Pty.probe()
    try pty.send("j", expecting: "key j")
    pty.read(for: 50)
    _ = pty.takeByteCount()
    pty.read(for: 400)
    #expect(pty.takeByteCount() == 0)
  }

  @Test func `the mouse stays the terminal's`() throws {
    let pty = try Pty.probe()
    for mode in [9, 1000, 1002, 1003, 1006] { #expect(!pty.written.contains("\u{1B}[?\(mode)h")) }
  }
}
