import FoundationEssentials
import PtySupport
import TestSupport
import Testing

/// The same engine without the screen.
@Suite struct CommandLineTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      """
      ---
      title: "A report"
      kind: report
      date: 2024-05
      ---
      ## First

      The Great
      Stone park lies near Minsk. It is large.

      > Somebody said so.
      """, "a.md")
    try sandbox.write("In Minsk again,\nand once more in Minsk.\n", "b.txt")
    try sandbox.write(
      """
      [[entity]]
      id = "park"
      name = "Great Stone"
      type = "project"
      about = "A park."

      [[entity]]
      name = "Minsk"
      type = "place"
      """, "entities.toml")
    return sandbox
  }

  @Test func `every listing is one JSON object a line`() throws {
    let sandbox = try sandbox()
    for command in ["list", "entities", "mentions", "annotations", "paths", "check"] {
      let outcome = try sandbox.lectern("\(command) library --json")
      #expect(outcome.code == 0, "\(command): \(outcome.error)")
      #expect(outcome.lines.isEmpty == ["annotations", "check"].contains(command))
      for line in outcome.lines { #expect(line.hasPrefix("{") && line.hasSuffix("}")) }
    }
  }

  @Test func `names without an entry are suggested, as a table and as JSON`() throws {
    let sandbox = try sandbox()
    try sandbox.write("They met Ada Weir in Rill. Later Ada Weir left Rill for Norland.", "c.txt")
    let table = try sandbox.lectern("suggest library")
    #expect(
      table.lines == [
        "name      type    mentions  articles",
        "Ada Weir  person         2         1",
        "Rill      place          2         1",
      ])
    let all = try sandbox.lectern("suggest library --all --json")
    try Golden.check(all.output, "suggest")
  }

  @Test func `a name that is no link says what kept it`() throws {
    let sandbox = try sandbox()
    try sandbox.write("They saw Minsk Harbour.", "c.txt")
    let lines = try sandbox.lectern("mentions library --suppressed").lines
    #expect(
      lines == [
        "c.txt\tminsk\tname\tMinsk\ta capitalised word beside it makes it part of a longer name"
      ])
    let json = try sandbox.lectern("mentions minsk library --suppressed --json").output
    #expect(json.contains("\"cause\":\"neighbour\"") || json.contains("\"cause\": \"neighbour\""))
    #expect(json.contains("Harbour"))
    #expect(try sandbox.lectern("mentions park library --suppressed").lines == [])
  }

  @Test func `a mention says where it stands, in scalars and in bytes of the file`() throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.lectern("mentions park library --json")
    try Golden.check(outcome.output, "mentions")
  }

  @Test(arguments: [
    "show library/b.txt", "show b.txt --library library", "show a.md --library library",
  ])
  func `an article is shown by its file or by its path in the library`(line: String) throws {
    let outcome = try sandbox().lectern(line)
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.output.contains("Minsk"))
  }

  @Test func `an article that is not there is named`() throws {
    let outcome = try sandbox().lectern("show c.txt --library library")
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("c.txt"))
  }

  @Test func `structure shows the blocks of a file`() throws {
    let sandbox = try sandbox()
    try Golden.check(try sandbox.lectern("structure --json --why library/a.md").output, "structure")
  }

  @Test(arguments: [
    "list library", "show library/a.md", "show b.txt --library library", "entities library",
    "check library",
    "search minsk --library library", "structure library/a.md", "library --width 30",
  ])
  func `what a command prints is steady`(words: String) throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.lectern(words)
    #expect(outcome.code == 0, "\(outcome.error)")
    let name = words.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    try Golden.check(outcome.output, "command-\(name)")
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `annotations are listed and exported, and read back as they were`() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.script("keys <enter>)cWhere?<enter>#place<enter>").code == 0)
    let listed = try sandbox.lectern("annotations library --json")
    #expect(listed.output.contains("\"note\":\"Where?\""))
    #expect(listed.output.contains("\"tags\":[\"place\"]"))
    let markdown = try sandbox.lectern("export library")
    #expect(markdown.output.contains("> The Great Stone park lies near Minsk."))
    let json = try sandbox.lectern("export library --format json")
    #expect(json.output.hasPrefix("["))
    #expect(json.output.contains("AnnotationCollection"))
    // The check runs the rules of the W3C model over every notebook that was written.
    #expect(try sandbox.lectern("check library").code == 0)
    let files = sandbox.files(below: "library/.lectern/annotations")
    #expect(files.filter { $0.hasSuffix(".json") }.count == 1)
  }

  @Test(arguments: [
    ("list nowhere", 1, "nowhere"), ("--nonsense", 2, "nonsense"), ("show nowhere", 1, "nowhere"),
    ("export library", 1, "nothing is annotated"), ("search zzzz --library library", 1, ""),
    ("export library --format nonsense", 2, "nonsense"),
    ("mentions library nobody", 1, "nobody"), ("show none.md --library library", 1, "none.md"),
  ])
  func `what cannot be done is said in one line`(words: String, code: Int, part: String) throws {
    let outcome = try sandbox().lectern(words)
    #expect(outcome.code == code)
    #expect(outcome.error.contains(part), "\(outcome.error)")
  }

  @Test func `what an article holds commands no terminal through an export`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Evil \u{1B}[31mred\u{202E} words.", "a.txt")
    #expect(try sandbox.script("keys <enter>a").code == 0)
    let output = try sandbox.lectern("export library").output
    #expect(output.contains("> Evil"))
    #expect(!output.unicodeScalars.contains("\u{1B}"))
    #expect(!output.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `justified text reaches the width on request, and never exceeds it`() throws {
    let sandbox = try sandbox()
    let words =
      "In the evening they read the letters that had come through the mountains, and then "
    try sandbox.write(String(repeating: words, count: 8) + "slept.\n", "long.md")
    let plain = try sandbox.lectern("read library/long.md --width 44")
    let justified = try sandbox.lectern("read library/long.md --width 44 --justify --hyphenate")
    let full = { (lines: [Substring]) in lines.count { $0.count == 44 } }
    #expect(full(justified.lines) > full(plain.lines))
    #expect(justified.lines.allSatisfy { $0.count <= 44 })
    let single = justified.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(single.contains("through the mountains, and then"))
  }

  @Test func `justification and hyphenation are remembered`() throws {
    let sandbox = try sandbox()
    try sandbox.write("keys <enter>zjz-\nsave first.txt\n", "../first.script")
    _ = try sandbox.lectern("library --script first.script")
    try sandbox.write("keys zj\nsave second.txt\n", "../second.script")
    let outcome = try sandbox.lectern("library --script second.script")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(sandbox.read("\(sandbox.folder)/second.txt")?.contains("ragged lines") == true)
  }

  @Test func `a pipe is an article`() throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write("# From a pipe\n\nSome words\nin two lines.\n", "input")
    let outcome = try sandbox.lectern("-", input: file)
    #expect(outcome.code == 0)
    #expect(
      outcome.output
        == "From a pipe\n\(String(repeating: "─", count: 66))\n\nSome words in two lines.\n")
  }

  @Test func `commands answer while the screen runs`() throws {
    let sandbox = try sandbox()
    let screen = try sandbox.terminal([sandbox.library])
    try screen.wait(for: "2 articles")
    #expect(try sandbox.lectern("list library").lines.count == 2)
    screen.send("Q")
    #expect(try screen.waitExit() == .exited(0))
  }

  @Test func `the README's keys are those of the table`() throws {
    let readme = try #require(
      try? String(contentsOf: URL(filePath: "\(Sandbox.checkout)/README.md"), encoding: .utf8))
    let keys = try Sandbox().lectern("keys --markdown").output
    #expect(readme.contains(keys), "README.md has other keys than lectern keys --markdown")
  }

  @Test func `manual and completions name every subcommand`() throws {
    let sandbox = try Sandbox()
    let manual = try sandbox.lectern("manual").output
    let completions = try sandbox.lectern("--generate-completion-script bash").output
    let help = try sandbox.lectern("--help").output
    for command in [
      "list", "show", "search", "entities", "mentions", "suggest", "annotations", "export",
      "import", "check", "structure", "paths", "keys", "quotes", "dates", "figures",
    ] {
      for (name, text) in [("manual", manual), ("completions", completions), ("help", help)] {
        #expect(text.contains(command), "\(name) lacks \(command)")
      }
    }
    #expect(help.split(separator: "\n").count <= 66)
  }
}
