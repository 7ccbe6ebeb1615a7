import Testing

/// Two articles side by side, through the shipped program.
@Suite struct BesideCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("# One\n\nNothing.\n\nThe Weir is old.\n\nThe Mill is new.\n", "a.md")
    try sandbox.write("# Two\n\nOf the Weir.\n\nOf the rain.\n\nOf the Mill.\n", "b.md")
    try sandbox.write(
      "[[entity]]\nname = \"Weir\"\ntype = \"place\"\n\n[[entity]]\nname = \"Mill\"\ntype = \"place\"\n",
      "entities.toml")
    return sandbox
  }

  @Test func `each paragraph has its counterpart and what both name`() throws {
    let lines = try sandbox().lectern("beside a.md b.md --library library").lines
    #expect(
      lines == [
        "¶3\t¶2\tWeir\tThe Weir is old.\tOf the Weir.",
        "¶4\t¶4\tMill\tThe Mill is new.\tOf the Mill.",
      ])
  }

  @Test func `JSON has both places and the entities`() throws {
    let lines = try sandbox().lectern("beside a.md b.md --library library --json").lines
    for field in [
      #""article":"a.md","start":15"#, #""other":{"article":"b.md""#, #""entities":["weir"]"#,
      #""paragraph":3"#,
    ] {
      #expect(lines.first?.contains(field) == true, "\(field)")
    }
  }

  @Test func `an article that is not there is named`() throws {
    let outcome = try sandbox().lectern("beside a.md z.md --library library")
    #expect(outcome.code == 1 && outcome.error.contains("z.md"))
  }

  @Test func `gb in the reader puts them side by side`() throws {
    let sandbox = try sandbox()
    try sandbox.script("keys <enter>gb<enter>4G\nsave beside")
    let shown = try sandbox.screen("beside")
    #expect(shown.contains("│ Two") && shown.contains("both name Mill"))
  }
}
