import FoundationEssentials
import PtySupport
import Testing

/// A good terminal program, on a real terminal emulator.
@Suite struct TerminalTests {
  private func opened(_ sandbox: Sandbox, _ more: [String: String] = [:]) throws -> Pty {
    try sandbox.copy(Sandbox.corpus)
    let pty = try sandbox.terminal(
      ["\(sandbox.library)/05-talk-on-self-identification.md"], environment: more)
    try pty.wait("an article") { $0.line(23).contains("¶") }
    return pty
  }

  @Test func `a page turn costs at most 2.5 KB, idling nothing`() throws {
    let sandbox = try Sandbox()
    let pty = try opened(sandbox)
    for _ in 0..<4 {
      let before = pty.line(23)
      _ = pty.takeByteCount()
      pty.send(" ")
      try pty.wait("another page") { $0.line(23) != before }
      pty.read(for: 100)
      #expect(pty.takeByteCount() <= 2_560)
    }
    pty.read(for: 1_500)
    _ = pty.takeByteCount()
    pty.read(for: 1_500)
    #expect(pty.takeByteCount() == 0)
  }

  @Test func `a storm of resizes ends on the same line`() throws {
    let sandbox = try Sandbox()
    let pty = try opened(sandbox)
    pty.send("  ")
    try pty.wait("the second page") { !$0.line(0).contains("Digest") }
    pty.read(for: 100)
    let before = pty.screen
    for round in 0..<60 {
      pty.resize(rows: 10 + round % 30, columns: 24 + (round * 7) % 100)
    }
    pty.resize(rows: 3, columns: 10)
    try pty.wait(for: "small")
    pty.resize(rows: 24, columns: 80)
    try pty.wait("the same page") { $0.screen == before }
  }

  @Test(arguments: [(1 as Int32, 129), (15, 143)])
  func `told to end, it keeps the place and gives the terminal back`(signal: Int32, code: Int)
    throws
  {
    let sandbox = try Sandbox()
    let pty = try opened(sandbox)
    pty.send(" ")
    try pty.wait("the second page") { !$0.line(0).contains("Digest") }
    pty.signal(signal)
    #expect(try pty.waitExit() == .exited(code))
    #expect(pty.isRestored)
    let sessions = sandbox.files(below: "home/.local/state/lectern/sessions")
    #expect(!sessions.isEmpty)
  }

  @Test func `case 52: a closed terminal ends the program, the note being typed is kept`() throws {
    let sandbox = try Sandbox()
    let pty = try opened(sandbox)
    pty.send("chalf a thou")
    try pty.wait(for: "half a thou")
    pty.hangUp()
    #expect(try pty.waitExit() == .exited(129))
    let again = try sandbox.terminal(["\(sandbox.library)/05-talk-on-self-identification.md"])
    try again.wait(for: "note: half a thou")
    again.send("ght\r")
    try again.wait("the note") { $0.line(23).contains("half a thought") }
    again.send("Q")
    #expect(try again.waitExit() == .exited(0))
  }

  @Test func `a note being typed finds its passage in an article that changed meanwhile`() throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write("First words. The passage in question. Last words.", "a.txt")
    let pty = try sandbox.terminal([file])
    try pty.wait(for: "First words.")
    pty.send(")chalf a thou")
    try pty.wait(for: "half a thou")
    pty.hangUp()
    #expect(try pty.waitExit() == .exited(129))
    try sandbox.write("A new beginning. First words. The passage in question. Last words.", "a.txt")
    let again = try sandbox.terminal([file])
    try again.wait(for: "note: half a thou")
    again.send("ght\r")
    try again.wait("the note") { $0.line(23).contains("half a thought") }
    again.send("Q")
    #expect(try again.waitExit() == .exited(0))
    let notes = try sandbox.lectern("annotations library/a.txt --json").output
    #expect(notes.contains("\"exact\":\"The passage in question.\""), "\(notes)")
    #expect(!sandbox.files(below: "").contains { $0.contains("drafts/") && $0.hasSuffix(".json") })
  }

  @Test func `suspended it gives the terminal back, and fg brings the page again`() throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Sandbox.corpus)
    let shell = try Pty(
      "/bin/bash", ["--norc", "-i"],
      environment: sandbox.environment.merging(["PS1": "ready> "]) { $1 })
    try shell.wait(for: "ready>")
    shell.send("'\(Pty.path(of: "lectern"))' '\(sandbox.library)'\r")
    try shell.wait(for: "15 articles")
    shell.send("\u{1A}")
    try shell.wait(for: "Stopped")
    #expect(!shell.showsAlternateScreen)
    shell.send("fg\r")
    try shell.wait(for: "15 articles")
    shell.send("Q")
    try shell.wait("the shell again") { !$0.showsAlternateScreen }
  }

  @Test func `case 66: the editor writes a note, and giving up changes nothing`() throws {
    let sandbox = try Sandbox()
    let pty = try opened(sandbox, ["EDITOR": "sh \(sandbox.library)/ed.sh"])
    try sandbox.write("#!/bin/sh\nprintf 'Written\\nin two lines.' > \"$1\"\n", "ed.sh")
    pty.send("C")
    try pty.wait("the note") { $0.line(23).contains("Written") }
    try sandbox.write("#!/bin/sh\nexit 1\n", "ed.sh")
    pty.send("C")
    try pty.wait(for: "the note was not changed")
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
  }

  @Test func `a copy reaches the terminal as OSC 52`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Copy me.", "a.txt")
    let pty = try sandbox.terminal(["\(sandbox.library)/a.txt"])
    try pty.wait(for: "Copy me.")
    pty.send("y")
    try pty.wait(for: "copied")
    let sequence = Array("\u{1B}]52;c;Q29weSBtZS4=\u{07}".utf8)
    #expect(pty.transcript.contains(sequence))
  }

  @Test func `a copy reaches the outer terminal through tmux`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Copy me.", "a.txt")
    guard FileManager.default.fileExists(atPath: "/usr/bin/tmux") else { return }
    let program = "'\(Pty.path(of: "lectern"))' '\(sandbox.library)/a.txt'"
    let pty = try Pty(
      "/usr/bin/tmux",
      ["-S", "\(sandbox.folder)/tmux", "-f", "/dev/null", "new-session", program],
      environment: sandbox.environment)
    try pty.wait(for: "Copy me.")
    pty.send("y")
    try pty.wait(for: "copied, through tmux")
    try pty.wait("the outer terminal's clipboard") {
      $0.transcript.contains(Array("]52;".utf8))
        && $0.transcript.contains(Array("Q29weSBtZS4=".utf8))
    }
    pty.send("Q")
    _ = try pty.waitExit()
  }

  @Test func `an unknown terminal works, with one notice`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Some text.", "a.txt")
    let pty = try sandbox.terminal(
      ["\(sandbox.library)/a.txt"], environment: ["TERM": "xterm-nobody-has-this"])
    try pty.wait(for: "is unknown here, using")
    pty.send("j")
    try pty.wait("the notice to go") { !$0.screen.contains("is unknown") }
    #expect(pty.screen.contains("Some text."))
  }

  @Test func `a dumb terminal is told what to do`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Some text.", "a.txt")
    let pty = try sandbox.terminal(["\(sandbox.library)/a.txt"], environment: ["TERM": "dumb"])
    #expect(try pty.waitExit() == .exited(0))
    #expect(pty.screen.contains("Some text."))
  }

  @Test func `no colour where none is wanted`() throws {
    let sandbox = try Sandbox()
    let pty = try opened(sandbox, ["NO_COLOR": "1"])
    pty.send("\t\t \t")
    pty.read(for: 200)
    let text = String(decoding: pty.transcript, as: UTF8.self)
    for color in ["[3", "[4", ";3", ";4"] {
      for digit in "01234567" {
        #expect(!text.contains("\(color)\(digit)m") || color == "[3" && digit == "9")
      }
    }
  }

  @Test func `every script is readable where the locale knows none`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Минск и 北京 — “friends”.", "a.txt")
    let pty = try sandbox.terminal(["\(sandbox.library)/a.txt"], environment: ["LANG": "C"])
    try pty.wait(for: "Минск и 北京 — “friends”.")
  }

  @Test func `nothing in a file commands the terminal`() throws {
    let sandbox = try Sandbox()
    let hostile =
      "\u{1B}[31mred\u{1B}]0;title\u{07} \u{9B}2J \u{90}q\u{9C} \u{202E}abc\u{202C} \u{0}end."
    try sandbox.write(hostile, "\u{1B}[2Jname.txt")
    try sandbox.write("# A \u{1B}]52;c;eA==\u{07} title &#27;[5m\n\n" + hostile, "b.md")
    let pty = try sandbox.terminal([sandbox.library])
    try pty.wait(for: "2 articles")
    pty.send("\r")
    try pty.wait(for: "end.")
    pty.send("q\u{1B}[B\r")
    try pty.wait(for: "title")
    pty.send("Q")
    _ = try pty.waitExit()
    let transcript = pty.transcript
    for sequence in [
      "\u{1B}[31mred", "\u{1B}]0;", "\u{1B}]52", "\u{1B}[5m", "\u{9B}", "\u{90}", "\u{202E}",
    ] {
      #expect(
        !transcript.contains(Array(sequence.utf8)), "\(sequence.debugDescription) got through")
    }
  }
}
