public import Articles

/// Which folder or files are read as one library.
public struct LibraryLocation: Hashable, Sendable {
  /// The folder that the paths of the articles are below, without symbolic links.
  public let root: String
  /// The files and folders that were named, without symbolic links.
  public let items: [String]
  /// Whether one folder was named, so that it is the library.
  public let isFolder: Bool

  /// Takes the paths of the command line.
  ///
  /// Throws for the first path that names nothing.
  public init(_ paths: [String], calls: FileCalls = FileCalls()) throws(StorageError) {
    var items: [String] = []
    for path in paths {
      let real = try calls.realPath(path)
      if !items.contains(real) { items.append(real) }
    }
    self.items = items
    if items.count == 1, (try? calls.info(items[0]))?.kind == .folder {
      root = items[0]
      isFolder = true
    } else {
      root = Self.commonFolder(items)
      isFolder = false
    }
  }

  /// Twelve hexadecimal digits that name the library in the reader's own folders.
  ///
  /// Files of one folder share the folder's notes, so only the root counts.
  public var id: String {
    String(Digest.hex(Array(root.utf8)).prefix(12))
  }

  /// The library's name for people: its last component.
  public var name: String {
    isFolder || items.count != 1 ? FileCalls.name(of: root) : FileCalls.name(of: items[0])
  }

  /// The path of a file as the library names it.
  public func articlePath(of file: String) -> ArticlePath {
    let prefix = root.utf8.last == UInt8(ascii: "/") ? root : root + "/"
    // Bytes, for a library has many paths, and a path is no text.
    let isBelow = file.utf8.starts(with: prefix.utf8)
    return ArticlePath(
      isBelow ? String(Substring(file.utf8.dropFirst(prefix.utf8.count))) : file)
  }

  /// The file of an article.
  public func file(of path: ArticlePath) -> String {
    path.rawValue.utf8.first == UInt8(ascii: "/")
      ? path.rawValue : FileCalls.join(root, path.rawValue)
  }

  /// The deepest folder that all items lie in.
  private static func commonFolder(_ items: [String]) -> String {
    let folders = items.map { FileCalls.folder(of: $0).split(separator: "/") }
    guard var common = folders.first else { return "/" }
    for folder in folders.dropFirst() {
      let shared = zip(common, folder).prefix { $0 == $1 }.count
      common = Array(common.prefix(shared))
    }
    return "/" + common.joined(separator: "/")
  }
}
