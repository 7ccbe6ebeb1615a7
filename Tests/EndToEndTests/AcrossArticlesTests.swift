import Testing

/// What several articles say of one topic, on the command line.
@Suite struct AcrossArticlesTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "In 2023 Ada Weir paid $8.4 billion. “The river is ours to keep,” she said.", "a.md")
    try sandbox.write("Weir, who came in May 2013, spoke of eight billion dollars.", "b.md")
    try sandbox.write("Nobody came.", "c.md")
    try sandbox.write(
      """
      [[entity]]
      id = "weir"
      name = "Ada Weir"
      aliases = ["Weir"]
      type = "person"
      """, "entities.toml")
    return sandbox
  }

  @Test func `a comparison puts figures of one unit below each other, with their articles`() throws
  {
    let outcome = try sandbox().lectern("compare library --entity weir")
    #expect(outcome.code == 0)
    let figures = outcome.lines.filter { $0.hasPrefix("figures") }
      .map { $0.split(separator: "\t").dropFirst().prefix(3).joined(separator: " ") }
    #expect(figures == ["USD a.md 8.4 billion USD, 2023", "USD b.md 8 billion USD, 2013-05"])
    #expect(outcome.lines.last == "not mentioned\t-\tc.md")
  }

  @Test func `the lines of JSON carry places, values and rules`() throws {
    let lines = try sandbox().lectern("compare library --entity weir --json").lines
    for field in [
      #""aspect":"names","label":"Ada Weir","form":"Weir","entity":"weir","count":1,"rule":"alias""#,
      #""value":8400000000,"unit":"USD","year":"2023","rule":"money""#,
      #""article":"b.md","start":18,"end":26,"sourceStart":18,"sourceEnd":26,"aspect":"dates""#,
      #""speaker":"weir","speakerName":"Ada Weir","rule":"attribution-after""#,
      #"{"article":"c.md","aspect":"not mentioned"}"#,
    ] {
      #expect(lines.contains { $0.contains(field) }, "\(field)")
    }
  }

  @Test func `voices are counted, and each quotation is a line of JSON`() throws {
    let sandbox = try sandbox()
    let table = try sandbox.lectern("voices library").lines
    #expect(table.last?.split(separator: " ").map(String.init) == ["Ada", "Weir", "1", "0", "1"])
    let lines = try sandbox.lectern("voices library --json").lines
    #expect(lines.count == 1)
    #expect(
      lines.first?.contains(
        #""speaker":"weir","speakerName":"Ada Weir","speakerWords":"she","rule":"attribution-after","times":1"#
      ) == true)
  }

  @Test(arguments: [
    ("voices library --entity weir", 0), ("voices library --entity nobody", 1),
    ("voices library --tag none", 0),
    ("compare library", 2), ("compare library --entity nobody", 1),
    ("compare library --search river", 0), ("compare library --tag none", 0),
    ("compare library --entity weir --date soon", 1),
  ])
  func `what cannot be compared is said`(line: String, code: Int) throws {
    let outcome = try sandbox().lectern(line)
    #expect(outcome.code == code)
    #expect(outcome.error.isEmpty == (code == 0))
  }
}
