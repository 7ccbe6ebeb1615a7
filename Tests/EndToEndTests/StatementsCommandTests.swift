import Testing

/// Quotations, dates and figures on the command line.
@Suite struct StatementsCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      """
      Ada Weir came in 2013. “The river is ours to keep,” she said.

      Last year it cost $8.4 billion. According to Tom Rill, the river is low.
      """, "a.md")
    try sandbox.write(
      """
      [[entity]]
      id = "weir"
      name = "Ada Weir"
      type = "person"

      [[entity]]
      id = "rill"
      name = "Tom Rill"
      type = "person"
      """, "entities.toml")
    return sandbox
  }

  @Test func `a quotation says who speaks, by which rule, and where`() throws {
    let sandbox = try sandbox()
    let lines = try sandbox.lectern("quotes library --json").lines
    #expect(lines.count == 2)
    for field in [
      #""speaker":"weir""#, #""start":23"#, #""rule":"attribution-after""#, #""sourceStart":23"#,
    ] {
      #expect(lines.first?.contains(field) == true, "\(field)")
    }
    #expect(lines.last?.contains(#""form":"reported""#) == true)
  }

  @Test(arguments: [
    ("quotes library --by weir", 1), ("quotes library --by nobody", 0),
    ("quotes library --by rill", 1), ("quotes library --about rill", 0), ("quotes library", 2),
  ])
  func `quotations are narrowed by who speaks and who is spoken of`(
    line: String, count: Int
  ) throws {
    let outcome = try sandbox().lectern(line)
    #expect(outcome.lines.count == count)
    #expect(outcome.code == (line.hasSuffix("nobody") ? 1 : 0))
  }

  @Test func `a relative date is unknown until the article's date is given`() throws {
    let sandbox = try sandbox()
    #expect(
      try sandbox.lectern("dates library").lines.map { $0.contains("unknown") } == [false, true])
    let given = try sandbox.lectern("dates library --date 2025 --json").lines
    #expect(given.last?.contains(#""value":"2024""#) == true)
    #expect(given.first?.contains(#""entities":["weir"]"#) == true)
    #expect(try sandbox.lectern("dates library --date soon").code == 1)
  }

  @Test func `a figure is a number with its unit`() throws {
    let lines = try sandbox().lectern("figures library --json").lines
    #expect(lines.count == 1)
    #expect(lines.first?.contains(#""value":8400000000,"unit":"USD""#) == true)
  }
}
