public import Articles

/// The names that articles of a library can be linked by, without case.
public struct ArticleNames: Sendable {
  private var byPath: [String: [ArticlePath]] = [:]
  private var byStem: [String: [ArticlePath]] = [:]
  private var byTitle: [String: [ArticlePath]] = [:]

  /// Gathers the names of the articles that can be read.
  ///
  /// - Complexity: O(n) in the articles.
  public init(_ entries: some Sequence<LibraryEntry>) {
    for entry in entries where entry.problem == nil {
      let path = entry.path.rawValue.lowercased()
      byPath[path, default: []].append(entry.path)
      let bare = Self.withoutExtension(path)
      if bare != path { byPath[bare, default: []].append(entry.path) }
      let file = entry.path.fileName.lowercased()
      byStem[file, default: []].append(entry.path)
      let stem = Self.withoutExtension(file)
      if stem != file { byStem[stem, default: []].append(entry.path) }
      guard !entry.metadata.titleIsDerived else { continue }
      byTitle[entry.metadata.title.lowercased(), default: []].append(entry.path)
    }
  }

  /// The articles that a name may mean, the likeliest first: by path, by file, by title.
  ///
  /// Among equals one in the folder of the article that names it comes first, then the shallowest.
  public func articles(named name: String, from origin: ArticlePath) -> [ArticlePath] {
    let wanted = Self.trimmed(name.lowercased())
    guard !wanted.isEmpty else { return [] }
    let folder = Self.folder(of: origin.rawValue)
    if let path = Self.joined(folder, wanted), let found = byPath[path.lowercased()] {
      return found
    }
    if let found = byPath[wanted] { return found }
    let last = wanted.split(separator: "/").last.map(String.init) ?? wanted
    let files = (byStem[last] ?? []).filter { path in
      let whole = "/" + path.rawValue.lowercased()
      return whole.hasSuffix("/" + wanted) || Self.withoutExtension(whole).hasSuffix("/" + wanted)
    }
    let found = files.isEmpty ? byTitle[wanted] ?? [] : files
    return found.sorted { Self.rank($0, folder) < Self.rank($1, folder) }
  }

  /// The article that a relative link leads to: its path below the library, an extension perhaps
  /// left out.
  ///
  /// - Returns: Nil when no article is there.
  public func article(at target: String, from origin: ArticlePath) -> ArticlePath? {
    let folder = target.hasPrefix("/") ? "" : Self.folder(of: origin.rawValue)
    guard let path = Self.joined(folder, target) else { return nil }
    let found = byPath[path.lowercased()] ?? []
    return found.first { $0.rawValue == path } ?? found.first
  }

  /// A path below a folder with `.` and `..` resolved; nil when it leads out of the library.
  static func joined(_ folder: String, _ path: String) -> String? {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot != path.startIndex,
      !path[dot...].contains("/"), path[path.index(before: dot)] != "/"
    else { return path }
    return String(path[..<dot])
  }

  private static func trimmed(_ name: String) -> String {
    String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func rank(_ path: ArticlePath, _ folder: String) -> (Int, Int, String) {
    let own = Self.folder(of: path.rawValue)
    return (own == folder ? 0 : 1, own.split(separator: "/").count, path.rawValue)
  }
}
