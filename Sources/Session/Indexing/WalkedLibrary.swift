import Articles
import Formats
import Index
import Storage

/// What a walk through a library found that is not as the index knows it.
///
/// A folder whose fingerprint is the one that was kept costs no more than looking at its files; of
/// any other the rows are compared with the files, both in the order of their names.
struct WalkedLibrary {
  /// The files that are new or look otherwise.
  private(set) var found: [LibraryScanner.Source] = []
  /// What is known of files that look otherwise or are gone.
  private(set) var known: [IndexedFile] = []
  /// All articles.
  private(set) var total = 0
  /// The folders that were walked, as the file system names them.
  private(set) var folders: [String] = []
  /// What the folders that are not as they were look like, for when all in them is known.
  private(set) var looks: [IndexedFolder] = []
  /// The folders of the index that are there no more.
  private(set) var gone: [String] = []

  private let index: LibraryIndex
  private let options: [ArticlePath: ImportOptions]

  /// Walks through a library.
  ///
  /// - Complexity: O(n) in the files, O(n log n) in those of folders that are not as they were.
  init(
    _ location: LibraryLocation, _ index: LibraryIndex,
    options: [ArticlePath: ImportOptions], calls: FileCalls
  ) {
    self.index = index
    self.options = options
    let scanner = LibraryScanner(location, calls: calls)
    guard location.isFolder else {
      found = scanner.sources()
      total = found.count
      known = index.files()
      return
    }
    let kept = index.folders()
    let said = Dictionary(grouping: options, by: { $0.key.folder })
    var seen: Set<String> = []
    scanner.walk { look in
      seen.insert(look.path)
      folders.append(look.folder)
      var fingerprint = look.fingerprint
      for (path, options) in said[look.path] ?? [] {
        fingerprint.add(said: options.key, of: path)
      }
      let bytes = fingerprint.bytes
      if look.problem == nil, kept[look.path] == bytes {
        total += look.count
        return
      }
      compare(look)
      if let problem = look.problem {
        found.append(.init(unlisted: look, problem, in: location))
        total += 1
      }
      addRow(at: location.articlePath(of: look.folder))
      let isCertain = look.isSettled && look.problem == nil
      looks.append(IndexedFolder(path: look.path, fingerprint: isCertain ? bytes : []))
    }
    for folder in kept.keys where !seen.contains(folder) {
      index.forEachFile(in: folder) { known.append($0) }
      addRow(at: ArticlePath(folder))
      gone.append(folder)
    }
  }

  /// Goes through the files of a folder and what is known of them, side by side.
  private mutating func compare(_ look: FolderLook) {
    total += look.count
    var cursor = FolderLook.Cursor(look)
    index.forEachFile(in: look.path) { file in
      guard let entry = cursor.meet(file.path, passed: { found.append(look.source(at: $0)) })
      else {
        known.append(file)
        return
      }
      let seen = look.look(at: entry)
      let isAsBefore = IndexPlan.isAsBefore(
        file, FileStamp(seen), hasProblem: seen == nil, options[file.path]?.key)
      guard !isAsBefore else { return }
      known.append(file)
      found.append(look.source(at: entry))
    }
    cursor.finish { found.append(look.source(at: $0)) }
  }

  /// A folder that could not be listed is known as if it were a file.
  private mutating func addRow(at path: ArticlePath) {
    if let row = index.file(at: path)?.file { known.append(row) }
  }
}

extension ArticlePath {
  /// The folder that it lies in; empty for the library itself.
  var folder: String {
    rawValue.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(rawValue[..<$0]) } ?? ""
  }
}

extension FileStamp {
  /// Nothing stands there.
  static let none = FileStamp(size: 0, modifiedNanoseconds: 0, inode: 0)

  /// How a file looked, if one was there.
  init(_ look: FileLook?) {
    guard let look else {
      self = .none
      return
    }
    self.init(
      size: look.size, modifiedNanoseconds: look.modifiedNanoseconds,
      changedNanoseconds: look.changedNanoseconds, inode: look.inode)
  }
}
