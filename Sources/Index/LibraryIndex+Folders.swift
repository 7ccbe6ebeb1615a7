public import Articles
import Synchronization

/// A folder that the index has articles of, or had.
public struct IndexedFolder: Hashable, Sendable {
  /// Its path in the library; empty for the library itself.
  public var path: String
  /// What its files looked like when all of them were known as they are; empty when that is not
  /// certain.
  public var fingerprint: [UInt8]

  /// Names a folder.
  public init(path: String, fingerprint: [UInt8]) {
    self.path = path
    self.fingerprint = fingerprint
  }
}

extension LibraryIndex {
  /// The folders of all articles, with what they looked like; each write takes the fingerprint of
  /// its folder away.
  public func folders() -> [String: [UInt8]] {
    read { state throws(IndexError) in
      let statement = try state.database.statement("SELECT path, fingerprint FROM folder")
      defer { statement.reset() }
      var folders: [String: [UInt8]] = [:]
      while try statement.step() { folders[statement.text(0)] = statement.bytes(1) }
      return folders
    } ?? [:]
  }

  /// A number that changes when another session writes, and not when this one does.
  public var revisionOfOthers: Int { writer.state.withLock { $0.database.version } }

  /// Keeps what folders look like, and forgets some that are gone, unless another session wrote
  /// since a revision: then what this one saw may not be what the index knows.
  public func keep(
    _ folders: [IndexedFolder], forgetting gone: [String], since revision: Int
  ) throws(IndexError) {
    guard !folders.isEmpty || !gone.isEmpty else { return }
    try write { state throws(IndexError) in
      guard state.database.version == revision else { return }
      let keeping = try state.database.statement(
        """
        INSERT INTO folder(path, fingerprint) VALUES(?, ?) ON CONFLICT(path)
        DO UPDATE SET fingerprint = excluded.fingerprint
        WHERE fingerprint IS NOT excluded.fingerprint
        """)
      for folder in folders {
        keeping.bind(1, folder.path)
        if !folder.fingerprint.isEmpty { keeping.bind(2, folder.fingerprint) }
        try keeping.run()
      }
      let forgetting = try state.database.statement("DELETE FROM folder WHERE path = ?")
      for path in gone {
        forgetting.bind(1, path)
        try forgetting.run()
      }
    }
  }
}

extension LibraryIndex {
  /// Forgets what the folder of an article looked like.
  public func doubt(_ path: ArticlePath) throws(IndexError) {
    try write { state throws(IndexError) in try state.forgetFolder(of: path) }
    try commit()
  }
}

extension LibraryIndex.State {
  /// Forgets what the folder of an article looked like: the article is written.
  mutating func forgetFolder(of path: ArticlePath) throws(IndexError) {
    let utf8 = path.rawValue.utf8
    let folder = utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path.rawValue[..<$0]) } ?? ""
    guard uncertain.insert(folder).inserted else { return }
    let statement = try database.statement(
      """
      INSERT INTO folder(path) VALUES(?)
      ON CONFLICT(path) DO UPDATE SET fingerprint = NULL WHERE fingerprint IS NOT NULL
      """)
    statement.bind(1, folder)
    try statement.run()
  }
}
