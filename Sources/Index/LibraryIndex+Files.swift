public import Articles

extension LibraryIndex {
  /// Every file that the index knows, by path.
  ///
  /// - Complexity: O(n) in the articles; the answer holds all of them.
  public func files() -> [IndexedFile] {
    read { state throws(IndexError) in
      let statement = try state.database.statement("\(Self.fileColumns) ORDER BY path")
      defer { statement.reset() }
      var files: [IndexedFile] = []
      while try statement.step() { files.append(Self.file(statement)) }
      return files
    } ?? []
  }

  /// The paths of the articles that can be read, in order.
  public func readablePaths() -> [ArticlePath] {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        "SELECT path FROM article WHERE problem IS NULL ORDER BY path")
      defer { statement.reset() }
      var paths: [ArticlePath] = []
      while try statement.step() { paths.append(ArticlePath(statement.text(0))) }
      return paths
    } ?? []
  }

  /// The readable articles with so many bytes of text at least whose files are longer than others,
  /// by path.
  ///
  /// - Complexity: O(log n + m) in the m articles with so much text.
  public func paths(ofFilesLargerThan size: Int, withText bytes: Int) -> [ArticlePath] {
    read { state throws(IndexError) in
      let statement = try state.database.statement(
        """
        SELECT path FROM article WHERE bytes >= ? AND problem IS NULL AND size > ? ORDER BY path
        """)
      defer { statement.reset() }
      statement.bind(1, bytes)
      statement.bind(2, size)
      var paths: [ArticlePath] = []
      while try statement.step() { paths.append(ArticlePath(statement.text(0))) }
      return paths
    } ?? []
  }

  /// What is known of one file.
  public func file(at path: ArticlePath) -> (file: IndexedFile, hash: String)? {
    read { state throws(IndexError) in
      let statement = try state.database.statement("\(Self.fileColumns) WHERE path = ?")
      defer { statement.reset() }
      statement.bind(1, path.rawValue)
      guard try statement.step() else { return nil }
      return (Self.file(statement), FileHash.text(of: statement.bytes(8)))
    } ?? nil
  }

  /// Gives the files that lie in a folder, not those of folders in it, to a body, in the order of
  /// their paths; the folder is empty for the library itself.
  ///
  /// - Complexity: O(n log m) in the files and folders of the folder, of m files in the library.
  public func forEachFile(in folder: String, _ body: (IndexedFile) -> Void) {
    _ = read { state throws(IndexError) in
      let statement = try state.database.statement(
        "\(Self.fileColumns) WHERE path >= ? AND path < ? ORDER BY path")
      defer { statement.reset() }
      let prefix = folder.isEmpty ? "" : folder + "/"
      // The sign behind the slash ends everything that lies in a folder; no path has the byte F8.
      let end = folder.isEmpty ? [0xF8] : Array(folder.utf8) + [Self.behindSlash]
      var start = Array(prefix.utf8)
      search: while true {
        statement.reset()
        statement.bind(1, text: start)
        statement.bind(2, text: end)
        while try statement.step() {
          let path = statement.text(0)
          guard let slash = path.utf8.dropFirst(prefix.utf8.count).firstIndex(of: Self.slash)
          else {
            body(Self.file(statement))
            continue
          }
          // A path from the root is none of the library's folders.
          let isBelow = slash > path.startIndex
          start = isBelow ? path.utf8[..<slash] + [Self.behindSlash] : [Self.behindSlash]
          continue search
        }
        break
      }
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let behindSlash = UInt8(ascii: "0")

  private static let fileColumns = """
    SELECT path, size, modified, changed, inode, options, problem IS NULL, derived, hash
    FROM article
    """

  private static func file(_ row: SQLStatement) -> IndexedFile {
    IndexedFile(
      path: ArticlePath(row.text(0)),
      stamp: FileStamp(
        size: row.int(1), modifiedNanoseconds: Int64(row.int(2)),
        changedNanoseconds: Int64(row.int(3)), inode: UInt64(bitPattern: Int64(row.int(4)))),
      options: row.text(5), isReadable: row.int(6) == 1, hasTitle: row.int(7) == 0)
  }
}
