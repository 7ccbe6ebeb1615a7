public import Articles
import Glibc

/// Finds the articles of a library by one walk.
public struct LibraryScanner: Sendable {
  /// A file that is an article, or that was named and cannot be one.
  public struct Source: Hashable, Sendable {
    /// The path in the library.
    public var path: ArticlePath
    /// Why it cannot be read, in a sentence.
    public var problem: String?
    /// How the file looked; nil where no file stands.
    public var look: FileLook?
  }

  private let location: LibraryLocation
  private let calls: FileCalls

  /// Makes a scanner of a library.
  public init(_ location: LibraryLocation, calls: FileCalls = FileCalls()) {
    self.location = location
    self.calls = calls
  }

  /// Looks at every folder once, and gives each to a body.
  ///
  /// Hidden files, notices and the usual noise are left out. A link that leads back is followed
  /// once. A folder that cannot be listed is given with its problem.
  /// - Complexity: O(n) in the entries of all folders, one call for each, in memory for the largest
  ///   folder.
  public func walk(_ body: (FolderLook) -> Void) {
    var visited: Set<FolderIdentity> = []
    var look = FolderLook(location, calls)
    var waiting = location.items.filter { (try? calls.info($0))?.kind == .folder }
    while let next = waiting.popLast() {
      look.begin(next)
      do throws(StorageError) {
        let isNew = try calls.look(at: &look, folders: &waiting) { visited.insert($0).inserted }
        if isNew { body(look) }
      } catch {
        // What went away while it was looked for is not there.
        if case .failed(_, _, let number) = error, number == ENOENT || number == ENOTDIR {
          continue
        }
        look.begin(next)
        look.problem = error.message
        body(look)
      }
    }
  }

  /// Every article, in no order, those that were named one by one among them.
  public func sources() -> [Source] {
    var found: [Source] = []
    for item in location.items {
      let kind = (try? calls.info(item))?.kind
      guard kind != .folder else { continue }
      let look = calls.look(at: item)
      found.append(
        Source(
          path: location.articlePath(of: item),
          problem: look == nil
            ? StorageError.notAFile(path: item, kind ?? .other).message : nil,
          look: look))
    }
    walk { look in
      found += look.problem.map { [Source(unlisted: look, $0, in: location)] } ?? []
      found += (0..<look.count).map(look.source)
    }
    return found
  }

  /// A file as a walk would find it; nil for one that is no article of the library.
  public func source(at file: String) -> Source? {
    let name = FileCalls.name(of: file)
    guard ArticleFileName.isArticle(name), name.utf8.first != UInt8(ascii: "."),
      let look = calls.look(at: file)
    else { return nil }
    return Source(path: location.articlePath(of: file), look: look)
  }
}

extension LibraryScanner.Source {
  /// A folder that cannot be listed.
  public init(unlisted look: FolderLook, _ problem: String, in location: LibraryLocation) {
    self.init(path: location.articlePath(of: look.folder), problem: problem)
  }
}
