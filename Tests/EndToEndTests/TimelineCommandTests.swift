import FoundationEssentials
import Testing

/// Timelines and dates of articles on the command line.
@Suite struct TimelineCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      """
      ---
      title: The river
      date: 2024-08-20
      ---

      Ada Weir came in 1995. Last year she left.
      """, "a.md")
    try sandbox.write("Yesterday it rained.\n\nIn 2007 Ada Weir came back.", "2024-05-06-b.txt")
    try sandbox.write(
      """
      [[entity]]
      id = "weir"
      name = "Ada Weir"
      type = "person"
      """, "entities.toml")
    return sandbox
  }

  @Test func `the text form has its strip, heads, gaps and what is unknown`() throws {
    let lines = try sandbox().lectern("timeline library").lines
    #expect(lines.first == "Timeline of the library")
    #expect(lines[1].hasPrefix("█") && lines[1].hasSuffix("█"))
    #expect(lines[2].hasPrefix("1995"))
    #expect(lines.contains("  11 years without a dated line"))
    #expect(lines.contains { $0.hasPrefix("  2023*") && $0.contains("a.md") })
    #expect(lines.contains { $0.hasPrefix("  2024-08-20") && $0.contains("published: The river") })
    #expect(lines.contains("date unknown"))
    #expect(lines.last?.contains("1 date is told from the article's own date") == true)
  }

  @Test(arguments: [
    ("", 5), ("--entity weir", 3), ("--search rained", 1), ("--from 2000 --until 2010", 1),
    ("--from 2023", 2), ("--tag nothing", 0), ("--date 2020", 6),
  ])
  func `a topic and a stretch of time narrow it`(options: String, count: Int) throws {
    let lines = try sandbox().lectern("timeline library --json \(options)").lines
    #expect(lines.count == count)
  }

  @Test(arguments: ["--from soon", "--entity nobody", "--date 2024-02-30"])
  func `what cannot be meant is a failure with a reason`(options: String) throws {
    let outcome = try sandbox().lectern("timeline library \(options)")
    #expect(outcome.code == 1)
    #expect(outcome.lines.isEmpty)
  }

  @Test func `a line of JSON has its place, its value and what that rests on`() throws {
    let lines = try sandbox().lectern("timeline library --json --entity weir").lines
    let counted = try #require(lines.first { $0.contains(#""rule":"year""#) })
    for field in [
      #""article":"a.md""#, #""kind":"sentence""#, #""value":"1995""#, #""dateOrigin":"text""#,
      #""start":17"#, #""end":21"#, #""sourceStart":"#, #""entities":["weir"]"#,
      #""sentence":[0,22]"#, #""text":"Ada Weir came in 1995.""#,
    ] {
      #expect(counted.contains(field), "\(field)")
    }
    let all = try sandbox().lectern("timeline library --json").lines
    #expect(
      all.contains { $0.contains(#""value":"2023""#) && $0.contains(#""dateOrigin":"article""#) })
    #expect(
      all.contains { $0.contains(#""value":null"#) && $0.contains(#""dateOrigin":"unknown""#) })
  }

  @Test func `a date that was told is kept, shown and taken back`() throws {
    let sandbox = try sandbox()
    let file = "library/2024-05-06-b.txt"
    #expect(
      try sandbox.lectern("correct \(file) --library library --date 2024-05-06").lines
        == ["date: 2024-05-06"])
    let told = try sandbox.lectern("timeline library --json").lines
    #expect(
      told.contains {
        $0.contains(#""value":"2024-05-05""#) && $0.contains(#""dateOrigin":"told""#)
      })
    #expect(
      told.contains {
        $0.contains(#""kind":"publication""#) && $0.contains(#""value":"2024-05-06""#)
      })
    #expect(try sandbox.lectern("list library").lines.contains { $0.contains("[2024-05-06]") })
    #expect(
      try sandbox.lectern("list library --json").lines
        .contains { $0.contains(#""dateOrigin":"told""#) })
    #expect(try sandbox.lectern("correct \(file) --library library --date soon").code == 1)
    #expect(try sandbox.lectern("correct \(file) --library library --date unknown").code == 0)
    #expect(try sandbox.lectern("timeline library").lines.contains("date unknown"))
  }

  @Test func `T and pd on the screen`() throws {
    let sandbox = try sandbox()
    let script = """
      keys TG
      save \(sandbox.folder)/before.txt
      keys pd<tab><enter>
      save \(sandbox.folder)/after.txt
      keys g/rained<enter>T
      save \(sandbox.folder)/search.txt
      """
    try sandbox.write(script, "script.keys")
    #expect(
      try sandbox.lectern("library --script library/script.keys --size 24x80").code == 0)
    func screen(_ name: String) throws -> String {
      try String(contentsOfFile: "\(sandbox.folder)/\(name).txt", encoding: .utf8)
    }
    #expect(try screen("before").contains("is unknown; pd sets it"))
    #expect(try screen("after").contains("2024-05-05*"))
    #expect(try screen("after").contains("told from the date 2024-05-06"))
    #expect(try screen("search").contains("Timeline: “rained”"))
  }
}
