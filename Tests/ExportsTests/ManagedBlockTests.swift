import Exports
import Testing

@Suite struct ManagedBlockTests {
  private func replacing(_ file: String, _ body: String, force: Bool = false) throws -> String {
    String(
      decoding: try ManagedBlock.replacing(
        in: Array(file.utf8), with: body, replacingEdits: force), as: UTF8.self)
  }

  private func block(_ body: String) throws -> String { try replacing("", body) }

  @Test(arguments: [
    "", "My words.\n", "My words, no line end", "\u{FEFF}With a mark\r\n\r\n", "\n\n\n",
  ])
  func `a file without a block gets it at its end, and keeps its bytes`(file: String) throws {
    let written = try replacing(file, "one\n")
    #expect(written.utf8.starts(with: file.utf8))
    #expect(written.hasSuffix(try block("one\n")))
    #expect(try replacing(written, "one\n") == written)
  }

  @Test(arguments: [
    ("before\n", "after\n"), ("", ""), ("\u{FEFF}", "tail without end"),
    ("crlf\r\n", "\r\ncrlf\r\n"), ("<!-- lectern -->\n", "<!-- other:end -->"),
  ])
  func `case 65: around a block every byte stays`(before: String, after: String) throws {
    let old = before + (try block("old\nlines\n")) + after
    let new = try replacing(old, "new\n")
    #expect(new == before + (try block("new\n")) + after)
  }

  @Test func `bytes that are no UTF-8 around a block stay`() throws {
    let strange: [UInt8] = [0xFF, 0xFE, 0x0A, 0xC3, 0x0A]
    let old = strange + Array(try block("old\n").utf8) + strange
    let new = try ManagedBlock.replacing(in: old, with: "new\n")
    #expect(new == strange + Array(try block("new\n").utf8) + strange)
  }

  @Test func `case 65: an edited block is not replaced in silence`() throws {
    let words = "mine\n\n" + (try block("old\n")).replacing("old", with: "my own")
    #expect(throws: ManagedBlockError.edited(line: 3)) { try replacing(words, "new\n") }
    #expect(try replacing(words, "new\n", force: true) == "mine\n\n" + (try block("new\n")))
  }

  @Test func `other line ends are no edit`() throws {
    let file = try block("a\nb\n").replacing("\n", with: "\r\n")
    #expect(try replacing(file, "new\n") == (try block("new\n")))
  }

  @Test(arguments: [
    ("<!-- lectern:begin 0 -->\nx\n", ManagedBlockError.unclosed(line: 1)),
    ("x\n<!-- lectern:end -->\n", .notOpened(line: 2)),
    ("<!-- lectern:begin 0 -->\n<!-- lectern:begin 0 -->\n", .second(line: 2)),
    (
      "<!-- lectern:begin 0 -->\n<!-- lectern:end -->\n\n<!-- lectern:begin 0 -->\n",
      .second(line: 4)
    ),
  ])
  func `marks that do not pair are told with their line`(
    file: String, error: ManagedBlockError
  ) {
    #expect(throws: error) { try replacing(file, "new\n", force: true) }
    #expect(error.message.hasPrefix("line \(error.line): "))
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
