public import Articles
import Formats

/// Finds the articles of a library by one walk.
public struct LibraryScanner: Sendable {
  /// A file that is an article, or that was named and cannot be one.
  public struct Source: Hashable, Sendable {
    /// The path in the library.
    public var path: ArticlePath
    /// The file to open.
    public var file: String
    /// Why it cannot be read, in a sentence.
    public var problem: String?
    /// How the file looked; nil where nothing stands.
    public var info: FileInfo?
  }

  /// Folders that hold no articles of a reader.
  static let noise: Set<String> = ["node_modules", "__pycache__", "__MACOSX"]

  /// First words of files about a folder, not in it.
  static let notices: Set<String> = [
    "readme", "license", "licence", "copying", "changelog", "contributing",
  ]

  private let location: LibraryLocation
  private let calls: FileCalls

  /// Makes a scanner of a library.
  public init(_ location: LibraryLocation, calls: FileCalls = FileCalls()) {
    self.location = location
    self.calls = calls
  }

  /// Every article, in no order, and the folders that were walked.
  ///
  /// Hidden files, notices and the usual noise are left out. A link that leads back is followed
  /// once. A folder that cannot be listed is one source with a problem.
  /// - Complexity: O(n) in the entries of all folders, one call for each.
  public func walk() -> (sources: [Source], folders: [String]) {
    var found: [Source] = []
    var visited: Set<FolderIdentity> = []
    var folders: [String] = []
    for item in location.items {
      switch (try? calls.info(item))?.kind {
      case .folder: walk(item, &visited, &found, &folders)
      case .file:
        found.append(
          Source(
            path: location.articlePath(of: item), file: item, info: try? calls.info(item)))
      case .fifo, .link, .other, nil:
        let error = StorageError.notAFile(path: item, (try? calls.info(item))?.kind ?? .other)
        found.append(
          Source(path: location.articlePath(of: item), file: item, problem: error.message))
      }
    }
    return (found, folders)
  }

  /// A file as a walk would find it; nil for one that is no article of the library.
  public func source(at file: String) -> Source? {
    let name = FileCalls.name(of: file)
    guard Self.isArticle(name), name.utf8.first != UInt8(ascii: "."),
      let info = try? calls.info(file), info.kind == .file
    else { return nil }
    return Source(path: location.articlePath(of: file), file: file, info: info)
  }

  private struct FolderIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  private func walk(
    _ folder: String, _ visited: inout Set<FolderIdentity>, _ found: inout [Source],
    _ folders: inout [String]
  ) {
    var waiting = [folder]
    while let next = waiting.popLast() {
      guard let info = try? calls.info(next) else { continue }
      let identity = FolderIdentity(device: info.device, inode: info.inode)
      guard visited.insert(identity).inserted else { continue }
      folders.append(next)
      do throws(StorageError) {
        let entries = try calls.listLooking(next) { Self.isWorthALook($0) }
        for (entry, info) in entries { take(entry, info, in: next, &waiting, &found) }
      } catch {
        found.append(
          Source(
            path: location.articlePath(of: next), file: next, problem: error.message))
      }
    }
  }

  private func take(
    _ entry: FolderEntry, _ info: FileInfo?, in folder: String, _ waiting: inout [String],
    _ found: inout [Source]
  ) {
    guard let name = entry.name else {
      let shown = FileCalls.join(folder, entry.displayName)
      found.append(
        Source(
          path: location.articlePath(of: shown), file: shown,
          problem: "The name of \(entry.displayName) is not UTF-8; rename the file to read it."))
      return
    }
    let path = FileCalls.join(folder, name)
    switch info?.kind ?? .other {
    case .folder: waiting.append(path)
    case .file where Self.isArticle(name):
      found.append(Source(path: location.articlePath(of: path), file: path, info: info))
    case .link, .fifo, .other:
      guard Self.isArticle(name) else { return }
      found.append(
        Source(path: location.articlePath(of: path), file: path, problem: reason(path)))
    case .file: break
    }
  }

  /// Why something with an article's name is none: a dangling link, a FIFO, a device.
  private func reason(_ path: String) -> String {
    do throws(StorageError) {
      return StorageError.notAFile(path: path, try calls.info(path).kind).message
    } catch {
      return error.message
    }
  }

  /// Whether an entry may be an article or a folder of articles.
  private static func isWorthALook(_ entry: FolderEntry) -> Bool {
    guard entry.bytes.first != UInt8(ascii: ".") else { return false }
    guard let name = entry.name else { return true }
    return entry.kind == .file ? isArticle(name) : !noise.contains(name)
  }

  /// The endings of articles' names.
  private static let endings = Set(Format.all.flatMap(\.extensions))

  /// Whether a file found in a folder is an article, by its name alone.
  static func isArticle(_ name: String) -> Bool {
    let utf8 = name.utf8
    let dot = UInt8(ascii: ".")
    guard let last = utf8.lastIndex(of: dot), let begin = utf8.firstIndex(where: { $0 != dot }),
      begin < last
    else { return false }
    let first = name[begin...].utf8.firstIndex(of: dot) ?? last
    return endings.contains(name[utf8.index(after: last)...].lowercased())
      && !notices.contains(name[begin..<first].lowercased())
  }
}
