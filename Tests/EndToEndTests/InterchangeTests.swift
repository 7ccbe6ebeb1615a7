import FoundationEssentials
import Testing

/// Annotations that leave and enter through the shipped program.
@Suite struct InterchangeTests {
  private static let formats = [
    "markdown", "json", "jsonl", "readwise", "hypothesis", "koreader", "brat",
  ]

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "# Harbour\n\nThe pilot boat leaves at five. Nobody hurries a ship.\n\nCranes wake late.\n",
      "a.md")
    try sandbox.write("# Log\n\nThe keeper writes at night. The lamp is lit.\n", "b.md")
    try sandbox.write(
      "[[entity]]\nid = \"pilot\"\nname = \"Pilot\"\ntype = \"organisation\"\n"
        + "aliases = [\"Nobody\"]\n", "entities.toml")
    return sandbox
  }

  private func annotate(_ sandbox: Sandbox) throws {
    let keys = "keys <enter>)a)c=odd, <lt>b>\"note\"<enter>#sea<enter>"
    #expect(try sandbox.script(keys).code == 0)
  }

  private func ids(_ sandbox: Sandbox, _ library: String = "library") throws -> [String] {
    try sandbox.lectern("annotations \(library) --json").lines.map(String.init)
  }

  @Test(arguments: InterchangeTests.formats)
  func `each format leaves, enters another library, and comes back as it was`(
    format: String
  ) throws {
    let sandbox = try sandbox()
    try annotate(sandbox)
    let before = try ids(sandbox)
    #expect(before.count == 2)
    let written = try sandbox.lectern("export \(format) library --to out")
    #expect(written.code == 0, "\(written.error)")

    try FileManager.default.copyItem(
      atPath: sandbox.library, toPath: "\(sandbox.folder)/other")
    try FileManager.default.removeItem(atPath: "\(sandbox.folder)/other/.lectern")
    let trial = try sandbox.lectern("import \(format) out --library other --dry-run")
    #expect(trial.output == "2 attached\n")
    #expect(try ids(sandbox, "other").isEmpty)
    let first = try sandbox.lectern("import \(format) out --library other")
    #expect(first.output == "2 attached\n", "\(first.error)")
    #expect(try ids(sandbox, "other") == before)
    #expect(try sandbox.lectern("check other").code == 0)
    let second = try sandbox.lectern("import \(format) out --library other")
    #expect(second.output == "2 already there\n")
    #expect(try ids(sandbox, "other") == before)

    let undone = try sandbox.lectern("import --undo --library other")
    #expect(undone.output.hasSuffix("2 removed, 0 as before\n"))
    #expect(try ids(sandbox, "other").isEmpty)
    #expect(try sandbox.lectern("import --undo --library other").code == 1)
  }

  @Test func `the block in a file is renewed, and the words around it stay`() throws {
    let sandbox = try sandbox()
    try annotate(sandbox)
    let path = "\(sandbox.folder)/notes.md"
    try Data("# Mine\r\n\r\nkeep me".utf8).write(to: URL(filePath: path))
    #expect(try sandbox.lectern("export markdown library --to notes.md").code == 0)
    let once = try #require(sandbox.read(path))
    #expect(once.hasPrefix("# Mine\r\n\r\nkeep me\n\n<!-- lectern:begin "))
    try Data((once + "\nafter").utf8).write(to: URL(filePath: path))
    #expect(try sandbox.lectern("export markdown library --tag sea --to notes.md").code == 0)
    let twice = try #require(sandbox.read(path))
    #expect(twice.hasPrefix("# Mine\r\n\r\nkeep me\n\n<!-- lectern:begin "))
    #expect(twice.hasSuffix("-->\n\nafter"))
    #expect(twice.utf8.count < once.utf8.count)

    let parts = twice.split(separator: "\"note\"\n", maxSplits: 1)
    try #require(parts.count == 2)
    let edited = parts.joined(separator: "\"note\" by hand\n")
    try Data(edited.utf8).write(to: URL(filePath: path))
    let refused = try sandbox.lectern("export markdown library --to notes.md")
    #expect(refused.code == 1)
    #expect(refused.error.contains("notes.md: line 5: "), "\(refused.error)")
    #expect(sandbox.read(path) == edited)
    #expect(
      try sandbox.lectern("import markdown notes.md --library library").output.contains(
        "1 updated"))
    #expect(try ids(sandbox).contains { $0.contains("by hand") })
    #expect(try sandbox.lectern("export markdown library --to notes.md --force").code == 0)
    let undone = try sandbox.lectern("import --undo --library library")
    #expect(undone.output.hasSuffix("0 removed, 1 as before\n"))
    #expect(!(try ids(sandbox).contains { $0.contains("by hand") }))
  }

  @Test(arguments: [
    ("--tag sea", 1), ("--color yellow", 2), ("--color red", 0), ("--article a.md", 2),
    ("--article b.md", -1), ("--entity Pilot", 1), ("--entity Somebody", -1), ("--words ODD", 1),
    ("--since 2026", 2), ("--since 2027", 0), ("--until 2025-12", 0), ("--until 2026~", 2),
    ("--tag sea --entity Pilot", 1), ("--tag sea --color red", 0),
  ])
  func `filters choose what leaves`(words: String, count: Int) throws {
    let sandbox = try sandbox()
    try annotate(sandbox)
    let outcome = try sandbox.lectern("export jsonl library \(words)")
    #expect(outcome.lines.count == max(count, 0), "\(outcome.error)")
    #expect(outcome.code == (count > 0 ? 0 : 1))
  }

  @Test(arguments: [
    ("import", 2, "name a format"), ("import nonsense x", 2, "nonsense"),
    ("import json", 2, "name a file"), ("import json nowhere --library library", 1, "nowhere"),
    ("import json bad.json --library library", 1, "bad.json: line 2, column 1"),
    ("import --undo --library library", 1, "no import"),
    ("import --undo json x", 2, "alone"), ("export brat library", 2, "folder"),
    ("export json library --to bad.json", 1, "bad.json exists"),
    ("export json library --color pink", 2, "pink"),
    ("export json library --since soon", 2, "soon"),
  ])
  func `what cannot be done is said in one line`(words: String, code: Int, part: String) throws {
    let sandbox = try sandbox()
    try annotate(sandbox)
    try Data("[\n".utf8).write(to: URL(filePath: "\(sandbox.folder)/bad.json"))
    let outcome = try sandbox.lectern(words)
    #expect(outcome.code == code)
    #expect(outcome.error.contains(part), "\(outcome.error)")
    #expect(sandbox.read("\(sandbox.folder)/bad.json") == "[\n")
  }

  @Test func `notes on an article that is not there are kept and leave again`() throws {
    let sandbox = try sandbox()
    try annotate(sandbox)
    #expect(try sandbox.lectern("export jsonl library --to out").code == 0)
    try FileManager.default.removeItem(atPath: "\(sandbox.library)/a.md")
    try FileManager.default.removeItem(atPath: "\(sandbox.library)/.lectern")
    let outcome = try sandbox.lectern("import jsonl out --library library")
    #expect(outcome.output.hasSuffix("2 orphan\n"), "\(outcome.output)")
    #expect(outcome.error.contains("a.md is not in the library"))
    let again = try sandbox.lectern("export jsonl library")
    #expect(again.lines.count == 2)
    #expect(try sandbox.lectern("import jsonl out --library library").output == "2 already there\n")
  }

  @Test func `a passage without a name of its article is looked for in every article`() throws {
    let sandbox = try sandbox()
    let text = #"{"documents": [{"title": "x", "entries": [{"text": "The lamp is lit."}]}]}"#
    try Data(text.utf8).write(to: URL(filePath: "\(sandbox.folder)/in.json"))
    let outcome = try sandbox.lectern("import koreader in.json --library library --json")
    #expect(outcome.output.contains(#""article":"b.md""#))
    #expect(outcome.output.contains(#""outcome":"attached""#))
  }

  @Test func `the reader exports from the command line of the screen`() throws {
    let sandbox = try sandbox()
    #expect(
      try sandbox.script(
        """
        keys <enter>)a:export readwise my notes.csv<enter>
        save one
        keys :export nonsense x<enter>
        save two
        keys :export markdown<enter>
        save three
        """
      ).code == 0)
    #expect(try sandbox.screen("one").contains("1 annotation written to my notes.csv"))
    #expect(try sandbox.screen("two").contains("there is no format nonsense"))
    #expect(try sandbox.screen("three").contains("export takes a format and a file"))
    let csv = try #require(sandbox.read("\(sandbox.folder)/my notes.csv"))
    #expect(csv.hasPrefix("Highlight,"))
  }
}
