import Articles
import FoundationEssentials
import Testing

@testable import Storage

@Suite struct FolderLookTests {
  private static let look = FileLook(
    size: 1, modifiedNanoseconds: 2, changedNanoseconds: 3, inode: 4)

  private static func folder(_ names: [String]) throws -> FolderLook {
    let temporary = try FileCalls().realPath(FileManager.default.temporaryDirectory.path)
    var folder = FolderLook(try LibraryLocation([temporary]), FileCalls())
    folder.begin("\(temporary)/b")
    for name in names {
      let start = folder.names.count
      folder.names += name.utf8
      folder.add(start..<folder.names.count, look, .none)
    }
    return folder
  }

  @Test(
    arguments: [
      (entries: ["c.md", "a.md", "b.md"], rows: ["a.md", "b.md", "c.md"], new: [], gone: []),
      (["b.md", "a.md"], [], ["a.md", "b.md"], []),
      ([], ["a.md", "b.md"], [], ["a.md", "b.md"]),
      (["a.md", "d.md"], ["a.md", "b.md", "c.md"], ["d.md"], ["b.md", "c.md"]),
      (["é.md", "z.md", "A.md"], ["A.md", "a.md"], ["z.md", "é.md"], ["a.md"]),
      (["a.md", "a.md", "b.md", "b.md"], ["a.md"], ["b.md"], []),
    ] as [(entries: [String], rows: [String], new: [String], gone: [String])])
  func `entries and rows are put side by side`(
    example: (entries: [String], rows: [String], new: [String], gone: [String])
  ) throws {
    let folder = try Self.folder(example.entries)
    var cursor = FolderLook.Cursor(folder)
    var new: [String] = []
    var gone: [String] = []
    func name(_ index: Int) -> String { folder.source(at: index).path.fileName }
    for row in example.rows {
      let met = cursor.meet(ArticlePath("b/\(row)")) { new.append(name($0)) }
      if let met { #expect(name(met) == row) } else { gone.append(row) }
    }
    cursor.finish { new.append(name($0)) }
    #expect(new == example.new)
    #expect(gone == example.gone)
  }

  @Test func `a file that changed a moment ago is not settled`() throws {
    let calls = FileCalls()
    var look = Self.look
    #expect(!calls.isUnsettled(look, at: 10_000_000_000))
    look.modifiedNanoseconds = 9_000_000_000
    #expect(calls.isUnsettled(look, at: 10_000_000_000))
    look = Self.look
    look.changedNanoseconds = 11_000_000_000
    #expect(calls.isUnsettled(look, at: 10_000_000_000))
    // A clock that was set back: the file will look otherwise whatever happens to it.
    look.changedNanoseconds = 99_000_000_000
    #expect(!calls.isUnsettled(look, at: 10_000_000_000))
  }

  @Test(
    arguments: [
      ("a.md", true), ("A.TXT", true), ("x.y.txt", true), ("..a.md", true), ("md", false),
      (".md", false), ("a.", false), ("a.mdx", false), ("README.md", false),
      ("readme.first.md", false), ("readmes.md", true), ("", false), ("Überblick.Md", true),
    ])
  func `articles are told by their names`(name: String, isOne: Bool) {
    #expect(ArticleFileName.isArticle(name) == isOne)
  }
}
