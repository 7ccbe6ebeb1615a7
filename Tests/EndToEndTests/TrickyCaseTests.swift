import PtySupport
import Testing

/// The cases of the project's list of tricky texts that a reader meets in the whole program, by
/// number.
@Suite struct `Tricky cases in the program` {
  /// What the screen shows of an article after some keys.
  private func screen(_ text: String, keys: String = "") throws -> String {
    let sandbox = try Sandbox()
    try sandbox.write(text, "a.txt")
    let outcome = try sandbox.script("keys \(keys)\nsave page", "library/a.txt")
    #expect(outcome.code == 0, "\(outcome.error)")
    return try sandbox.screen("page")
  }

  @Test(arguments: ["é", "e\u{301}"])
  func `case 1: a search for either spelling of e acute finds both`(letter: String) throws {
    let screen = try screen(
      "A cafe\u{301} and a caf\u{E9} stand here.", keys: "/caf\(letter)<enter>")
    #expect(screen.contains(" 1/2 "), "\(screen)")
    #expect(screen.unicodeScalars.allSatisfy { $0.value != 0x301 })
  }

  @Test func `case 14: a search matches across what is not drawn`() throws {
    let screen = try screen("One a\u{200B}b and wo\u{2060}rd\u{200E}s.", keys: "/words<enter>")
    #expect(screen.contains("One ab and words."))
    #expect(screen.contains("” 1/1 "), "\(screen)")
  }

  @Test func `case 15: a search matches across soft hyphens`() throws {
    let screen = try screen(
      "The co\u{AD}opera\u{AD}tion goes on.", keys: "/cooperation<enter>")
    #expect(screen.contains("The cooperation goes on."))
    #expect(screen.contains("” 1/1 "), "\(screen)")
  }

  @Test func `case 16: no byte of an article commands the terminal`() throws {
    let sandbox = try Sandbox()
    let text = "Red \u{1B}[31m, \u{9B}31m, bell \u{07}, title \u{1B}]0;taken\u{07}, \u{202E}back."
    let path = try sandbox.write(text, "a.txt")
    let pty = try sandbox.terminal([path])
    try pty.wait("the page") { $0.line(23).contains("¶") }
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    let sent = String(decoding: pty.transcript, as: UTF8.self)
    for forbidden in ["\u{1B}[31m", "\u{9B}", "\u{07}", "\u{1B}]0;taken", "\u{202E}"] {
      #expect(!sent.contains(forbidden))
    }
  }

  @Test func `case 34: Hebrew and Arabic are found as they are written, and lit where they stand`()
    throws
  {
    let sandbox = try Sandbox()
    let path = try sandbox.write("# One\n\nMinsk שלום 2024 — مرحبا, \u{202E}end\u{202C}.\n", "a.md")
    let pty = try sandbox.terminal([path])
    try pty.wait("the page") { $0.line(23).contains("¶") }
    pty.send("/שלום\r")
    try pty.wait("the match") { $0.line(23).contains("1/1") }
    let row = try #require((0..<23).first { pty.line($0).contains("Minsk") })
    let column = try #require((0..<60).first { pty.cell(row, $0)?.text == "ם" })
    #expect((0..<4).map { pty.cell(row, column + $0)?.text } == ["ם", "ו", "ל", "ש"])
    let plain = pty.cell(row, column - 1)?.background
    for lit in column..<(column + 4) { #expect(pty.cell(row, lit)?.background != plain) }
    #expect(pty.cell(row, column + 4)?.background == plain)
    // The cursor is at the first letter: the rightmost.
    #expect(pty.cursor.row == row)
    #expect(pty.cursor.column == column + 3)
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(!String(decoding: pty.transcript, as: UTF8.self).contains("\u{202E}"))
  }
}
