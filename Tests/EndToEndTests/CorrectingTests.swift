import FoundationEssentials
import TestSupport
import Testing

/// A person puts links right in the shipped program, and it holds everywhere and the next time.
@Suite struct CorrectingTests {
  private func corpus() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.copy(Sandbox.corpus)
    return sandbox
  }

  /// How many links with these words a library has, as the command line lists them.
  private func links(_ text: String, _ sandbox: Sandbox) throws -> Int {
    try sandbox.lectern("mentions library --json").lines
      .count { $0.contains("\"surface\":\"\(text)\"") }
  }

  @Test func `wrong link, two keys, gone everywhere, undo, back`() throws {
    let sandbox = try corpus()
    let before = try links("Brest", sandbox)
    #expect(before > 1)
    let walk = try sandbox.script(
      """
      keys ibrest<enter><enter>
      save 1-link
      keys rv
      save 2-gone
      keys ibrest
      save 3-index
      keys <esc><C-o>ru
      save 4-back
      """)
    #expect(walk.code == 0, "\(walk.error)")
    #expect(try sandbox.screen("1-link").contains("L Brest"))
    let gone = try sandbox.screen("2-gone")
    #expect(gone.contains("“Brest” is no link in the library"))
    #expect(gone.contains("ru undoes"))
    let row = try sandbox.screen("3-index").split(separator: "\n").first {
      $0.hasPrefix(" L Brest")
    }
    #expect(row?.split(separator: " ").dropFirst(2).prefix(2) == ["0", "0"])
    #expect(try sandbox.screen("4-back").contains("undone: “Brest” is no link"))
    #expect(try links("Brest", sandbox) == before)
    #expect(try sandbox.lectern("entities --taught library").output == "")
  }

  @Test func `what was said stays said, in every article, after quitting`() throws {
    let sandbox = try corpus()
    #expect(try links("Brest", sandbox) > 1)
    #expect(try sandbox.script("keys ibrest<enter><enter>rv\nkeys Q").code == 0)
    #expect(try links("Brest", sandbox) == 0)
    #expect(
      try sandbox.lectern("entities --taught library").output
        == "“Brest” is not brest anywhere\n")
    #expect(try sandbox.script("keys gl").code == 0)
    #expect(try links("Brest", sandbox) == 0)
  }

  @Test func `an unclear name is told apart on both pages, and a choice settles it`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("# The mill\n\nThe Park is near. They heard Kenny Zarow sing.\n", "one.md")
    try sandbox.write("# The road\n\nThey saw the Park in Zarow.\n", "two.md")
    let entry = "[[entity]]\ntype = \"place\"\nname = "
    try sandbox.write(
      entry + "\"Zarow\"\n" + entry + "\"Great Stone\"\naliases = [\"Park\"]\n" + entry
        + "\"Loshitsa Garden\"\naliases = [\"Park\"]\ncontext = [\"trees\"]\n", "entities.toml")
    let outcome = try sandbox.script(
      """
      keys igreat<enter>
      save page
      keys <enter>w
      save why
      keys <enter><down><tab><tab><enter>
      save chosen
      keys iloshitsa<enter>
      save settled
      keys izarow<enter>
      save weak
      keys G<enter>w
      save why-not
      keys rrzarow<enter>
      keys izarow<enter>
      save linked
      """)
    #expect(outcome.code == 0, "\(outcome.error)")
    let page = try sandbox.screen("page")
    #expect(page.contains("0 mentions"))
    #expect(page.contains("Perhaps"))
    let why = try sandbox.screen("why")
    #expect(
      why.contains("Loshitsa Garden, entry loshitsa-garden: “Loshitsa Garden” in the article"))
    #expect(try sandbox.screen("chosen").contains("“Park” is Loshitsa Garden in the library"))
    #expect(try sandbox.screen("settled").contains("2 mentions in 2 of 2"))
    let weak = try sandbox.screen("weak")
    #expect(weak.contains("1 mention in 1 of 2"))
    #expect(weak.contains("Perhaps"))
    #expect(try sandbox.screen("why-not").contains("a longer name: “Kenny”"))
    let linked = try sandbox.screen("linked")
    #expect(linked.contains("2 mentions in 2 of 2"))
    #expect(!linked.contains("Perhaps"))
  }

  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "# The mill\n\nThe mill of Oskar Lind is old. In it Oskar Lind worked.\n", "one.md")
    try sandbox.write("# The road\n\nLater they saw Oskar Lind again in Zarow.\n", "two.md")
    try sandbox.write(
      "[[entity]]\nname = \"Zarow\"\ntype = \"place\"\n", "entities.toml")
    return sandbox
  }

  @Test func `a suggested name is taken in, linked at once, and does not come back`() throws {
    let sandbox = try village()
    let outcome = try sandbox.script(
      """
      keys gs
      save 1-names
      keys a
      save 2-taken
      keys iosk<enter>
      save 3-page
      """)
    #expect(outcome.code == 0, "\(outcome.error)")
    let names = try sandbox.screen("1-names")
    #expect(names.contains("Oskar Lind"))
    #expect(names.contains("applies to 3 more mentions in 2 articles"))
    let taken = try sandbox.screen("2-taken")
    #expect(taken.contains("“Oskar Lind” is a new person · 2 articles · ru undoes"))
    #expect(taken.contains("0 names"))
    #expect(try sandbox.screen("3-page").contains("2 of 2"))
    #expect(try sandbox.lectern("suggest library").output.contains("has an entry"))
    #expect(try links("Oskar Lind", sandbox) == 3)
  }

  @Test func `never is never, and undo asks again`() throws {
    let sandbox = try village()
    #expect(try sandbox.script("keys gsx").code == 0)
    #expect(!(try sandbox.lectern("suggest library --all").output.contains("Oskar Lind")))
    #expect(
      try sandbox.lectern("teach never 'Oskar Lind' --undo --library library").code == 0)
    #expect(try sandbox.lectern("suggest library").output.contains("Oskar Lind"))
  }

  @Test func `the command line teaches the same`() throws {
    let sandbox = try village()
    let dry = try sandbox.lectern(
      "teach entity 'Oskar Lind' --type person --dry-run --json --library library")
    #expect(dry.output.contains(#""kept":false"#))
    #expect(dry.output.contains(#""gained":3,"lost":0,"articles":2"#), "\(dry.output)")
    #expect(try links("Oskar Lind", sandbox) == 0)
    #expect(
      try sandbox.lectern("teach entity 'Oskar Lind' --type person --library library").output
        == "new person: Oskar Lind (oskar-lind)\tapplies to 3 more mentions in 2 articles\n")
    #expect(try sandbox.lectern("teach alias mill oskar-lind --library library").code == 0)
    #expect(try sandbox.lectern("teach merge oskar-lind Zarow --library library").code == 0)
    #expect(
      try sandbox.lectern("entities --taught library").output == """
        new person: Oskar Lind (oskar-lind)
        “mill” is a name of oskar-lind
        oskar-lind is zarow

        """)
    #expect(
      try sandbox.lectern("teach merge oskar-lind zarow --undo --library library").code == 0)
    #expect(try sandbox.lectern("entities --taught library").lines.count == 2)
  }

  @Test(arguments: [
    ("teach alias X nobody", "no entity is called “nobody”"),
    ("teach never Oskar --undo", "that was not taught"),
    ("teach entity '!!' --type person", "a new entity needs a name"),
    ("teach entity Zarow --type place", "zarow is known already"),
    ("teach merge zarow zarow", "zarow is zarow already"),
  ])
  func `what cannot be taught is said`(command: String, message: String) throws {
    let outcome = try village().lectern("\(command) --library library")
    #expect(outcome.code == 1)
    #expect(outcome.error.contains(message), "\(outcome.error)")
    #expect(outcome.error.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ("newer", #"{"version": 9, "never": [{"text": "Oskar Lind"}]}"#),
    ("truncated", #"{"version": 1, "never": [{"text": "Osk"#),
    ("edited with an error", #"{"version": 1, "never": "Oskar Lind"}"#),
  ])
  func `an overlay that cannot be changed is told, kept, and the library still opens`(
    name: String, text: String
  ) throws {
    let sandbox = try village()
    try sandbox.make("library/.lectern")
    let path = try sandbox.write(text, ".lectern/entities.json")
    let check = try sandbox.lectern("check library")
    #expect((check.output + check.error).contains("entities.json"), "\(name): \(check.output)")
    let outcome = try sandbox.script("keys gs\nkeys a\nsave after")
    #expect(outcome.code == 0)
    if name != "newer" {
      #expect(try sandbox.screen("after").contains("NOT kept"), "\(name)")
    }
    let taught = try sandbox.lectern("teach never Zarow --library library")
    #expect(taught.code == 1)
    #expect(taught.error.contains("NOT kept"), "\(taught.error)")
    #expect(sandbox.read(path) == text)
  }

  @Test func `two overlays after a synchroniser's conflict both count`() throws {
    let sandbox = try village()
    try sandbox.make("library/.lectern")
    try sandbox.write(
      #"{"version": 1, "entities": [{"id": "lind", "name": "Oskar Lind", "type": "person"}]}"#,
      ".lectern/entities.json")
    try sandbox.write(
      #"{"version": 1, "never": [{"text": "Zarow"}]}"#,
      ".lectern/entities.sync-conflict-20261125-101010-ABCDEFG.json")
    #expect(try links("Oskar Lind", sandbox) == 3)
    #expect(try links("Zarow", sandbox) == 0)
    let check = try sandbox.lectern("check library")
    #expect((check.output + check.error).contains("sync-conflict"))
  }

  @Test func `two runs print the same bytes`() throws {
    let sandbox = try corpus()
    let first = try sandbox.lectern("mentions library --json").output
    #expect(first.split(separator: "\n").count > 100)
    #expect(try sandbox.lectern("mentions library --json").output == first)
    #expect(
      try sandbox.lectern("suggest library --json").output
        == sandbox.lectern("suggest library --json").output)
  }
}
