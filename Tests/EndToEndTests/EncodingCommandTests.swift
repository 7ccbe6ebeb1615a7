import Testing

/// Files in an old encoding on the command line.
@Suite struct EncodingCommandTests {
  /// "Минск — город на реке." in windows-1251, twice.
  private static let cyrillic: [UInt8] = {
    let line: [UInt8] = [
      0xCC, 0xE8, 0xED, 0xF1, 0xEA, 0x20, 0x97, 0x20, 0xE3, 0xEE, 0xF0, 0xEE, 0xE4, 0x20, 0xED,
      0xE0,
      0x20, 0xF0, 0xE5, 0xEA, 0xE5, 0x2E, 0x0A,
    ]
    return line + [0x0A] + line
  }()

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Self.cyrillic, "old.txt")
    try sandbox.write("A plain article.\n", "plain.txt")
    return sandbox
  }

  @Test func `a guessed encoding is a notice of check, and no problem`() throws {
    let outcome = try sandbox().lectern("check library")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("old.txt: decoded as windows-1251 (guessed)"))
    #expect(!outcome.output.contains("plain.txt"))
  }

  @Test func `an article in an old encoding is shown, and the guess beside it`() throws {
    let outcome = try sandbox().lectern("show library/old.txt")
    #expect(outcome.output.contains("Минск — город на реке."))
    #expect(outcome.error.contains("decoded as windows-1251 (guessed)"))
  }

  @Test(arguments: ["list library --json", "structure library/old.txt --json"])
  func `listings name the encoding and how it was found`(line: String) throws {
    let output = try sandbox().lectern(line).output.filter { !$0.isWhitespace }
    #expect(output.contains(#""name":"windows-1251","found":"guessed","fit":100"#))
  }

  @Test(arguments: [
    "show library/old.txt", "structure library/old.txt", "list library",
    "search ПЕЙЕ --library library",
  ])
  func `a named encoding is used whatever the bytes say`(line: String) throws {
    let outcome = try sandbox().lectern("\(line) --encoding koi8-r")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(!outcome.output.contains("Минск"))
    #expect(!outcome.error.contains("guessed"))
  }

  @Test func `an unknown encoding is refused with names near it`() throws {
    let outcome = try sandbox().lectern("list library --encoding windows-1215")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("There is no encoding windows-1215; near it are windows-125"))
  }

  @Test func `encodings shows a file in each, the detected one first`() throws {
    let sandbox = try sandbox()
    let lines = try sandbox.lectern("encodings library/old.txt").lines
    #expect(lines.first == "* windows-1251\t\tМинск — город на реке.")
    #expect(lines.filter { $0.hasPrefix("*") }.count == 1)
    #expect(try sandbox.lectern("encodings").lines.count == lines.count)
  }
}
