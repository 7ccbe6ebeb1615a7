import Annotations
import Articles
import Exports
import Index
import Reading
import Storage
import Synchronization

/// The notebook that an import goes into.
struct ImportTarget {
  var path: ArticlePath
  /// Whether the article is in the library; of one that is not, only the notes are kept.
  var isPresent: Bool
  var text: CanonicalText
  var textHash: String?
  var notebook: Notebook
  /// The notebook as the store has it; nil for a new one.
  var base: Notebook?
}

extension Librarian {
  /// More passages than this of one file are not looked for in every article.
  private static let mostTried = 5

  /// The article that a file means, by its id, path, text, title or file name, else by the passages.
  ///
  /// An article that is not there gets a notebook all the same, so that nothing is lost.
  /// - Complexity: O(text of the library) when only the passages can tell.
  func target(
    of hint: ArticleHint, _ annotations: [ImportedAnnotation], among stored: [Notebook]
  ) -> ImportTarget {
    let recorded = stored.first { $0.article.id == hint.id }?.article.path
    if let recorded, let target = present(recorded) { return target }
    if let found = path(of: hint) ?? path(holding: annotations),
      let target = present(found)
    {
      return target
    }
    let missing = recorded ?? ArticlePath(Self.plain(hint.name))
    if let known = stored.first(where: { $0.article.path == missing }) {
      return ImportTarget(
        path: missing, isPresent: false, text: .empty, notebook: known, base: known)
    }
    return ImportTarget(
      path: missing, isPresent: false, text: .empty, notebook: newNotebook(missing, hint))
  }

  private func present(_ path: ArticlePath) -> ImportTarget? {
    guard let open = open(path) else { return nil }
    return ImportTarget(
      path: path, isPresent: true, text: open.text, textHash: open.textHash,
      notebook: open.notebook, base: state.withLock { $0.bases[path] })
  }

  /// The one article that a hint fits, the surest sign first.
  private func path(of hint: ArticleHint) -> ArticlePath? {
    let rows = ask { $0.rows() }.filter { $0.problem == nil }
    func only(_ fits: (ArticlePath, Metadata) -> Bool) -> ArticlePath? {
      let found = rows.filter { fits($0.path, $0.metadata) }.map(\.path)
      return found.count == 1 ? found[0] : nil
    }
    let name = hint.path.map { ArticlePath($0).fileName }
    let ways: [() -> ArticlePath?] = [
      { hint.path.flatMap { path in only { known, _ in known.rawValue == path } } },
      { hint.textHash.flatMap { self.path(ofText: $0) } },
      { hint.title.flatMap { title in only { $1.title == title } } },
      { name.flatMap { name in only { known, _ in known.fileName == name } } },
      {
        name.flatMap { name in only { known, _ in Self.stem(known.fileName) == Self.stem(name) } }
      },
    ]
    return ways.lazy.compactMap { $0() }.first
  }

  private static func stem(_ name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }

  /// The one article with a text of this digest.
  private func path(ofText hash: String) -> ArticlePath? {
    var found: [ArticlePath] = []
    forEachArticle { stored in
      if Digest.sha256(stored.article.text.utf8) == hash { found.append(stored.path) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The one article in which the first passages stand.
  private func path(holding annotations: [ImportedAnnotation]) -> ArticlePath? {
    let passages = annotations.lazy.compactMap { one -> Annotation? in
      if case .annotation(let annotation) = one.content { annotation } else { nil }
    }.prefix(Self.mostTried)
    guard !passages.isEmpty else { return nil }
    var probe = Notebook.new(
      id: "urn:x:probe", article: ArticleReference(id: "urn:x:probe", path: ArticlePath("probe")),
      label: nil)
    for passage in passages { probe.apply(.add(passage)) }
    var counts: [(path: ArticlePath, count: Int)] = []
    forEachArticle { stored in
      let text = stored.article.text
      let found = probe.reanchored(in: text, textHash: Digest.sha256(text.utf8))
      counts.append((stored.path, found.annotations.count { $0.range != nil }))
    }
    let most = counts.map(\.count).max() ?? 0
    let best = counts.filter { $0.count == most }
    return most > 0 && best.count == 1 ? best[0].path : nil
  }

  /// A name of another program as a path below the library's folder.
  private static func plain(_ name: String) -> String {
    let parts = name.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return parts.isEmpty ? "unnamed" : parts.joined(separator: "/")
  }

  private func newNotebook(_ path: ArticlePath, _ hint: ArticleHint) -> Notebook {
    var ids = state.withLock { $0.identifiers }
    defer { state.withLock { $0.identifiers = ids } }
    let own = hint.id.flatMap { $0.hasPrefix("urn:uuid:") ? $0 : nil }
    return Notebook.new(
      id: ids.uuidV4(), article: ArticleReference(id: own ?? ids.uuidV4(), path: path),
      label: hint.title)
  }
}
