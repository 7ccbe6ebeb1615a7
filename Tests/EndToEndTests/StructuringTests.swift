import FoundationEssentials
import PtySupport
import TestSupport
import Testing

/// A person puts the importer right in the shipped program, and finds it so the next time.
@Suite struct StructuringTests {
  private static let text = """
    The river in winter

    When the ice came down from the hills, the ferry stayed in its shed and people crossed on foot.

    The bell on the north bank rang at dusk. Nobody lost the way after that. It was heard for miles.

    In spring the ice broke with a sound like carts on a bridge, and the ferry went out again.
    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Self.text, "river.txt")
    return sandbox
  }

  private func record(of sandbox: Sandbox) throws -> String {
    let folder = "library/.lectern/imports"
    let name = try #require(sandbox.files(below: folder).first { $0.hasSuffix(".json") })
    return "\(sandbox.folder)/\(folder)/\(name)"
  }

  @Test func `a heading is there after quitting, in the outline too`() throws {
    let sandbox = try sandbox()
    let first = try sandbox.script(
      """
      keys <enter>}}))cHeard.<enter>
      keys {ph))ps
      save made
      keys Q
      """)
    #expect(first.code == 0, "\(first.error)")
    let second = try sandbox.script(
      """
      keys t
      save outline
      keys q
      keys I
      save about
      keys <esc>pupu
      save undone
      """)
    #expect(second.code == 0, "\(second.error)")
    #expect(try sandbox.screen("outline").contains("The bell on the north bank rang at dusk."))
    let about = try sandbox.screen("about")
    #expect(about.contains("is a heading of"))
    #expect(about.contains("begins a block"))
    #expect(about.contains("notes       1"))
    #expect(!about.contains("not found"), "\(about)")
    #expect(try sandbox.screen("undone").contains("taken back, 0 left; U brings back"))
    let structure = try sandbox.lectern("structure library/river.txt --library library")
    #expect(!structure.output.contains("corrected"))
    let notes = try sandbox.lectern("annotations library --json")
    #expect(notes.output.contains("Heard."))
  }

  @Test func `the command line corrects, lists, explains and takes back`() throws {
    let sandbox = try sandbox()
    let file = "library/river.txt --library library"
    let commands = [
      "--heading 2 --level 3", "--join 3", "--quotation 1 --json", "--list", "--list --json",
    ]
    var output = ""
    for command in commands {
      let outcome = try sandbox.lectern("correct \(file) \(command)")
      #expect(outcome.code == 0, "\(outcome.error)")
      output += "$ correct \(command)\n\(outcome.output)"
    }
    let structure = try sandbox.lectern("structure \(file) --json --why")
    // Ids hold the time.
    let golden = (output + structure.output).replacing(#/"urn:uuid:[0-9a-f-]*"/#, with: "\"id\"")
    try Golden.check(golden, "correct")
    #expect(try sandbox.lectern("correct \(file) --undo --list").code == 2)
    #expect(try sandbox.lectern("correct \(file) --undo").lines.count == 2)
    #expect(try sandbox.lectern("correct \(file) --forget 1").lines.count == 1)
    #expect(try sandbox.lectern("correct \(file) --undo").lines.isEmpty)
  }

  static let failures: [(arguments: String, code: Int, words: String)] = [
    ("--heading 9", 1, "there is no block 9, the last is 4"),
    ("--split 99999", 1, "there is no offset 99999"),
    ("--split 0", 1, "a block begins here already"),
    ("--join 4", 1, "this is the last block"),
    ("--paragraph 2", 1, "is a paragraph already"),
    ("--undo", 1, "nothing was corrected"),
    ("--forget 1", 1, "there is no correction 1"),
    ("--encoding klingon", 1, "klingon"),
    ("--level 2", 2, "--level goes with --heading"),
    ("--heading 1 --join 2", 2, "One correction at a time"),
  ]

  @Test(arguments: failures)
  func `what cannot be done is one line on standard error`(
    arguments: String, code: Int, words: String
  ) throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.lectern("correct library/river.txt --library library \(arguments)")
    #expect(outcome.code == code)
    #expect(outcome.error.contains(words), "\(outcome.error)")
    #expect(sandbox.files(below: "library/.lectern/imports") == [])
  }

  @Test func `a correction that lost its place is kept, and check reports it`() throws {
    let sandbox = try sandbox()
    try sandbox.script("keys <enter>}}phpq")
    try sandbox.write(Self.text.replacing("The bell on the north bank", with: "It"), "river.txt")
    let check = try sandbox.lectern("check library")
    #expect(check.code == 1)
    #expect(check.output.contains("the correction “The bell on the north bank"))
    #expect(check.output.contains("finds no place and is kept"))
    try sandbox.script(
      """
      keys <enter>}ph
      keys I
      save about
      """)
    #expect(try sandbox.screen("about").contains("not found, kept"))
    let list = try sandbox.lectern("correct library/river.txt --library library --list --json")
    #expect(list.lines.count == 3)
    #expect(list.lines.count { $0.contains("\"found\":false") } == 2)
    try sandbox.write(Self.text, "river.txt")
    #expect(try sandbox.lectern("check library").code == 0)
  }

  @Test func `a record cut short is said, and kept when it is written again`() throws {
    let sandbox = try sandbox()
    try sandbox.script("keys <enter>}ph")
    let record = try record(of: sandbox)
    let whole = try #require(sandbox.read(record))
    try Data(whole.utf8.prefix(60)).write(to: URL(filePath: record))
    #expect(try sandbox.lectern("check library").output.contains("its corrections are not applied"))
    try sandbox.script(
      """
      save warned
      keys }}pq
      save written
      """, size: "24x240")
    #expect(try sandbox.screen("warned").contains("cannot be read"))
    #expect(try sandbox.screen("written").contains("it is kept as"))
    let names = sandbox.files(below: "library/.lectern/imports")
    #expect(names.count == 2 && names.contains { $0.contains(".corrupt-") })
    #expect(try sandbox.lectern("check library").code == 0)
  }

  @Test func `two windows keep what was corrected in both`() throws {
    let sandbox = try sandbox()
    let first = try sandbox.terminal([sandbox.library])
    try first.wait(for: "1 article")
    first.send("\r}")
    try first.wait("the article") { $0.line(23).contains("¶2/4") }
    #expect(
      try sandbox.lectern("correct library/river.txt --library library --heading 4").code == 0)
    first.send("pq")
    try first.wait("both corrections") { _ in
      (try? sandbox.lectern("correct library/river.txt --library library").lines.count) == 2
    }
    first.send("Q")
    #expect(try first.waitExit() == .exited(0))
  }

  @Test func `in a library that cannot be written, corrections go to the reader's own data`() throws
  {
    let sandbox = try sandbox()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: sandbox.library)
    try sandbox.script("keys <enter>}ph")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sandbox.library)
    #expect(!sandbox.files(below: "library").contains { $0.contains("imports") })
    #expect(sandbox.files(below: "home/.local/share/lectern").contains { $0.contains("/imports/") })
  }
}
