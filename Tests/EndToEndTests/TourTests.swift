import FoundationEssentials
import PtySupport
import TestSupport
import Testing

/// The main job through the shipped binary: open, follow, walk, come back, annotate, return.
@Suite struct TourTests {
  /// The tour: from a line in the second article to an entity, through all of its mentions, back
  /// to the first line, and a highlight there.
  static let tour = """
    keys <down><enter>}}))
    save 1-start
    keys isamar<enter>
    save 2-entity
    keys nnnnnnnn
    save 3-walked
    keys <C-o><C-o><C-o>
    save 4-back
    keys c
    keys Where the tour began.<enter>
    save 5-annotated
    """

  @Test(arguments: ["24x80", "40x120", "12x40"])
  func `the tour over the corpus, screen by screen`(size: String) throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Sandbox.corpus)
    let outcome = try sandbox.script(Self.tour, size: size)
    #expect(outcome.code == 0, "\(outcome.error)")
    for name in ["1-start", "2-entity", "3-walked", "4-back", "5-annotated"] {
      try Golden.check(try sandbox.screen(name), "tour-\(name)-\(size)")
    }
    #expect(try Self.text(sandbox.screen("4-back")) == Self.text(sandbox.screen("1-start")))
  }

  @Test func `the tour over the source articles`() throws {
    guard let seeds = Sandbox.seeds else { return }
    let sandbox = try Sandbox()
    try sandbox.copy(seeds)
    let options = "library --gazetteer '\(Sandbox.corpus)/entities.toml'"
    let outcome = try sandbox.script(
      Self.tour.replacing("samar", with: "great s"), options, size: "40x120")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(try sandbox.screen("2-entity").contains("in 3 of 5"))
    #expect(try Self.text(sandbox.screen("4-back")) == Self.text(sandbox.screen("1-start")))
    let mentions = try sandbox.lectern("mentions library --json \(options.dropFirst(8))")
    for number in 0...4 {
      #expect(mentions.output.contains("\"article\":\"00\(number)_"))
    }
  }

  @Test func `a kill loses neither the place nor the note`() throws {
    try killAndReturn(Sandbox.corpus, ["library"], keys: "\u{1B}[B\r  ))")
  }

  @Test func `the tour over the source articles survives a kill`() throws {
    guard let seeds = Sandbox.seeds else { return }
    let walk = "\u{1B}[B\r}}))igreat s\rnnnn\u{0F}\u{0F}\u{0F}"
    try killAndReturn(
      seeds, ["--gazetteer", "\(Sandbox.corpus)/entities.toml", "library"], keys: walk)
  }

  /// Reads, notes, is killed, and opens again on the same screen with the note there.
  private func killAndReturn(_ source: String, _ words: [String], keys: String) throws {
    let sandbox = try Sandbox()
    try sandbox.copy(source)
    let arguments = words.map { $0 == "library" ? sandbox.library : $0 }
    let first = try sandbox.terminal(arguments)
    try first.wait(for: "5 articles")
    first.send(keys)
    try first.wait("an article") { $0.line(23).contains("¶") }
    first.send("cA note before the kill.\r")
    try first.wait("the note on the disk") { _ in
      sandbox.files(below: "").contains { $0.contains("annotations/") && $0.hasSuffix(".json") }
    }
    first.read(for: 100)
    let before = first.screen
    let sessions = "home/.local/state/lectern/sessions"
    try first.wait("the place to be kept") { _ in
      let kept = sandbox.files(below: sessions).filter { $0.hasSuffix(".json") }
        .compactMap { sandbox.read("\(sandbox.folder)/\(sessions)/\($0)") }
      return kept.contains { $0.contains("\"open\"") && !$0.contains("\"cursor\": 0,") }
    }
    first.signal(9)
    #expect(try first.waitExit() == .killed(signal: 9))

    let second = try sandbox.terminal(arguments)
    try second.wait("the same text") { Self.text($0.screen) == Self.text(before) }
    second.send("Q")
    #expect(try second.waitExit() == .exited(0))
    #expect(second.isRestored)
    let notes = try sandbox.lectern("annotations library --json")
    #expect(notes.output.contains("A note before the kill."))
  }

  @Test func `without arguments the last library opens at its last place`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("# One\n\nText of the first.", "one.md")
    #expect(try sandbox.script("keys <enter>").code == 0)
    let again = try sandbox.terminal([])
    try again.wait(for: "Text of the first.")
    again.send("q")
    try again.wait(for: "1 article")
    again.send("q")
    #expect(try again.waitExit() == .exited(0))
  }

  @Test func `without anything the corpus opens`() throws {
    let sandbox = try Sandbox()
    let first = try sandbox.terminal([])
    try first.wait(for: "Reading with Lectern")
    first.send("Q")
    #expect(try first.waitExit() == .exited(0))
  }

  /// A screen without its status line, which tells of what was last done.
  private static func text(_ screen: String) -> [Substring] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).map { $0 }
  }
}
