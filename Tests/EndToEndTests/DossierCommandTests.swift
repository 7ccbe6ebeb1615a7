import FoundationEssentials
import Testing

/// Dossiers, through the shipped program.
@Suite struct DossierCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      """
      ---
      title: "The ferry"
      date: 2016-07
      author: A. Reporter
      sources:
        - "log, 1911"
      ---

      Ada Weir came in 2013 [log, 1911]. “The river is ours to keep,” she said.

      Ada Weir paid $8.4 million for the ferry.
      """, "a.md")
    try sandbox.write("Nobody speaks of her here. It rained in 1990.", "b.txt")
    try sandbox.write(
      """
      [[entity]]
      id = "weir"
      name = "Ada Weir"
      type = "person"
      about = "Keeper of the ferry."

      [[entity]]
      id = "rill"
      name = "Tom Rill"
      type = "person"
      """, "entities.toml")
    return sandbox
  }

  @Test func `Markdown goes to standard output, and its addresses open`() throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.lectern("dossier library --entity weir")
    #expect(outcome.code == 0, "\(outcome.error)")
    for line in [
      "# Ada Weir", "Keeper of the ferry.", "### 2013", "### By Ada Weir", "### USD",
      "## Not yet read",
      "[The ferry, A. Reporter, 2016-07, ¶ 1](<lectern:a.md#:~:text=",
    ] {
      #expect(outcome.output.contains(line), "\(line)")
    }
    // The year of a source that the article lists is no date of an event.
    #expect(!outcome.output.contains("### 1911"))
    #expect(!outcome.output.contains("1990"))
    let addresses = outcome.output.split(separator: "](<").dropFirst()
      .map { $0.prefix { $0 != ">" } }.filter { $0.contains("#") }
    #expect(addresses.count >= 3)
    for address in addresses {
      let printed = try sandbox.lectern("open '\(address)' --library library --json")
      #expect(printed.output.contains(#""state":"found""#), "\(address)")
    }
  }

  @Test(arguments: [
    ("brief.md", "# Ada Weir"), ("brief.html", "<!DOCTYPE html>"),
    ("brief.json", "\"format\": \"lectern-dossier/1\""), ("brief.bib", "@misc{a.md,"),
    ("brief.csl.json", "\"id\": \"a.md\""),
  ])
  func `the name of the file tells the format`(file: String, start: String) throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.lectern("dossier library --entity 'Ada Weir' --output \(file)")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.output.isEmpty)
    #expect(sandbox.read("\(sandbox.folder)/\(file)")?.contains(start) == true)
  }

  @Test func `a file that says something else is left alone`() throws {
    let sandbox = try sandbox()
    let line = "dossier library --entity weir --output brief.md"
    #expect(try sandbox.lectern(line).code == 0)
    // The same library gives the same bytes, which are no change.
    #expect(try sandbox.lectern(line).code == 0)
    try Data("mine".utf8).write(to: URL(filePath: "\(sandbox.folder)/brief.md"))
    let refused = try sandbox.lectern(line)
    #expect(refused.code == 1)
    #expect(refused.error.contains("brief.md exists and is left alone; --force"))
    #expect(sandbox.read("\(sandbox.folder)/brief.md") == "mine")
    #expect(try sandbox.lectern(line + " --force").code == 0)
    #expect(sandbox.read("\(sandbox.folder)/brief.md")?.hasPrefix("# Ada Weir") == true)
  }

  @Test(arguments: [
    ("--entity rill", 1, "no article says anything of Tom Rill"),
    ("--entity nobody", 1, "no entity is called nobody"), ("--tag none", 1, "anything of #none"),
    ("--entity weir --format docx", 2, "there is no format docx; there are markdown, html"),
    ("--entity weir --output x.docx", 2, "tells no format"),
    ("--entity weir --date soon", 1, "no date in EDTF"),
    ("--entity weir --output missing/x.md", 1, "missing"),
  ])
  func `what cannot be written is one sentence`(words: String, code: Int, error: String) throws {
    let outcome = try sandbox().lectern("dossier library \(words)")
    #expect(outcome.code == code)
    #expect(outcome.error.contains(error), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `the reader writes one with notes, and knows what was read`() throws {
    let sandbox = try sandbox()
    try sandbox.script(
      """
      keys <tab>ckeeper's words?<enter>#ferry<enter>
      keys <tab>gB<C-u>brief.md<enter>
      save one
      keys :dossier<space>brief.json<enter>
      keys :dossier<space>brief.txt<enter>
      save two
      """, "library/a.md --gazetteer library/entities.toml")
    #expect(try sandbox.screen("one").contains("a dossier of Ada Weir written to brief.md"))
    #expect(try sandbox.screen("two").contains("tells no format"))
    let markdown = try #require(sandbox.read("\(sandbox.folder)/brief.md"))
    #expect(markdown.contains("## Notes"))
    #expect(markdown.contains("keeper's words?"))
    #expect(markdown.contains("#ferry"))
    #expect(markdown.contains("[The ferry](<lectern:a.md>), 2016-07: read"))
    #expect(sandbox.read("\(sandbox.folder)/brief.json")?.contains("\"isRead\": true") == true)
    let tagged = try sandbox.lectern(
      "dossier library/a.md --gazetteer library/entities.toml --tag ferry")
    #expect(tagged.output.hasPrefix("# \\#ferry"), "\(tagged.output)\(tagged.error)")
  }
}
