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

  /// Every article, by path; hidden files, notices and the usual noise are left out.
  ///
  /// A link that leads back is followed once. A folder that cannot be listed is one source with a
  /// problem.
  public func sources() -> [Source] {
    var found: [Source] = []
    var visited: Set<FolderIdentity> = []
    for item in location.items {
      switch (try? calls.info(item))?.kind {
      case .folder: walk(item, &visited, &found)
      case .file: found.append(Source(path: location.articlePath(of: item), file: item))
      case .fifo, .link, .other, nil:
        let error = StorageError.notAFile(path: item, (try? calls.info(item))?.kind ?? .other)
        found.append(
          Source(path: location.articlePath(of: item), file: item, problem: error.message))
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  private struct FolderIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  private func walk(
    _ folder: String, _ visited: inout Set<FolderIdentity>, _ found: inout [Source]
  ) {
    var waiting = [folder]
    while let next = waiting.popLast() {
      guard let info = try? calls.info(next) else { continue }
      let identity = FolderIdentity(device: info.device, inode: info.inode)
      guard visited.insert(identity).inserted else { continue }
      do throws(StorageError) {
        for entry in try calls.list(next) { take(entry, in: next, &waiting, &found) }
      } catch {
        found.append(
          Source(
            path: location.articlePath(of: next), file: next, problem: error.message))
      }
    }
  }

  private func take(
    _ entry: FolderEntry, in folder: String, _ waiting: inout [String], _ found: inout [Source]
  ) {
    guard let name = entry.name else {
      let shown = FileCalls.join(folder, entry.displayName)
      found.append(
        Source(
          path: location.articlePath(of: shown), file: shown,
          problem: "The name of \(entry.displayName) is not UTF-8; rename the file to read it."))
      return
    }
    guard name.utf8.first != UInt8(ascii: "."), !Self.noise.contains(name) else { return }
    let path = FileCalls.join(folder, name)
    var kind = entry.kind
    if kind == .link || kind == .other { kind = (try? calls.info(path))?.kind ?? .other }
    switch kind {
    case .folder: waiting.append(path)
    case .file where Self.isArticle(name):
      found.append(Source(path: location.articlePath(of: path), file: path))
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

  /// Whether a file found in a folder is an article, by its name alone.
  static func isArticle(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: ".")
    guard parts.count > 1, let ending = parts.last, let first = parts.first else { return false }
    return !notices.contains(String(first))
      && Format.all.contains { $0.extensions.contains(String(ending)) }
  }
}
