import Glibc
import PtySupport
import Testing

/// The leader of a session cannot be stopped, so what stops runs under a shell here.
@Suite struct `Leaving for a while` {
  private func shell() throws -> Pty {
    let pty = try Pty(
      "/bin/bash", ["--norc", "-i"], environment: ["PS1": "prompt% ", "HISTFILE": "/dev/null"])
    try pty.wait(for: "prompt%")
    return pty
  }

  private func startProbe(in pty: Pty) throws {
    pty.send("'\(Pty.path(of: "display-probe"))'\n")
    try pty.wait("the probe") { $0.showsAlternateScreen && $0.lastEvent == "ready" }
  }

  @Test func `suspended, the shell has its terminal; continued, the page is back`() throws {
    let pty = try shell()
    try startProbe(in: pty)
    for _ in 0..<5 {
      pty.send("\u{1A}")
      try pty.wait("the shell") { !$0.showsAlternateScreen && $0.screen.contains("Stopped") }
      pty.send("clear; stty -a; echo over\n")
      try pty.wait("the modes") { $0.screen.contains("\nover\n") }
      #expect(pty.screen.contains(" icanon"))
      #expect(pty.screen.contains(" echo "))
      #expect(pty.showsCursor)
      pty.send("clear; fg\n")
      try pty.wait("the page") { $0.showsAlternateScreen && $0.lastEvent == "back" }
      try pty.send("j", expecting: "key j")
    }
    pty.send("Q")
    try pty.wait("the shell") { !$0.showsAlternateScreen && $0.screen.contains("diagnostics") }
    pty.send("exit 5\n")
    #expect(try pty.waitExit() == .exited(5))
  }

  @Test func `a size that changed meanwhile is followed`() throws {
    let pty = try shell()
    try startProbe(in: pty)
    pty.send("\u{1A}")
    try pty.wait("the shell") { !$0.showsAlternateScreen && $0.screen.contains("Stopped") }
    pty.resize(rows: 30, columns: 100)
    pty.send("fg\n")
    try pty.wait("the page") { $0.line(29).contains(" 30x100 ") && $0.lastEvent == "back" }
  }

  @Test func `a stop that comes as a signal is honoured`() throws {
    let pty = try shell()
    try startProbe(in: pty)
    pty.send("Z")
    try pty.wait("the shell") { !$0.showsAlternateScreen && $0.screen.contains("Stopped") }
    pty.send("fg\n")
    try pty.wait("the page") { $0.showsAlternateScreen && $0.lastEvent == "resumed" }
  }

  @Test func `a stop without a warning is recovered from`() throws {
    let pty = try Pty.probe()
    pty.signal(SIGSTOP)
    pty.signal(SIGCONT)
    try pty.wait("the page") { $0.lastEvent == "resumed" }
    #expect(!pty.isCooked)
    try pty.send("j", expecting: "key j")
  }

  @Test func `another program gets a cooked terminal and its own standard error`() throws {
    let pty = try Pty.probe()
    pty.send("E")
    try pty.wait("the other program") { $0.screen.contains("\nlent\n") }
    #expect(pty.isRestored)
    pty.send("answer\n")
    try pty.wait("the page") { $0.showsAlternateScreen && $0.lastEvent == "returned 0" }
    #expect(!pty.isCooked)
  }

  @Test func `what interrupts the other program does not end this one`() throws {
    let pty = try Pty.probe()
    pty.send("E")
    try pty.wait("the other program") { $0.screen.contains("\nlent\n") }
    pty.send("\u{03}")
    try pty.wait("the page") { $0.showsAlternateScreen && $0.lastEvent.hasPrefix("returned") }
    try pty.send("j", expecting: "key j")
  }
}
