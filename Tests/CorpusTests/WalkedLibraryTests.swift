import Articles
import FoundationEssentials
import Index
import Reading
import SeededSupport
import Storage
import Testing

@testable import Session

/// An index that trusts the fingerprints of folders says what a new one says.
@Suite struct WalkedLibraryTests {
  /// What a library does to a reader who looks away.
  private enum Change: CaseIterable {
    case add, changeKeepingSize, changeSize, touch, rename, moveAcross, remove, forbid
    case link, deadLink, renameFolder, removeFolder, addFolder, swap
  }

  /// Changes files, and gives each the next second as its time: a test is faster than clocks tick.
  private struct Shaker {
    let root: String
    var generator: SeededGenerator
    var second = 0
    var number = 0

    init(_ library: TemporaryLibrary, seed: UInt64) {
      root = library.path
      generator = SeededGenerator(seed: seed)
    }

    mutating func shake() throws {
      let change = Change.allCases[generator.below(Change.allCases.count)]
      let manager = FileManager.default
      switch change {
      case .add: try write("\(folder())/n\(next()).md")
      case .addFolder:
        let path = "\(folder())/f\(next())"
        try FileCalls().makeFolders(path)
        try write("\(path)/n\(next()).md")
      case .changeKeepingSize: try file().map { try write($0, sameSize: true) }
      case .changeSize: try file().map { try write($0) }
      case .touch: try file().map { try stamp($0) }
      case .rename: try file().map { try move($0, to: "\(FileCalls.folder(of: $0))/r\(next()).md") }
      case .moveAcross: try file().map { try move($0, to: "\(folder())/m\(next()).md") }
      case .remove: try file().map { try manager.removeItem(atPath: $0) }
      case .forbid:
        try file().map { try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: $0) }
      case .link:
        try file().map {
          try manager.createSymbolicLink(
            atPath: "\(folder())/l\(next()).md", withDestinationPath: $0)
        }
      case .deadLink:
        try manager.createSymbolicLink(
          atPath: "\(folder())/d\(next()).md", withDestinationPath: "nothing")
      case .renameFolder:
        if let folder = folders().randomElement(using: &generator) {
          try move(folder, to: "\(root)/g\(next())")
        }
      case .removeFolder:
        if folders().count > 2, let folder = folders().randomElement(using: &generator) {
          try manager.removeItem(atPath: folder)
        }
      case .swap:
        if let one = file(), let other = file(), one != other {
          try move(one, to: "\(root)/swap")
          try move(other, to: one)
          try move("\(root)/swap", to: other)
        }
      }
    }

    private mutating func next() -> Int {
      number += 1
      return number
    }

    private func folders() -> [String] {
      ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).sorted()
        .map { "\(root)/\($0)" }.filter {
          (try? FileCalls().info($0, followingLinks: false))?.kind == .folder
        }
    }

    private mutating func folder() -> String {
      ([root] + folders()).randomElement(using: &generator) ?? root
    }

    private mutating func file() -> String? {
      ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).sorted()
        .filter { $0.hasSuffix(".md") }.map { "\(root)/\($0)" }
        .filter { (try? FileCalls().info($0, followingLinks: false))?.kind == .file }
        .randomElement(using: &generator)
    }

    private mutating func write(_ path: String, sameSize: Bool = false) throws {
      let number =
        String(10_000 + next()) + (sameSize ? "" : String(repeating: "x", count: next() % 7))
      try Data("# T\(number)\n\nAda Quill came \(number) times.\n".utf8)
        .write(to: URL(filePath: path))
      try stamp(path)
    }

    private mutating func stamp(_ path: String) throws {
      second += 1
      let time = Date(timeIntervalSince1970: 1_600_000_000 + Double(second))
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    }

    private mutating func move(_ old: String, to new: String) throws {
      // A file that got the place and the looks of another within a tick of the clock is told by
      // its number alone.
      try FileCalls().rename(old, to: new)
    }
  }

  private static func library() throws -> TemporaryLibrary {
    let library = try TemporaryLibrary([
      ("entities.toml", "[[entity]]\nid = \"quill\"\nname = \"Ada Quill\"\ntype = \"person\"\n"),
      ("a.md", "# A\n\nAda Quill.\n"), ("b.md", "# B\n\nNobody.\n"),
    ])
    for folder in ["x", "x/y", "z"] {
      try FileCalls().makeFolders("\(library.path)/\(folder)")
      for name in ["1.md", "2.md"] {
        try Data("# \(folder) \(name)\n\nAda Quill and Ada Quill.\n".utf8)
          .write(to: URL(filePath: "\(library.path)/\(folder)/\(name)"))
      }
    }
    return library
  }

  private struct Known: Hashable {
    var entries: [LibraryEntry]
    var texts: [String?]

    init(_ librarian: Librarian) {
      entries = librarian.entries
      texts = entries.map { librarian.article(at: $0.path)?.text.string }
    }
  }

  private static let settled = FileCalls(settlingNanoseconds: 0)

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `whatever happens to files, fingerprints hide nothing`(seed: UInt64) throws {
    let library = try Self.library()
    var shaker = Shaker(library, seed: seed)
    for step in 0..<20 {
      for _ in 0...Int(seed % 3) { try shaker.shake() }
      let following = try library.session(calls: Self.settled)
      following.importAll()
      let fresh = try library.session(home: "fresh", calls: Self.settled)
      fresh.forgetIndex()
      fresh.importAll()
      #expect(Known(following) == Known(fresh), "seed \(seed), step \(step)")
      let again = try library.session(calls: Self.settled).importAll()
      #expect(again.imported + again.touched + again.removed + again.renamed == 0)
    }
  }

  @Test func `folders in which nothing changed are kept`() throws {
    let library = try Self.library()
    let librarian = try library.session(calls: Self.settled)
    librarian.importAll()
    let before = librarian.index.folders()
    #expect(before.keys.sorted() == ["", "x", "x/y", "z"])
    #expect(before.values.allSatisfy { $0.count == 16 })
    try Data("# New\n".utf8).write(to: URL(filePath: "\(library.path)/z/3.md"))
    librarian.importAll()
    let after = librarian.index.folders()
    #expect(after.filter { before[$0.key] != $0.value }.map(\.key) == ["z"])
    try FileManager.default.removeItem(atPath: "\(library.path)/x")
    librarian.importAll()
    #expect(librarian.index.folders().keys.sorted() == ["", "z"])
  }

  @Test func `what is written forgets the fingerprint of its folder at once`() throws {
    let library = try Self.library()
    let librarian = try library.session(calls: Self.settled)
    librarian.importAll()
    // As after a crash: the article is written, and no walk came to its end.
    try Data("# Other\n".utf8).write(to: URL(filePath: "\(library.path)/z/1.md"))
    #expect(librarian.updateIndex(of: ["\(library.path)/z/1.md"]).imported == 1)
    #expect(librarian.index.folders().filter { $0.value.isEmpty }.map(\.key) == ["z"])
    try Data("# Another\n".utf8).write(to: URL(filePath: "\(library.path)/z/1.md"))
    let next = try library.session(calls: Self.settled)
    #expect(next.importAll().imported == 1)
    #expect(next.entry(of: ArticlePath("z/1.md"))?.metadata.title == "Another")
  }

  @Test func `a walk that is stopped keeps no fingerprint`() throws {
    let library = try Self.library()
    let librarian = try library.session(calls: Self.settled)
    librarian.importAll()
    for number in 0..<400 {
      try Data("# N\(number)\n".utf8)
        .write(to: URL(filePath: "\(library.path)/z/n\(number).md"))
    }
    let stopped = librarian.importAll { _ in librarian.cancelImport() }
    #expect(stopped.unread > 0)
    #expect(librarian.index.folders()["z"] == [])
    #expect(try library.session(calls: Self.settled).importAll().imported == stopped.unread)
    #expect(librarian.index.folders()["z"]?.count == 16)
  }

  @Test func `a change that looks like the one before is found all the same`() throws {
    let library = try Self.library()
    let file = "\(library.path)/a.md"
    let time = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
    try library.session().importAll()
    try Data("# C\n\nAda Twist.\n".utf8).write(to: URL(filePath: file))
    let modified = try #require(time)
    try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: file)
    let next = try library.session()
    #expect(next.importAll().imported == 1)
    #expect(next.entry(of: ArticlePath("a.md"))?.metadata.title == "C")
    #expect(next.index.folders()[""] == [])
  }

  @Test func `two sessions that write leave no fingerprint of what the other did`() throws {
    let library = try Self.library()
    let (one, other) = (
      try library.session(calls: Self.settled), try library.session(calls: Self.settled)
    )
    one.importAll()
    let revision = one.index.revisionOfOthers
    try Data("# Other\n".utf8).write(to: URL(filePath: "\(library.path)/z/1.md"))
    other.importAll()
    let kept = other.index.folders()
    try one.index.keep(
      [IndexedFolder(path: "z", fingerprint: [1, 2, 3])], forgetting: ["x"], since: revision)
    try one.index.commit()
    #expect(one.index.folders() == kept)
  }

  @Test func `a folder that cannot be listed comes and goes`() throws {
    let library = try Self.library()
    let calls = FileCalls { operation, path in
      operation == .list && path.hasSuffix("/x/y") ? 13 : nil
    }
    try library.session(calls: Self.settled).importAll()
    let shut = try library.session(calls: calls)
    shut.importAll()
    #expect(shut.entry(of: ArticlePath("x/y"))?.problem != nil)
    #expect(shut.entry(of: ArticlePath("x/y/1.md")) == nil)
    let open = try library.session(calls: Self.settled)
    #expect(open.importAll().imported == 2)
    #expect(open.entry(of: ArticlePath("x/y")) == nil)
  }
}
