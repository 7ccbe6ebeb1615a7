import Glibc
import PtySupport
import Testing

@Suite struct Signals {
  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)])
  func `a signal to end restores the screen`(signal: Int32, code: Int) throws {
    let pty = try Pty.probe()
    pty.signal(signal)
    #expect(try pty.waitExit() == .exited(code))
    #expect(pty.isRestored)
  }

  @Test func `a program whose terminal is closed ends`() throws {
    let pty = try Pty.probe()
    pty.hangUp()
    #expect(try pty.waitExit() == .exited(129))
  }

  @Test func `a program that ignores hang-ups ends with its terminal all the same`() throws {
    let probe = Pty.path(of: "display-probe")
    let pty = try Pty("/bin/sh", ["-c", "trap '' HUP; exec '\(probe)'"])
    try pty.wait(for: "ready")
    pty.hangUp()
    #expect(try pty.waitExit() == .exited(129))
  }

  @Test func `a crash restores the screen and tells why`() throws {
    let pty = try Pty.probe()
    pty.send("C")
    let ending = try pty.waitExit()
    #expect([.killed(signal: Int(SIGILL)), .killed(signal: Int(SIGTRAP))].contains(ending))
    #expect(pty.isRestored)
    #expect(pty.written.contains("Index out of range"))
  }

  @Test func `a stack that overflows restores the screen`() throws {
    let pty = try Pty.probe()
    pty.send("R")
    #expect(try pty.waitExit() == .killed(signal: Int(SIGSEGV)))
    #expect(pty.isRestored)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGABRT, SIGFPE])
  func `a fatal signal restores the screen and still kills`(signal: Int32) throws {
    let pty = try Pty.probe()
    pty.signal(signal)
    #expect(try pty.waitExit() == .killed(signal: Int(signal)))
    #expect(pty.isRestored)
  }
}
