import FoundationEssentials
import Glibc
import Storage
import Testing

@Suite struct AtomicFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a new file has its bytes and is private`() throws {
    try AtomicFile.write(Array("new".utf8), to: folder.file("a"))
    #expect(try folder.read("a") == Array("new".utf8))
    #expect(try FileCalls().info(folder.file("a")).mode & 0o077 == 0)
    #expect(folder.names() == ["a"])
  }

  @Test func `a replaced file keeps its permissions, whatever the mask says`() throws {
    try folder.write("old", to: "a")
    try FileCalls().open(folder.file("a"), .reading).setMode(0o664)
    try AtomicFile.write(Array("new".utf8), to: folder.file("a"))
    #expect(try folder.read("a") == Array("new".utf8))
    #expect(try FileCalls().info(folder.file("a")).mode == 0o664)
  }

  @Test func `a symbolic link stays and its target is replaced`() throws {
    try folder.write("old", to: "real/target")
    try folder.link("link", to: "real/target")
    try folder.link("link2", to: folder.file("link"))
    try AtomicFile.write(Array("new".utf8), to: folder.file("link2"))
    #expect(try folder.read("real/target") == Array("new".utf8))
    #expect(try FileCalls().info(folder.file("link"), followingLinks: false).kind == .link)
    #expect(folder.names("real") == ["target"])
  }

  @Test func `a link to nothing makes its target`() throws {
    try folder.link("link", to: "missing")
    try AtomicFile.write(Array("new".utf8), to: folder.file("link"))
    #expect(try folder.read("missing") == Array("new".utf8))
  }

  @Test func `a loop of links is an error`() throws {
    try folder.link("a", to: "b")
    try folder.link("b", to: "a")
    let error = #expect(throws: StorageError.self) {
      try AtomicFile.write([1], to: folder.file("a"))
    }
    guard case .failed(.resolve, _, ELOOP) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `large contents arrive in small steps`() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let calls = FileCalls(largestWrite: 333) { _, _ in nil }
    try AtomicFile.write(bytes, to: folder.file("a"), calls: calls)
    #expect(try folder.read("a") == bytes)
  }

  @Test(arguments: [ENOSPC, EIO, EDQUOT, EACCES, EROFS, EMFILE])
  func `whichever call fails, the file is the old or the new one and nothing else stays`(
    number: Int32
  ) throws {
    let old = Array(repeating: UInt8(ascii: "o"), count: 3000)
    let new = Array(repeating: UInt8(ascii: "n"), count: 5000)
    var step = 0
    while true {
      step += 1
      try folder.write(old, to: "a")
      let failing = FailingCalls(failing: step, with: number)
      let result = Result { try AtomicFile.write(new, to: folder.file("a"), calls: failing.calls) }
      let present = try folder.read("a")
      #expect(present == old || present == new)
      #expect(folder.names() == ["a"], "step \(step)")
      guard failing.hasFailed else {
        #expect(throws: Never.self) { try result.get() }
        #expect(present == new)
        break
      }
      #expect(throws: StorageError.self, "step \(step)") { try result.get() }
    }
    // Inspect twice, open, chmod, eight writes, fsync, close, rename, open, fsync, close.
    #expect(step > 15)
  }

  @Test func `a full device is told as such`() throws {
    let file = try FileCalls().open("/dev/full", .appending)
    #expect(throws: StorageError.failed(.write, path: "/dev/full", errno: ENOSPC)) {
      try file.write([1, 2, 3])
    }
  }

  @Test func `what is no file is never replaced`() throws {
    try FileCalls().makeFolder(folder.file("sub"))
    #expect(throws: StorageError.notAFile(path: folder.file("sub"), .folder)) {
      try AtomicFile.write([1], to: folder.file("sub"))
    }
    #expect(throws: StorageError.notAFile(path: "/dev/null", .other)) {
      try AtomicFile.write([1], to: "/dev/null")
    }
  }

  @Test func `names and paths that cannot be are errors`() throws {
    try folder.write("x", to: "plain")
    let long = String(repeating: "n", count: 300)
    for (name, number) in [("plain/a", ENOTDIR), (long, ENAMETOOLONG), ("none/a", ENOENT)] {
      let error = #expect(throws: StorageError.self) {
        try AtomicFile.write([1], to: folder.file(name))
      }
      guard case .failed(_, _, number) = error else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
    }
  }

  @Test func `a name of 255 bytes can be written`() throws {
    let name = String(repeating: "n", count: 255)
    try AtomicFile.write([1], to: folder.file(name))
    #expect(folder.names() == [name])
  }

  @Test func `a limit on file sizes leaves the old file`() async {
    await #expect(processExitsWith: .success) {
      let folder = try Folder()
      try folder.write("old", to: "a")
      _ = signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
        exit(3)
      }
      do throws(StorageError) {
        try AtomicFile.write(Array(repeating: 1, count: 9000), to: folder.file("a"))
        exit(4)
      } catch {
        guard case .failed(.write, _, EFBIG) = error else { exit(5) }
      }
      guard try folder.read("a") == Array("old".utf8), folder.names() == ["a"] else { exit(6) }
    }
  }

  @Test func `lines are added behind a line that a crash left open`() throws {
    try AtomicFile.append(line: Array("one".utf8), to: folder.file("log"))
    try AtomicFile.append(line: Array("two".utf8), to: folder.file("log"))
    #expect(try folder.read("log") == Array("one\ntwo\n".utf8))
    try folder.write("one\ntw", to: "log")
    try AtomicFile.append(line: Array("three".utf8), to: folder.file("log"))
    #expect(try folder.read("log") == Array("one\ntw\nthree\n".utf8))
  }
}
