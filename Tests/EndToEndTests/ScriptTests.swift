import FoundationEssentials
import PtySupport
import TestSupport
import Testing

/// Articles in other scripts, through the shipped program.
@Suite struct ScriptTests {
  static let names = ["arabic", "chinese", "hebrew", "mixed", "russian", "thai"]

  private static var samples: String {
    "\(Sandbox.checkout)/Tests/EndToEndTests/Samples/scripts"
  }

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.copy(Self.samples)
    return sandbox
  }

  @Test(arguments: names, ["24x80", "12x40"])
  func `a page in every script`(name: String, size: String) throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.script("save page", "library/\(name).md", size: size)
    #expect(outcome.code == 0, "\(outcome.error)")
    try Golden.check(try sandbox.screen("page"), "script-\(name)-\(size)")
  }

  @Test(arguments: names)
  func `the terminal shows the page as it was planned`(name: String) throws {
    let sandbox = try sandbox()
    _ = try sandbox.script("save page", "library/\(name).md")
    let planned = try sandbox.screen("page")
    try FileManager.default.removeItem(atPath: "\(sandbox.folder)/home")
    let pty = try sandbox.terminal(["\(sandbox.library)/\(name).md"])
    try pty.wait("the page") { $0.line(23).contains("¶") }
    #expect(composed(pty.screen) == composed(planned))
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    let told = String(decoding: pty.transcript, as: UTF8.self)
    let isReversed = ["arabic", "hebrew", "mixed"].contains(name)
    #expect(told.contains("\u{1B}[8l") == isReversed)
    #expect(told.contains("\u{1B}[8h") == isReversed)
  }

  @Test func `case 13: a page of Cyrillic on a terminal that draws it in two cells`() throws {
    let sandbox = try sandbox()
    _ = try sandbox.script("save page", "library/russian.md --ambiguous wide")
    let planned = try sandbox.screen("page")
    #expect(planned.contains("«поездка"))
    try FileManager.default.removeItem(atPath: "\(sandbox.folder)/home")
    let pty = try sandbox.terminal(["\(sandbox.library)/russian.md"], isAmbiguousWide: true)
    try pty.wait("the page, measured again") { composed($0.screen) == composed(planned) }
    #expect(pty.cell(0, 7)?.width == 2)
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
  }

  @Test func `printed, text from right to left is in the order of reading`() throws {
    let output = try sandbox().lectern("library/hebrew.md").output
    #expect(output.contains("נתיב הרכבת החדש"))
    #expect(output.contains("• הרים ואגמים"))
    #expect(output.contains("\n1. קנו כרטיס"))
    #expect(output.contains("יעד · ימים · מחיר"))
  }

  @Test func `a suspended reader leaves a terminal that reorders`() throws {
    let sandbox = try sandbox()
    let shell = try Pty(
      "/bin/bash", ["--norc", "-i"],
      environment: sandbox.environment.merging(["PS1": "prompt% "]) { $1 })
    try shell.wait(for: "prompt%")
    shell.send("'\(Pty.path(of: "lectern"))' '\(sandbox.library)/hebrew.md'\n")
    try shell.wait("the page") { $0.line(23).contains("¶") }
    shell.send("\u{1A}")
    try shell.wait("the shell") { !$0.showsAlternateScreen && $0.screen.contains("Stopped") }
    #expect(String(decoding: shell.transcript, as: UTF8.self).contains("\u{1B}[8h"))
    shell.send("fg\n")
    try shell.wait("the page") { $0.showsAlternateScreen && $0.line(23).contains("¶") }
    let pieces = String(decoding: shell.transcript, as: UTF8.self).split(separator: "\u{1B}[8l")
    #expect(pieces.count == 3)
  }
}

/// The emulator keeps marks apart that a frame composes.
private func composed(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
}
