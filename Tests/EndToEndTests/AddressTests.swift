import FoundationEssentials
import PtySupport
import Testing

/// Addresses of passages, through the shipped program.
@Suite struct AddressTests {
  private static let text = """
    The harbour was dredged in 1911. A chain of nine barges brought the stones, and it took them all
    summer.

    The pilot, who kept a diary, wrote of every barge. The harbour was dredged again later.
    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Self.text, "harbour.txt")
    try sandbox.write("Nothing of boats stands here, and nothing of stones.", "other.txt")
    return sandbox
  }

  /// The address that `gy` shows how to copy: the second sentence's, as `open --json` gives it back.
  private static let address =
    "'lectern:harbour.txt#:~:text=A%20chain%20of%20nine%20barges,took%20them%20all%20summer.&at=33-104'"

  @Test func `open prints a passage, and says in JSON where it stands`() throws {
    let sandbox = try sandbox()
    let printed = try sandbox.lectern("open \(Self.address) --library library --print")
    #expect(printed.code == 0, "\(printed.error)")
    #expect(printed.output.hasPrefix("A chain of nine barges brought"))
    #expect(printed.output.hasSuffix("summer.\n"))
    let json = try sandbox.lectern("open \(Self.address) --library library --json").output
    #expect(json.contains(#""article":"harbour.txt","start":33,"#))
    #expect(json.contains(#""paragraph":1,"state":"found""#))
  }

  @Test func `open shows the passage on the screen`() throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.script(
      "save screen", "open \(Self.address) --library library")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(try sandbox.screen("screen").contains("A chain of nine barges"))
  }

  @Test func `the key of the reader and the command agree`() throws {
    let sandbox = try sandbox()
    let pty = try sandbox.terminal(["\(sandbox.library)/harbour.txt"])
    try pty.wait("the page") { $0.screen.contains("dredged") }
    pty.send(")gy")
    try pty.wait("the notice") { $0.screen.contains("copied") }
    pty.send("Q")
    _ = try pty.waitExit()
    // OSC 52 carries it to the terminal's clipboard in base 64.
    let told = String(decoding: pty.transcript, as: UTF8.self)
    let payload = try #require(told.split(separator: "]52;c;").dropFirst().first)
    let encoded = String(payload.prefix { $0.isLetter || $0.isNumber || "+/=".contains($0) })
    let address = String(decoding: try #require(Data(base64Encoded: encoded)), as: UTF8.self)
    let printed = try sandbox.lectern("open '\(address)' --library library/harbour.txt -p")
    #expect(printed.output.hasPrefix("A chain of nine barges"), "\(address)")
    #expect(printed.error.isEmpty, "\(printed.error)")
  }

  @Test func `an edited article keeps its passage`() throws {
    let sandbox = try sandbox()
    try sandbox.write("A new head.\n\n" + Self.text.replacing("nine", with: "ten"), "harbour.txt")
    let printed = try sandbox.lectern("open \(Self.address) --library library --print")
    #expect(printed.output.hasPrefix("A chain of ten barges"), "\(printed.error)")
    #expect(printed.error.contains("was edited"))
  }

  @Test func `a renamed article is found by its text`() throws {
    let sandbox = try sandbox()
    let json = try sandbox.lectern("open \(Self.address) --library library --json").output
    #expect(!json.contains("movedFrom"))
    try sandbox.shell("mkdir library/old && mv library/harbour.txt library/old/log.txt")
    let moved = try sandbox.lectern("open \(Self.address) --library library --json")
    #expect(moved.output.contains(#""article":"old/log.txt""#), "\(moved.error)")
    #expect(moved.error.contains("harbour.txt is old/log.txt now"))
  }

  @Test func `a passage that is gone is a failure that offers the article`() throws {
    let sandbox = try sandbox()
    try sandbox.write("A harbour has no history but its stones.", "harbour.txt")
    let printed = try sandbox.lectern("open \(Self.address) --library library --print")
    #expect(printed.code == 1)
    #expect(
      printed.error
        == "lectern: this passage is gone from harbour.txt; lectern show prints the article\n")
    let screen = try sandbox.script("save screen", "open \(Self.address) --library library")
    #expect(screen.code == 0)
    #expect(try sandbox.screen("screen").contains("this passage is gone from the article"))
    #expect(try sandbox.screen("screen").contains("A harbour has no history"))
  }

  @Test(arguments: [
    ("open lectern:nothing.txt --library library", 1, "no article of this library is nothing.txt"),
    ("open https://example.org --library library", 2, "those begin with lectern:"),
    ("open 'lectern:a.txt#x' --library library", 2, "names no words"), ("open", 2, "address"),
  ])
  func `what cannot be opened is one sentence`(line: String, code: Int, words: String) throws {
    let outcome = try sandbox().lectern(line)
    #expect(outcome.code == code)
    #expect(outcome.error.contains(words), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `the address of an article prints the article`() throws {
    let outcome = try sandbox().lectern("open lectern:other.txt --library library")
    #expect(outcome.output.contains("Nothing of boats"))
  }
}
