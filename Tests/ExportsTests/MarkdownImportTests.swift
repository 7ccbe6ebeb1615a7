import Annotations
import Exports
import Testing

@Suite struct MarkdownImportTests {
  private func file() throws -> String {
    let export = try #require(Export.named("markdown"))
    guard case .block(let body) = export.write([everything]) else { return "" }
    return String(decoding: try ManagedBlock.replacing(in: [], with: body), as: UTF8.self)
  }

  private func edited(_ old: String, _ new: String) throws -> ImportedSet {
    let text = try file()
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the file lacks \(old)")
    return try read("markdown", parts.joined(separator: new))
  }

  @Test(
    arguments: [
      ("🧊 cold\n", "colder\n\nstill\n", "colder\n\nstill"), ("🧊 cold\n\n", "", nil),
      ("\n=SUM(A1:A9)\n", "\n> so\n\n## he\n", "> so\n\n## he"),
    ] as [(String, String, String?)])
  func `a note that was edited in the file is taken`(
    old: String, new: String, note: String?
  ) throws {
    let set = try edited(old, new)
    let changed = set.annotations.filter { !$0.changes.isEmpty }
    #expect(changed.map(\.changes.note) == [note ?? ""])
    let merged = merge(set, into: everything.notebook)
    #expect(merged.entries.map(\.outcome).filter { $0 != .alreadyThere } == [.updated])
    guard case .annotation(let annotation)? = changed.first?.content else { return }
    #expect(merged.notebook[annotation.id]?.note == note)
    #expect(merge(set, into: merged.notebook).changes.isEmpty)
  }

  @Test func `a note is written where there was none`() throws {
    let set = try edited("\n#عربي purple", "\nnew words\n\n#عربي purple")
    #expect(set.annotations.compactMap(\.changes.note) == ["new words"])
  }

  @Test func `a note of ours that changed since stays beside the file's`() throws {
    var book = everything.notebook
    let ice = try #require(book.annotations.first { $0.note == "🧊 cold" })
    book.apply(.replace(ice.edited(at: ice.created) { $0.note = "warm" }))
    let merged = merge(try edited("🧊 cold\n", "colder\n"), into: book)
    let after = try #require(merged.notebook[ice.id])
    #expect(Set([after.note ?? ""] + after.conflictingNotes) == ["warm", "colder"])
  }

  @Test func `a passage that was deleted in the file is told, not deleted`() throws {
    let text = try file()
    let quote = try #require(text.split(separator: "\n").first { $0.hasPrefix("> ice came") })
    let set = try edited(quote + "\n", "")
    #expect(set.annotations.count == 7)
    #expect(set.notices.count == 1)
    #expect(set.notices[0].contains("is gone from the block"))
  }

  @Test func `words around the block and other line ends change nothing`() throws {
    let text = try "before\n\n" + file() + "\nafter\n"
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    for one in [text, windows] {
      let set = try read("markdown", one)
      #expect(set.annotations.count == 7)
      #expect(set.annotations.allSatisfy { $0.changes.isEmpty })
    }
  }

  @Test func `a file without a block says so`() {
    #expect(throws: ImportError(.noBlock)) { try read("markdown", "# Notes\n") }
  }
}
