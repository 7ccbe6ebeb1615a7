import Testing

/// Repeated passages on the command line.
@Suite struct RepeatsCommandTests {
  private static let words =
    "the mill at the weir has ground the corn of seven villages since the year of the flood"

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("# One\n\nSome think \(Self.words).\n", "a.md")
    try sandbox.write("# Two\n\nOthers say:\n\n\(Self.words)\n", "b.txt")
    try sandbox.write("# Three\n\nThe mill at the weir is closed.\n", "c.md")
    return sandbox
  }

  @Test func `a pair is one line with both places`() throws {
    let lines = try sandbox().lectern("repeats library").lines
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("a.md ¶2\tb.txt ¶3\tverbatim, 18 words\tthe mill at") == true)
  }

  @Test func `JSON has scalars and bytes of both`() throws {
    let lines = try sandbox().lectern("repeats library --json").lines
    for field in [
      #""article":"a.md","start":16"#, #""sourceStart":18"#, #""paragraph":2"#,
      #""other":{"article":"b.txt""#, #""words":18"#, #""verbatim":true"#, #""extent":"blocks""#,
      #""extent":"within""#,
    ] {
      #expect(lines.first?.contains(field) == true, "\(field)")
    }
  }

  @Test(arguments: [("--least 18 ", 1, 0), ("--least 19", 0, 0), ("--least 3", 0, 2)])
  func `the least number of words is the reader's`(option: String, count: Int, code: Int) throws {
    let outcome = try sandbox().lectern("repeats library \(option)")
    #expect(outcome.lines.count == count && outcome.code == code)
  }

  @Test func `the reader marks the words when an article is opened`() throws {
    let sandbox = try sandbox()
    try sandbox.script("keys j<enter>]=g=\nsave panel")
    let shown = try sandbox.screen("panel")
    #expect(shown.contains("also in One, ¶2") && shown.contains("verbatim, 18 words"))
  }
}

/// Lists that say which lines stand in the same words.
@Suite struct SameWordsCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let words =
      "“The mill at the weir has ground the corn of seven villages since the flood,” said Ada Weir."
    try sandbox.write("# One\n\n\(words)\n", "a.md")
    try sandbox.write("# Two\n\nAn agency writes:\n\n\(words)\n\nThe mill is shut.\n", "b.md")
    try sandbox.write(
      "[[entity]]\nid = \"weir\"\nname = \"Ada Weir\"\ntype = \"person\"\n", "entities.toml")
    return sandbox
  }

  @Test(arguments: [
    ("search mill --sort path --library library", [false, true, false]),
    ("quotes library", [false, true]),
  ])
  func `a line in words that were listed before says so`(line: String, repeated: [Bool]) throws {
    let sandbox = try sandbox()
    let plain = try sandbox.lectern(line + " --same-words").lines
    #expect(plain.map { $0.hasSuffix("\t= a.md ¶2") } == repeated)
    let objects = try sandbox.lectern(line + " --same-words --json").lines
    #expect(objects.map { $0.contains(#""sameWordsAs":{"article":"a.md""#) } == repeated)
  }

  @Test func `without the option nothing is compared`() throws {
    let lines = try sandbox().lectern("search mill --library library --json").lines
    #expect(lines.count == 3 && !lines.contains { $0.contains("sameWordsAs") })
  }
}
