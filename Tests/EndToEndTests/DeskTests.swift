import FoundationEssentials
import PtySupport
import TestSupport
import Testing

/// An article is edited with an editor, and its notes are settled in the shipped program.
@Suite struct DeskTests {
  private static let text = """
    # Harbour works

    The harbour was widened in spring. The mayor said that trade would double within a year.

    The loan is repaid in ten years. Nobody asked the fishermen what they thought of it.

    The council voted twice, the second time at night.
    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Self.text, "harbour.md")
    try sandbox.write("# Another\n\nAnna Weir writes about Brest.\n", "other.md")
    try sandbox.write(
      "[[entity]]\nid = \"brest\"\nname = \"Brest\"\ntype = \"place\"\n", "entities.toml")
    return sandbox
  }

  private func notebook(of sandbox: Sandbox) throws -> String {
    let folder = "library/.lectern/annotations"
    let name = try #require(sandbox.files(below: folder).first { $0.hasSuffix(".json") })
    return try #require(sandbox.read("\(sandbox.folder)/\(folder)/\(name)"))
  }

  @Test func `a note on a sentence that was written twice is settled with one key`() throws {
    let sandbox = try sandbox()
    try sandbox.script("keys jg/loan<enter><enter>cRepaid?<enter>Q")
    #expect(try notebook(of: sandbox).contains("Repaid?"))
    // The sentence stands in two places now, and nothing around it is as it was.
    let edit =
      "sed -i -e 's/^The harbour was.*/The loan is repaid in ten years. So they say./' "
      + "-e 's/ Nobody asked the.*/ Everybody laughed./' library/harbour.md"
    #expect(try sandbox.shell(edit) == 0)
    let outcome = try sandbox.script(
      """
      save told
      keys gO
      save desk
      keys n<enter>
      save settled
      keys q
      keys A
      save notebook
      """, "library/harbour.md")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(try sandbox.screen("told").contains("1 note has lost the passage: gO settles that"))
    let desk = try sandbox.screen("desk")
    #expect(desk.contains("[which passage?]"), "\(desk)")
    #expect(desk.contains("now 1/2"), "\(desk)")
    #expect(desk.contains("Nobody asked"), "the old text comes from the snapshot: \(desk)")
    #expect(try sandbox.screen("settled").contains("it stands there now; U takes it back"))
    #expect(!(try sandbox.screen("notebook").contains("which passage?")))
    let saved = try notebook(of: sandbox)
    #expect(saved.contains("lectern:history"), "\(saved)")
    #expect(saved.contains("Repaid?"))
    let listed = try sandbox.lectern("annotations library")
    #expect(listed.output.hasPrefix("harbour.md\tanchored\t"), "\(listed.output)")
    #expect(try sandbox.lectern("check library").code == 0)
  }

  @Test func `a note on a deleted sentence is kept, and asks no more`() throws {
    let sandbox = try sandbox()
    try sandbox.script("keys jg/mayor<enter><enter>cWho?<enter>Q")
    #expect(
      try sandbox.shell("printf '/The harbour/d\\nw\\nq\\n' | ed -s library/harbour.md") == 0
        || sandbox.shell("sed -i '/The harbour/d' library/harbour.md") == 0)
    let outcome = try sandbox.script(
      """
      keys gO
      save desk
      keys x
      save kept
      """, "library/harbour.md")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(try sandbox.screen("desk").contains("[passage gone]"))
    #expect(try sandbox.screen("kept").contains("[kept without a passage]"))
    try sandbox.script("save again", "library/harbour.md")
    #expect(!(try sandbox.screen("again").contains("lost the passage")))
    #expect(try sandbox.lectern("export library").output.contains("Who?"))
  }

  @Test func `threads, kinds, tags and entities are on the command line too`() throws {
    let sandbox = try sandbox()
    let made = try sandbox.script(
      """
      keys j<enter>}cWhere is that?<enter>
      keys 2gk#ports, trade<enter>grIn the west.<enter>
      keys A:rename-tag<space>ports<space>harbours<enter>
      save renamed
      """)
    #expect(made.code == 0, "\(made.error)")
    #expect(try sandbox.screen("renamed").contains("#ports is #harbours · 1 note in 1 article"))
    let tags = try sandbox.lectern("annotations library --tags")
    #expect(tags.output == "1\t1\t#harbours\n1\t1\t#trade\n")
    #expect(try sandbox.lectern("annotations library --about brest").lines.count == 2)
    #expect(try sandbox.lectern("annotations library --about Minsk").lines.isEmpty)
    #expect(try sandbox.lectern("annotations library --kind evidence").lines.count == 1)
    #expect(try sandbox.lectern("annotations library --kind nonsense").code != 0)
    let json = try sandbox.lectern("annotations library --json --about Brest")
    #expect(json.output.contains("\"kind\":\"evidence\""), "\(json.output)")
    #expect(json.output.contains("\"replyTo\":\"urn:uuid:"))
    let markdown = try sandbox.lectern("export library")
    #expect(markdown.output.contains("evidence #harbours #trade"))
    #expect(markdown.output.contains("- In the west. ("))
    #expect(try sandbox.lectern("check library").code == 0)
  }
}
