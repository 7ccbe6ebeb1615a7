import PtySupport
import Testing

/// Several sessions of the shipped program, and the tools beside it.
@Suite struct SessionsTests {
  private let words = "First words here. The passage in question. Last words of all."

  private func opened(_ sandbox: Sandbox) throws -> Pty {
    let pty = try sandbox.terminal(["\(sandbox.library)/a.txt"])
    try pty.wait(for: "First words here.")
    return pty
  }

  @Test func `case 54: a note of one session is on the screen of another within a second`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(words, "a.txt")
    let (one, two) = (try opened(sandbox), try opened(sandbox))
    let before = two.line(0)
    one.send(")cfrom the first\r")
    try two.wait(for: "1 note from another session")
    #expect(two.line(0) == before)
    one.send("x")
    try two.wait(for: "1 note deleted elsewhere")
    two.send(")cfrom the second\r")
    try one.wait(for: "1 note from another session")
    for pty in [one, two] {
      pty.send("Q")
      #expect(try pty.waitExit() == .exited(0))
    }
    let notes = try sandbox.lectern("annotations library/a.txt").output
    #expect(notes.contains("from the second") && !notes.contains("from the first"), "\(notes)")
  }

  @Test func `a draft that one session is typing is not offered to another`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(words, "a.txt")
    let one = try opened(sandbox)
    one.send("chalf a thou")
    try one.wait("the draft on the disk") { _ in
      sandbox.files(below: "").contains { $0.contains("drafts/") && $0.hasSuffix(".json") }
    }
    let two = try opened(sandbox)
    #expect(!two.screen.contains("half a thou"))
    two.send("Q")
    #expect(try two.waitExit() == .exited(0))
    one.hangUp()
    #expect(try one.waitExit() == .exited(129))
    let three = try sandbox.terminal(["\(sandbox.library)/a.txt"])
    try three.wait(for: "note: half a thou")
    three.send("\u{1B}Q")
  }

  @Test func `a changed gazetteer is linked anew under the reader's eyes`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(words, "a.txt")
    try sandbox.write(
      "[[entity]]\nid = \"x\"\nname = \"nobody at all\"\ntype = \"person\"\n", "entities.toml")
    let pty = try opened(sandbox)
    try sandbox.write(
      "[[entity]]\nid = \"x\"\nname = \"passage\"\ntype = \"person\"\n", "entities.toml")
    try pty.wait(for: "linked anew")
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(try sandbox.lectern("mentions x library").output.contains("passage"))
  }

  @Test func `git joins two branches that add, edit and delete`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(words + "\n\nAnother paragraph stands below. It ends.", "a.txt")
    let program = Pty.path(of: "lectern")
    try sandbox.write(
      """
      set -e
      git init -q -b main . && git config user.email a@b && git config user.name n
      git config merge.lectern.driver "'\(program)' merge-driver %O %A %B %P"
      printf '.lectern/**/*.json merge=lectern\\n.lectern/*.jsonl merge=lectern\\n' > .gitattributes
      printf '.lectern/backups/\\n.lectern/.lock\\nk*\\n*.sh\\n' > .gitignore
      run() { printf 'keys %s\\n' "$1" > k; '\(program)' . --script k; git add -A; git commit -qm "$2"; }
      run '<enter>gg)cbase<enter>))cgoes<enter>' base
      git checkout -qb side
      run 'gg))))cside<enter>' side
      git checkout -q main
      run 'gg)cedited<space>on<space>main<enter>))xgg))cmain<enter>' main
      git merge -q side -m merged
      """, "merge.sh")
    let shell = try Pty(
      "/bin/sh", ["-c", "cd '\(sandbox.library)' && sh merge.sh > ../log 2>&1"],
      environment: sandbox.environment)
    let status = try shell.waitExit()
    #expect(status == .exited(0), "\(sandbox.read("\(sandbox.folder)/log") ?? "")")
    let notes = try sandbox.lectern("annotations library").output
    for words in ["baseedited on main", "side", "main"] {
      #expect(notes.contains("\t\(words)"), "\(words): \(notes)")
    }
    #expect(!notes.contains("goes"), "\(notes)")
    #expect(try sandbox.lectern("check library").code == 0)
  }

  @Test func `the trash and the backups are reached from the command line`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(words, "a.txt")
    try sandbox.script("keys )cnote<enter>x", "library/a.txt")
    let line = try #require(try sandbox.lectern("trash library/a.txt").lines.first)
    let id = try #require(line.split(separator: "\t").dropFirst().first)
    #expect(line.contains("note"))
    #expect(try sandbox.lectern("trash library/a.txt --restore \(id)").code == 0)
    #expect(try sandbox.lectern("annotations library/a.txt").output.contains("note"))
    #expect(try sandbox.lectern("trash library/a.txt").output == "")
    #expect(try sandbox.lectern("trash library/a.txt --restore nothing").code == 1)
    #expect(try sandbox.lectern("trash library/a.txt --empty").output.contains("gone for good"))
    #expect(try sandbox.lectern("backups library/a.txt").output.contains("a.txt"))
    #expect(try sandbox.lectern("backups library/a.txt --restore a.txt").code == 0)
    #expect(try sandbox.lectern("merge-conflicts library/a.txt").output.contains("no copies"))
  }

  @Test(arguments: [2, 4])
  func `case 54: sessions killed at random lose no acknowledged change`(count: Int) throws {
    let sandbox = try Sandbox()
    let program = Pty.path(of: "store-probe")
    let probe = try Pty(
      "/bin/sh",
      [
        "-c",
        "'\(program)' sessions '\(sandbox.folder)/probe' \(count) 12 > '\(sandbox.folder)/log'",
      ],
      environment: sandbox.environment)
    let status = try probe.waitExit()
    #expect(status == .exited(0), "\(sandbox.read("\(sandbox.folder)/log") ?? "")")
  }

  @Test func `case 53: a save that is stopped at any call goes on, and nothing is lost`() throws {
    let sandbox = try Sandbox()
    let program = Pty.path(of: "store-probe")
    let probe = try Pty(
      "/bin/sh",
      ["-c", "'\(program)' stopped '\(sandbox.folder)/probe' > '\(sandbox.folder)/log' 2>&1"],
      environment: sandbox.environment)
    let status = try probe.waitExit()
    let log = sandbox.read("\(sandbox.folder)/log") ?? ""
    #expect(status == .exited(0), "\(log)")
    #expect(log.contains("notes saved"), "\(log)")
  }
}
