import Annotations
public import Articles

/// What the files of a store looked like at one moment, to tell what another session changed.
public struct StoreGlance: Hashable, Sendable {
  /// The notebook files.
  public internal(set) var notebooks: [String: FileInfo] = [:]
  /// Other files that were asked for; those that are missing are not in it.
  public internal(set) var files: [String: FileInfo] = [:]
  /// Copies of notebooks that a file synchroniser put aside.
  public internal(set) var copies: Set<String> = []
  /// The folder of the notebooks, when it was listed.
  var folder: FileInfo?
  /// Looks for which the folder is listed whatever it looks like: the times of some file systems
  /// are coarse, and a change right behind a listing leaves the same one.
  var settling = 0

  /// A look at nothing.
  public init() {}

  /// The same look, but for other files that were looked at before they were read.
  public func replacing(files earlier: [String: FileInfo]) -> StoreGlance {
    var glance = self
    glance.files.merge(earlier) { $1 }
    return glance
  }

  /// The notebook files that are new or other since an earlier look.
  public func notebooks(changedSince earlier: StoreGlance) -> [String] {
    notebooks.filter { $0.value.differs(fromKnown: earlier.notebooks[$0.key]) }.keys.sorted()
  }

  /// The number of copies that lie there, if one came since an earlier look; else 0.
  public func copies(addedSince earlier: StoreGlance) -> Int {
    copies.isSubset(of: earlier.copies) ? 0 : copies.count
  }

  /// The other files that are new, other or gone since an earlier look.
  public func files(changedSince earlier: StoreGlance) -> [String] {
    let names = Set(files.keys).union(earlier.files.keys)
    return names.filter { name in
      guard let now = files[name] else { return true }
      return now.differs(fromKnown: earlier.files[name])
    }.sorted()
  }
}

extension FileInfo {
  fileprivate func differs(fromKnown earlier: FileInfo?) -> Bool {
    earlier.map { differs(from: $0) } ?? true
  }
}

extension NotebookStore {
  /// Looks at the store's files without reading them.
  ///
  /// A folder that looks as before is not listed again; the notebooks of `watched` are looked at
  /// all the same, for an editor writes in place.
  /// - Complexity: O(watched files) while nothing changes, else O(notebooks).
  public func glance(
    after earlier: StoreGlance = StoreGlance(), watching watched: [String], files: [String]
  ) -> StoreGlance {
    var glance = StoreGlance()
    for file in files + [layout.pending] { glance.files[file] = try? calls.info(file) }
    glance.folder = try? calls.info(layout.annotations)
    let isSame = glance.folder.map { now in earlier.folder.map { !now.differs(from: $0) } ?? false }
    if isSame ?? true, earlier.settling == 0 {
      glance.notebooks = earlier.notebooks
      glance.copies = earlier.copies
      for file in watched where glance.notebooks[file] != nil {
        glance.notebooks[file] = (try? calls.info(file)) ?? glance.notebooks[file]
      }
    } else {
      glance.settling = isSame ?? true ? earlier.settling - 1 : 2
      for file in (try? jsonFiles()) ?? [] {
        if Self.isConflictCopy(file) {
          glance.copies.insert(file)
        } else {
          glance.notebooks[file] = try? calls.info(file)
        }
      }
    }
    return glance
  }

  /// The article a notebook file belongs to and the number of its annotations; nil when it cannot
  /// be read.
  public func summary(ofNotebook file: String) -> (path: ArticlePath, annotations: Int)? {
    guard let notebook = try? read(file).notebook else { return nil }
    return (notebook.article.path, notebook.annotations.count)
  }

  /// The file of the notes that wait beside unreadable notebooks.
  public var pendingFile: String { layout.pending }

  /// What the file system says about a notebook file now.
  public func info(ofNotebook file: String) -> FileInfo? { try? calls.info(file) }
}
