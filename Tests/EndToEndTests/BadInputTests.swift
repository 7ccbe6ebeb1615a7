import FoundationEssentials
import Glibc
import PtySupport
import Testing

/// Input that nobody should have made: the rest goes on, and a sentence says what is wrong.
@Suite struct BadInputTests {
  @Test func `every kind of bad file is listed, and the good one is read`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Good text in a good file.", "good.txt")
    try sandbox.write("", "empty.txt")
    try sandbox.write(" \n\t\n ", "spaces.txt")
    try sandbox.write(Array("bad \u{FF} bytes ".utf8) + [0xC3, 0x28, 0xFF], "invalid.txt")
    try sandbox.write(
      Array("NUL ".utf8) + [0] + Array(" inside a text that goes on.".utf8), "nul.txt")
    try sandbox.write(
      [0xFF, 0xFE] + "Wide text.".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "wide.txt")
    try sandbox.write(
      (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }, "binary.txt")
    try sandbox.write(Array(repeating: UInt8(ascii: "x"), count: 3_000_000), "oneline.txt")
    try sandbox.make("library/folder.txt")
    try sandbox.write("Inside a folder with a file's name.", "folder.txt/inner.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(sandbox.library)/loop.txt", withDestinationPath: "loop.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(sandbox.library)/back", withDestinationPath: ".")
    try FileManager.default.createSymbolicLink(
      atPath: "\(sandbox.library)/gone.txt", withDestinationPath: "nowhere.txt")
    _ = unsafe mkfifo("\(sandbox.library)/fifo.txt", 0o600)

    let list = try sandbox.lectern("list library --json")
    #expect(list.code == 0, "\(list.error)")
    for name in ["loop", "fifo", "gone"] {
      #expect(
        list.lines.contains { $0.contains("\(name).txt") && $0.contains("\"problem\"") },
        "\(name).txt has no reason")
    }
    for name in ["good", "empty", "spaces", "invalid", "nul", "wide", "oneline", "inner"] {
      #expect(list.output.contains("\(name).txt"), "\(name).txt is missing")
    }
    #expect(list.lines.filter { $0.contains("good.txt") }.count == 1)
    let check = try sandbox.lectern("check library")
    #expect(check.code == 1)
    #expect(check.output.contains("binary.txt"))
    #expect(try sandbox.lectern("show library/wide.txt").output.contains("Wide text."))
    let screen = try sandbox.script("keys G<enter>gl<enter>gljj<enter>q\nsave end")
    #expect(screen.code == 0, "\(screen.error)")
  }

  @Test func `a FIFO or a folder that was named is a sentence, not a wait`() throws {
    let sandbox = try Sandbox()
    _ = unsafe mkfifo("\(sandbox.library)/fifo.txt", 0o600)
    let outcome = try sandbox.lectern("library/fifo.txt")
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("fifo.txt"))
  }

  @Test func `a file that changes or goes while it is open`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("The first version of it.", "a.txt")
    try sandbox.write("Another article.", "b.txt")
    let pty = try sandbox.terminal([sandbox.library])
    try pty.wait(for: "2 articles")
    pty.send("\r")
    try pty.wait(for: "first version")
    try sandbox.write("The second version of it, longer.", "a.txt")
    pty.send("q\u{1B}[B\r")
    // The list has the same words as its title.
    try pty.wait("the other article") { screen in
      screen.line(23).contains("¶1/1") && (0..<23).contains { screen.line($0).contains("Another") }
    }
    try FileManager.default.removeItem(atPath: "\(sandbox.library)/b.txt")
    pty.send("a")
    try pty.wait("the mark") { $0.line(23).contains("yellow") }
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(try sandbox.lectern("annotations library --json").output.contains("Another article."))
  }

  @Test func `a gazetteer that is no TOML says where, and reading goes on`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Some text.", "a.txt")
    try sandbox.write("[[entity]]\nname = \"A\"\nname = = 2\n", "entities.toml")
    let check = try sandbox.lectern("check library")
    #expect(check.code == 1)
    #expect(check.output.contains("entities.toml:3:"), "\(check.output)")
    #expect(try sandbox.lectern("show library/a.txt").output == "Some text.\n")
    let pty = try sandbox.terminal([sandbox.library])
    try pty.wait("the warning") { $0.line(23).hasPrefix(" entities.toml:3:") }
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
  }

  @Test func `an unreadable notebook is kept, told, and new notes go beside it`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("A sentence. And another.", "a.txt")
    #expect(try sandbox.script("keys <enter>cFirst note.<enter>").code == 0)
    let name = try #require(
      sandbox.files(below: "library/.lectern/annotations").first { $0.hasSuffix(".json") })
    let path = "\(sandbox.library)/.lectern/annotations/\(name)"
    let whole = try #require(sandbox.read(path))
    try String(whole.dropLast(40)).write(to: URL(filePath: path), atomically: true, encoding: .utf8)
    let broken = sandbox.read(path)

    let outcome = try sandbox.script("keys <enter>)cSecond note.<enter>\nsave screen")
    #expect(outcome.code == 0)
    #expect(sandbox.read(path) == broken)
    #expect(
      try sandbox.screen("screen").contains("pending")
        || sandbox.screen("screen").contains("cannot be read"))
    #expect(try sandbox.lectern("check library").code == 1)
    try whole.write(to: URL(filePath: path), atomically: true, encoding: .utf8)
    #expect(try sandbox.script("keys <enter>").code == 0)
    let notes = try sandbox.lectern("annotations library --json").output
    #expect(notes.contains("First note.") && notes.contains("Second note."))
  }

  @Test func `what a full disk refuses stays in memory and is offered again`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("A sentence. And another.", "a.txt")
    let shell = try Pty(
      "/bin/bash", ["--norc", "-i"],
      environment: sandbox.environment.merging(["PS1": "ready> "]) { $1 })
    try shell.wait(for: "ready>")
    // A limit on the size of files fails writes as a full disk does.
    shell.send("trap '' XFSZ; ulimit -f 0; '\(Pty.path(of: "lectern"))' '\(sandbox.library)'\r")
    try shell.wait(for: "1 article")
    shell.send("\r")
    try shell.wait(for: "A sentence.")
    shell.send("cNot to be lost.\r")
    try shell.wait(for: "NOT saved")
    shell.send("Q")
    try shell.wait(for: "NOT saved")
    shell.send("Q")
    try shell.wait("the shell") { !$0.showsAlternateScreen }
    shell.send("exit\r")
    _ = try shell.waitExit()
  }

  @Test func `a library that cannot be written keeps its notes among the reader's data`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("A sentence.", "a.txt")
    _ = unsafe chmod(sandbox.library, 0o555)
    defer { _ = unsafe chmod(sandbox.library, 0o755) }
    #expect(try sandbox.script("keys <enter>a").code == 0)
    #expect(!sandbox.files(below: "library").contains { $0.hasPrefix(".lectern") })
    #expect(sandbox.files(below: "home/.local/share/lectern").contains { $0.hasSuffix(".json") })
    #expect(try sandbox.lectern("annotations library").output.contains("A sentence."))
  }

  @Test func `two thousand files open, and each is listed`() throws {
    let sandbox = try Sandbox()
    for number in 0..<2_000 {
      try sandbox.write("Article \(number) says little.", "a\(number).txt")
    }
    let pty = try sandbox.terminal([sandbox.library])
    try pty.wait(for: "2000 articles")
    pty.send("G\r")
    try pty.wait(for: "Article 999 says little.")
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
  }

  @Test func `settings that were damaged are forgotten, not fatal`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Some text.", "a.txt")
    #expect(try sandbox.script("keys <enter>").code == 0)
    for name in sandbox.files(below: "home/.local/state/lectern") where name.hasSuffix(".json") {
      try "{ \"version\": 1, \"places\": [".write(
        to: URL(filePath: "\(sandbox.folder)/home/.local/state/lectern/\(name)"),
        atomically: true, encoding: .utf8)
    }
    let outcome = try sandbox.script("keys <enter>\nsave screen")
    #expect(outcome.code == 0)
    #expect(try sandbox.screen("screen").contains("Some text."))
  }
}
