import Annotations
import Articles
import Entities
import Reading
import Storage
import Synchronization

/// What other sessions, version control or a file synchroniser did to the files of the store.
extension Librarian {
  /// Looks at the files of the store; those of open articles and of names always.
  func glance(after earlier: StoreGlance) -> StoreGlance {
    let watched = state.withLock { Array($0.notebookFiles.keys) }
    return store.glance(
      after: earlier, watching: watched, files: gazetteerFiles + [overlays.file])
  }

  /// How the files of names looked before they were read last.
  var nameFiles: [String: FileInfo] {
    namesAreRead.wait()
    return state.withLock { $0.nameFiles }
  }

  /// The articles whose notebooks this session holds, with the numbers it knows.
  func openNotebooks() -> [ArticlePath: Int] {
    state.withLock { state in
      Dictionary(
        uniqueKeysWithValues: state.bases.map { ($0.key, $0.value.annotations.count) })
    }
  }

  /// The copies that a file synchroniser put aside, if one came between two looks.
  func copiesAside(from earlier: StoreGlance, to later: StoreGlance) -> StoreNews.CopiesAside? {
    let count = later.copies(addedSince: earlier)
    return count == 0 ? nil : .init(count: count, folder: store.library ?? store.folder)
  }

  /// What changed between two looks, this session's own saves left out.
  func news(from earlier: StoreGlance, to later: StoreGlance) -> StoreNews {
    var news = StoreNews(aside: copiesAside(from: earlier, to: later))
    for file in later.notebooks(changedSince: earlier) {
      let known = state.withLock { $0.notebookFiles[file] }
      if let known, let info = later.notebooks[file], !info.differs(from: known) { continue }
      guard let summary = store.summary(ofNotebook: file) else { continue }
      news.notebooks[summary.path] = summary.annotations
      state.withLock { $0.annotations[summary.path] = summary.annotations }
    }
    for file in later.files(changedSince: earlier) {
      if file == store.pendingFile {
        news.notebooks.merge(openNotebooks()) { present, _ in present }
      } else {
        news.names = true
      }
    }
    return news
  }

  /// Reads a notebook again and joins it with what this session has of it; nothing when it stands
  /// as this session knows it.
  func reread(_ path: ArticlePath, _ mine: Notebook) -> [Message] {
    let base = state.withLock { $0.bases[path] }
    guard let read = known(path),
      case .notebook(let stored) = store.load(
        path, text: read.article.text, textHash: read.textHash)
    else { return [] }
    let theirs = stored.notebook
    let changes = ElsewhereChanges(from: base, to: theirs)
    guard !changes.isEmpty else { return [] }
    let merge = NotebookMerge.merge(base: base, mine: mine, theirs: theirs)
    state.withLock { state in
      state.bases[path] = theirs
      state.annotations[path] = theirs.annotations.count
    }
    know(stored.file)
    return [.notebookReread(path, merge.notebook, changes)]
  }

  /// Reads the gazetteers and what was taught again, and links anew what that touches; nothing when
  /// they say what they said.
  func rereadNames() -> [Message] {
    namesAreRead.wait()
    let old = state.withLock { ($0.written, $0.overlay, $0.gazetteer) }
    readGazetteer()
    let new = state.withLock { ($0.written, $0.overlay, $0.gazetteer) }
    if old.0.says(whatSays: new.0) {
      guard old.1 != new.1 else { return [] }
      let before = Set(old.1.records)
      let after = Set(new.1.records)
      let edit = OverlayEdit(
        adding: Array(after.subtracting(before)), removing: Array(before.subtracting(after)))
      var reach = edit.reach(in: old.2)
      let later = edit.reach(in: new.2)
      reach.texts += later.texts
      reach.articles.formUnion(later.articles)
      _ = relink(reach)
    } else {
      let decisions = (old.1.decisions, new.1.decisions)
      let before = LinkingSignature(old.2, decisions: decisions.0)
      _ = relink(LinkingSignature(new.2, decisions: decisions.1).reach(since: before))
    }
    let warning = gazetteerWarning.map { Notice($0, .warning) }
    return [
      .gazetteerLoaded(gazetteer), listing,
      .notice(warning ?? Notice("the names changed and are linked anew")),
    ]
  }

  /// Remembers how a notebook's file looks after this session read or wrote it.
  func know(_ file: String) {
    let info = store.info(ofNotebook: file)
    state.withLock { $0.notebookFiles[file] = info }
  }
}

extension Gazetteer {
  /// Whether two gazetteers of the same files say the same.
  fileprivate func says(whatSays other: Gazetteer) -> Bool {
    entities == other.entities && never == other.never
      && problems.map(\.message) == other.problems.map(\.message)
  }
}
