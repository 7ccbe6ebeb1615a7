import FoundationEssentials
import Glibc
import Storage
import Testing

@Suite struct FileCallsTests {
  private let folder: Folder
  private let calls = FileCalls()

  init() throws { folder = try Folder() }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 70_000])
  func `a file is read whole`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    try folder.write(bytes, to: "a")
    #expect(try calls.readAll(folder.file("a")) == bytes)
    #expect(try calls.info(folder.file("a")).size == size)
  }

  @Test func `a file beyond the limit is refused before it is read`() throws {
    try folder.write("123456", to: "a")
    #expect(try calls.readAll(folder.file("a"), limit: 6).count == 6)
    #expect(throws: StorageError.tooLarge(path: folder.file("a"), bytes: 6, limit: 5)) {
      try calls.readAll(folder.file("a"), limit: 5)
    }
  }

  @Test func `a device without an end stops at the limit`() throws {
    let file = try calls.open("/dev/zero", .reading)
    #expect(throws: StorageError.self) { try file.readToEnd(limit: 10_000) }
  }

  @Test func `a FIFO, a folder and a device are no files, and nobody waits`() throws {
    try folder.fifo("pipe")
    #expect(throws: StorageError.notAFile(path: folder.file("pipe"), .fifo)) {
      try calls.readAll(folder.file("pipe"))
    }
    #expect(throws: StorageError.notAFile(path: folder.path, .folder)) {
      try calls.readAll(folder.path)
    }
    #expect(throws: StorageError.notAFile(path: "/dev/zero", .other)) {
      try calls.readAll("/dev/zero")
    }
  }

  @Test func `a missing file is an error with its number`() {
    let path = folder.file("none")
    #expect(throws: StorageError.failed(.open, path: path, errno: ENOENT)) {
      try calls.readAll(path)
    }
    #expect(!calls.exists(path))
  }

  @Test func `a folder is listed with kinds, and names that are no UTF-8`() throws {
    try folder.write("x", to: "file")
    try calls.makeFolder(folder.file("sub"))
    try folder.link("link", to: "nowhere")
    try folder.fifo("fifo")
    try folder.fileWithOddName()
    let entries = try calls.list(folder.path)
    #expect(entries.count == 5)
    let kinds = entries.reduce(into: [:]) { $0[$1.displayName] = $1.kind }
    #expect(
      kinds == [
        "file": .file, "sub": .folder, "link": .link, "fifo": .fifo, "\u{FFFD}": .file,
      ])
    #expect(entries.count { $0.name == nil } == 1)
    #expect(calls.exists(folder.file("link")))
  }

  @Test func `folders are made with those above them, twice without harm`() throws {
    let deep = folder.file("a/b/c")
    try calls.makeFolders(deep)
    try calls.makeFolders(deep)
    #expect(try calls.info(deep).kind == .folder)
    #expect(try calls.info(deep).mode & 0o077 == 0)
    try folder.write("x", to: "file")
    #expect(throws: StorageError.self) { try calls.makeFolders(folder.file("file/sub")) }
    #expect(throws: StorageError.self) { try calls.makeFolder(folder.file("file")) }
  }

  @Test func `a replaced file differs from what was seen`() throws {
    try folder.write("x", to: "a")
    let before = try calls.info(folder.file("a"))
    #expect(!(try calls.info(folder.file("a"))).differs(from: before))
    try AtomicFile.write([1], to: folder.file("a"))
    #expect(try calls.info(folder.file("a")).differs(from: before))
  }

  @Test func `absence is told from what cannot be told`() throws {
    #expect(try calls.infoIfPresent(folder.file("none")) == nil)
    try folder.write("x", to: "file")
    #expect(try calls.infoIfPresent(folder.file("file/none")) == nil)
    let failing = FileCalls { operation, _ in operation == .inspect ? EIO : nil }
    #expect(throws: StorageError.self) { try failing.infoIfPresent(folder.file("none")) }
    #expect(failing.exists(folder.file("none")))
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a/b/", "a", "b"), ("/", "/", "/"),
  ])
  func `a path is split at its last slash`(path: String, folder: String, name: String) {
    #expect(FileCalls.folder(of: path) == folder)
    #expect(FileCalls.name(of: path) == name)
  }

  @Test func `links are followed to the real path`() throws {
    try folder.write("x", to: "sub/file")
    try folder.link("link", to: "sub")
    let real = try calls.realPath(folder.file("sub/file"))
    #expect(try calls.realPath(folder.file("link/../link/file")) == real)
    #expect(try calls.linkTarget(folder.file("link")) == "sub")
    #expect(throws: StorageError.self) { try calls.realPath(folder.file("none")) }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `a digest is SHA-256`(text: String, digest: String) {
    #expect(Digest.sha256(Array(text.utf8)) == "sha256:\(digest)")
  }

  @Test func `every error says what to do or at least what happened`() {
    let path = "/lib/.lectern/annotations/a.json"
    for operation in FileOperation.allCases {
      let error = StorageError.failed(operation, path: path, errno: ENOSPC)
      #expect(error.notSavedMessage.hasPrefix("NOT saved: cannot "))
      #expect(error.notSavedMessage.contains(path))
      #expect(error.notSavedMessage.hasSuffix("the disk is full; free some space and save again"))
    }
    #expect(StorageError.busy(lock: "/l/.lock").message.contains("another session is saving"))
    #expect(
      StorageError.failed(.open, path: "x", errno: EXDEV).message
        == "cannot open x: Invalid cross-device link")
  }
}
