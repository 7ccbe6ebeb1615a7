import Entities
import Formats
import Index
import Storage
import Synchronization

extension Librarian {
  /// Raised when links of the same gazetteer and texts come out otherwise.
  private static let linkingVersion = 1

  /// What makes the contents of an index: another maker throws them away.
  private var maker: String {
    let forms = Format.all.map(\.textForm).joined(separator: " ")
    var maker = "\(forms) links/\(Self.linkingVersion)"
    #if DEBUG
      // While the program is worked on, every build is another one.
      if let program = try? calls.info("/proc/self/exe") {
        maker += " \(program.size) \(program.modifiedNanoseconds)"
      }
    #endif
    return maker
  }

  /// The index of the library, opened when it is needed first.
  var index: LibraryIndex {
    shelf.withLock { opened in
      if let opened { return opened }
      let index = open(indexFile)
      opened = index
      return index
    }
  }

  /// Throws a damaged index away, or one that cannot be written any more, and begins an empty one.
  func replaceIndex(inMemory: Bool) {
    shelf.withLock { opened in
      opened = nil
      if let indexFile, !inMemory { removeIndex(indexFile) }
      opened = open(inMemory ? nil : indexFile)
    }
  }

  private func removeIndex(_ file: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { try? calls.remove(file + ending) }
  }

  private func open(_ file: String?) -> LibraryIndex {
    guard let file else { return LibraryIndex(file: nil, maker: maker) }
    do throws(StorageError) {
      try calls.makeFolders(FileCalls.folder(of: file))
    } catch {
      return LibraryIndex(file: nil, maker: maker, obstacle: error.message)
    }
    return LibraryIndex(file: file, maker: maker) { try? calls.remove($0) }
  }
}

extension ImportOptions {
  /// What tells these options from others; empty when nothing was said.
  var key: String {
    guard !isEmpty else { return "" }
    let said = corrections.map { "\($0.id) \($0.change.words)" }
    return Digest.sha256(Array(([encoding ?? "", date ?? ""] + said).joined(separator: "\n").utf8))
  }
}

extension Librarian {
  /// Throws the index away; the next update makes it again.
  public func forgetIndex() {
    replaceIndex(inMemory: false)
  }

  /// Bytes that the index takes on the disk; nil for one in memory.
  public var indexBytes: Int? {
    guard let file = index.file else { return nil }
    return ["", "-wal"].reduce(0) { $0 + ((try? calls.info(file + $1))?.size ?? 0) }
  }
}
