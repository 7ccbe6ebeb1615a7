import FoundationEssentials
import PtySupport
import TestSupport
import Testing

/// What a writer linked, through the shipped binary: notes, articles, entities, addresses.
@Suite struct SourceLinkTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let sample = "\(Sandbox.checkout)/Tests/FormatsTests/Samples/markdown/links.md"
    try sandbox.write(sandbox.read(sample) ?? "", "links.md")
    try sandbox.make("library/papers")
    try sandbox.write(
      """
      # The archive

      Two boxes and a drawer.

      ## The second drawing

      It shows what [the mill](../links.md) might have been.
      """, "papers/archive.md")
    try sandbox.write(
      """
      [[entity]]
      id = "mill"
      name = "Mill"
      type = "place"
      about = "A mill at two streams."
      """, "entities.toml")
    return sandbox
  }

  static let walk = """
    keys <enter>
    save 1-page
    keys <tab><tab>K
    save 2-peek
    keys K
    save 3-note
    keys <enter>
    save 4-back
    keys <tab><tab>w
    save 5-why
    keys <enter>
    save 6-nowhere
    keys <tab><enter>
    save 7-heading
    keys <C-o><tab><tab><enter>
    save 8-outside
    keys <space><space>
    save 9-end
    """

  @Test(arguments: ["24x80", "40x120", "12x40"])
  func `notes, articles, headings and addresses, screen by screen`(size: String) throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.script(Self.walk, size: size)
    #expect(outcome.code == 0, "\(outcome.error)")
    let screens = [
      "1-page", "2-peek", "3-note", "4-back", "5-why", "6-nowhere", "7-heading", "8-outside",
      "9-end",
    ]
    for name in screens {
      try Golden.check(try sandbox.screen(name), "source-links-\(name)-\(size)")
    }
  }

  @Test func `check lists links that lead nowhere, with file and line`() throws {
    let outcome = try sandbox().lectern("check library")
    #expect(outcome.code == 0)
    let dead = outcome.lines.filter { $0.contains("links.md:") }
    #expect(dead.count == 1)
    #expect(dead.first?.hasPrefix("notice: ") == true)
    #expect(dead.first?.contains("links.md:9: [[Nowhere]]") == true)
  }

  @Test func `check names headings that are not there, and controls nothing`() throws {
    let sandbox = try sandbox()
    try sandbox.write(
      "# A\n\n[[archive#None]] [[archive#The second drawing]]\n[b](papers/archive.md#none)\n"
        + "[c](#a) [d](#z) [[\u{1B}x]] [[archive#^block]]\n", "a.md")
    let lines = try sandbox.lectern("check library").lines.filter { $0.contains("a.md:") }
    #expect(
      lines.map { String($0.split(separator: "a.md:").last ?? "") } == [
        "3: [[archive#None]]: papers/archive.md has no such heading",
        "4: (papers/archive.md#none): papers/archive.md has no such heading",
        "5: (#z): this article has no heading z",
        "5: [[%1Bx]]: no article and no entity of this library is called %1Bx",
      ])
    let structure = try sandbox.lectern("structure library/a.md").output
    #expect(!structure.contains("\u{1B}"))
  }

  @Test func `the structure lists spans and footnotes with their places`() throws {
    let outcome = try sandbox().lectern("structure library/links.md --json")
    #expect(outcome.code == 0)
    for line in [
      "\"kind\": \"wikilink\"", "\"target\": \"papers/archive\"", "\"footnote\": 1",
      "\"label\": \"never\"", "\"number\": null", "\"language\": \"swift\"", "\"right\"",
    ] {
      #expect(outcome.output.contains(line), "\(line)")
    }
  }
}

/// Addresses leave the program for another one.
@Suite struct OpeningTests {
  private func opened(_ sandbox: Sandbox, _ environment: [String: String]) throws -> Pty {
    try sandbox.write("See [a page](https://example.org/a'b?c=$d;e) here.", "a.md")
    let none = ["DISPLAY": "", "WAYLAND_DISPLAY": "", "BROWSER": ""]
    let pty = try sandbox.terminal(
      ["\(sandbox.library)/a.md"], environment: none.merging(environment) { $1 })
    try pty.wait("an article") { $0.line(23).contains("¶") }
    pty.send("\tgx")
    return pty
  }

  @Test(arguments: ["", " --for %s --end"])
  func `the reader's browser is given the address as one word`(arguments: String) throws {
    let sandbox = try Sandbox()
    let browser = try sandbox.write(
      "#!/bin/sh\nfor word; do echo \"<$word>\"; done > '\(sandbox.folder)/asked'\n", "browser")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
    let pty = try opened(sandbox, ["BROWSER": browser + arguments])
    try pty.wait(for: "back from browser")
    let words = sandbox.read("\(sandbox.folder)/asked")?.split(separator: "\n")
    #expect(words?.contains("<https://example.org/a'b?c=$d;e>") == true)
    #expect(words?.count == (arguments.isEmpty ? 1 : 3))
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
  }

  @Test func `without a browser the address is copied, and that is said`() throws {
    let pty = try opened(try Sandbox(), [:])
    try pty.wait(for: "no browser here: copied")
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
  }

  @Test func `ten thousand quotations in one are shown`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(String(repeating: ">", count: 10_000) + " word", "deep.md")
    let outcome = try sandbox.lectern("show library/deep.md --width 40")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("word"))
  }
}
