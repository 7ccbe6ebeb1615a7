import FoundationEssentials
import PtySupport
import Testing

/// What a reader sees of an index that cannot be used as it lies there: one word, and the answer.
struct IndexTroubleTests {
  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("# Stones\n\nThe great stone lies by the harbour.\n", "a.md")
    try sandbox.write("# Bread\n\nNobody sold bread.\n", "b.md")
    return sandbox
  }

  private static let answer = "a.md\tThe great  [stone]  lies by the harbour.\n"

  /// The file of the index, once a command has made it.
  private static func index(in sandbox: Sandbox) throws -> URL {
    let name = try #require(
      sandbox.files(below: "home/.cache").first { $0.hasSuffix("index.sqlite") })
    return URL(filePath: "\(sandbox.folder)/home/.cache/\(name)")
  }

  /// A way to spoil the file of an index, and what is said of it.
  struct Trouble: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let said: String
    let spoil: @Sendable (inout Data) -> Void
  }

  static let troubles = [
    Trouble(testDescription: "no database", said: "the index was damaged and is made again") {
      $0 = Data("no index at all, but words".utf8)
    },
    Trouble(testDescription: "cut in its middle", said: "the index was damaged and is made again") {
      $0 = $0.prefix($0.count / 2)
    },
    // Bytes 60 to 63 of the header are the number that tells one version from another; the sum of
    // the page says that nobody wrote this one.
    Trouble(
      testDescription: "a flipped bit in its version",
      said: "the index was damaged and is made again"
    ) { $0[63] ^= 0x40 },
  ]

  @Test(arguments: troubles)
  func `a search is answered from an index made again, with a word about it`(
    trouble: Trouble
  ) throws {
    let sandbox = try Self.sandbox()
    let command = "search '\"great stone\"' --library library"
    let first = try sandbox.lectern(command)
    #expect(first.code == 0 && first.error.isEmpty)
    let file = try Self.index(in: sandbox)
    var bytes = try Data(contentsOf: file)
    trouble.spoil(&bytes)
    try bytes.write(to: file)
    let outcome = try sandbox.lectern(command)
    #expect(outcome.output == first.output)
    #expect(outcome.error == trouble.said + "\n")
    #expect(try sandbox.lectern(command).error.isEmpty)
  }

  @Test func `a cache folder that cannot be made leaves the index in memory, with the reason`()
    throws
  {
    let sandbox = try Self.sandbox()
    try Data("a file in the way".utf8).write(to: URL(filePath: "\(sandbox.folder)/home/.cache"))
    let outcome = try sandbox.lectern("search bread --library library")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("b.md\t"))
    #expect(outcome.error.hasPrefix("the index is kept in memory: "))
    #expect(outcome.error.contains("/home/.cache"))
    #expect(try sandbox.lectern("index library").output.hasPrefix("index         in memory\n"))
  }

  @Test func `an article that cannot be read is counted and the rest is searched`() throws {
    let sandbox = try Self.sandbox()
    try sandbox.shell("printf 'Stone.' > library/$(printf 'caf\\351').txt")
    let report = try sandbox.lectern("index library")
    #expect(report.output.contains("articles      3\nnot readable  1\n"))
    #expect(try sandbox.lectern("search stone --library library").lines.count == 1)
  }

  @Test func `ten thousand terms are a query like any other`() throws {
    let sandbox = try Self.sandbox()
    let terms = (0..<10_000).map { "w\($0)" } + ["bread"]
    try Data(terms.joined(separator: " OR ").utf8).write(
      to: URL(filePath: "\(sandbox.folder)/query"))
    let outcome = try sandbox.lectern("search \"$(cat query)\" --limit 5 --library library")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("b.md\t"))
    let none = try sandbox.lectern(
      "search \"$(sed 's/ OR / /g' query)\" --library library")
    #expect(none.code == 1 && none.output.isEmpty)
  }
}
