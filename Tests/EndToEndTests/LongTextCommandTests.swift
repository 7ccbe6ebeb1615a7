import Testing

/// What commands say of a text that is too long to be read as a whole.
@Suite struct LongTextCommandTests {
  private static let paragraphs = 300

  /// Seventeen million bytes, most of them blank lines: paragraphs far apart, some of them together.
  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(17_500_000)
    for _ in 1...3_500 { bytes += "It stood still for days. ".utf8 }
    bytes += "\n\n".utf8
    for number in 1...paragraphs {
      bytes += "Paragraph \(number) tells of the mill.".utf8
      let blanks = number % 3 == 0 ? 2 : 87_000
      bytes += [UInt8](repeating: 0x0A, count: blanks)
    }
    bytes += "The last words are about a walrus.\n".utf8
    #expect(bytes.count > 16 << 20)
    try sandbox.write(bytes, "long.txt")
    try sandbox.write("Nothing here.\n", "short.txt")
    return sandbox
  }

  @Test func `a long text is shown whole, and commands say where they see its beginning only`()
    throws
  {
    let sandbox = try Self.sandbox()
    let shown = try sandbox.lectern("show library/long.txt --width 80")
    let lines = shown.output.split(separator: "\n").map(String.init)
    // The first paragraph fills many lines.
    let words = lines.drop { !$0.hasPrefix("Paragraph 1 ") }
    let wanted = (1...Self.paragraphs).map { "Paragraph \($0) tells of the mill." }
    #expect(Array(words) == wanted + ["The last words are about a walrus."])

    let sentence =
      "long.txt is too long: only its beginning was looked at; split it to have the rest\n"
    let structure = try sandbox.lectern("structure library/long.txt --json")
    #expect(structure.error.hasSuffix(sentence))
    #expect(structure.output.contains("\"fileBytes\": "))
    for command in ["mentions library", "quotes library", "dates library", "figures library"] {
      let outcome = try sandbox.lectern(command)
      #expect(outcome.code == 0, "\(command)")
      #expect(outcome.error == "lectern: \(sentence)", "\(command)")
    }
    let short = try sandbox.lectern("structure library/short.txt --json")
    #expect(short.error.isEmpty)
    #expect(!short.output.contains("fileBytes"))

    let search = try sandbox.lectern("search walrus --library library")
    #expect(search.code == 1)
    #expect(search.error.contains("of 1 long text only the beginning was searched"))
  }
}
