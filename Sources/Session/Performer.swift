import Articles
import Entities
import Reading
import Storage

/// Carries out the effects of the model that need no display.
public struct Performer: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox
  private let isSynchronous: Bool

  /// Joins a library to the inbox where late answers go; a script wants every answer at once.
  public init(_ librarian: Librarian, inbox: Inbox, isSynchronous: Bool = false) {
    self.librarian = librarian
    self.inbox = inbox
    self.isSynchronous = isSynchronous
  }

  /// Carries out one effect; what is known at once is answered, the rest comes to the inbox.
  func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .openArticle(let path): open(path)
    case .openEntity(let id): open(id)
    case .listIndex(let path): [.indexListed(librarian.indexRows(of: path), of: path)]
    case .listShared(let first, let second):
      [.sharedListed(EntityPair(first, second), librarian.shared(first, second))]
    case .drawMap: [.mapDrawn(librarian.map())]
    case .search(let query): search(query)
    case .suggestNext(let path, let progress): suggest(after: path, progress)
    case .listNotebook: [.notebookListed(librarian.notebookRows())]
    case .saveNotebook(let path, let notebook, let time):
      librarian.save(notebook, of: path, at: time)
    case .listEncodings(let path): librarian.encodings(of: path)
    case .importAnew(let path, let options, let time):
      librarian.importAnew(path, options, at: time)
    case .saveDraft(let target, let text): librarian.saveDraft(text, for: target)
    case .correct(let edit): librarian.correct(edit)
    case .saveSession(let record): save(record)
    case .cancelImport: cancelImport()
    case .edit, .copy, .openOutside, .useTheme, .redraw, .suspend, .quit: []
    }
  }

  private func open(_ path: ArticlePath) -> [Message] {
    if let open = librarian.open(path) { return [.articleOpened(open)] }
    let problem = librarian.problem(of: path) ?? "\(path) is no longer in the library"
    return [.notice(Notice(problem, .failure))]
  }

  private func open(_ id: EntityID) -> [Message] {
    guard let page = librarian.entityPage(id) else {
      return [.notice(Notice("no gazetteer of this library knows \(id)", .failure))]
    }
    return [.entityOpened(page)]
  }

  /// More text than this is searched in a task, in bytes: it takes longer than a key may.
  private static let mostSearchedAtOnce = 1_000_000

  private func search(_ query: String) -> [Message] {
    if isSynchronous || librarian.textBytes < Self.mostSearchedAtOnce {
      return [.searched(query: query, librarian.search(query))]
    }
    let (librarian, inbox) = (librarian, inbox)
    Task.detached { inbox.post(.searched(query: query, librarian.search(query))) }
    return []
  }

  private func suggest(after path: ArticlePath, _ progress: [ArticlePath: Int]) -> [Message] {
    if isSynchronous || librarian.textBytes < Self.mostSearchedAtOnce {
      let next = librarian.readNext(after: path, progress: progress)
      return [.nextSuggested(next, after: path)]
    }
    let (librarian, inbox) = (librarian, inbox)
    Task.detached {
      let next = librarian.readNext(after: path, progress: progress)
      inbox.post(.nextSuggested(next, after: path))
    }
    return []
  }

  private func save(_ record: SessionRecord) -> [Message] {
    do throws(StorageError) {
      try librarian.sessions.save(record, librarian.location)
      return []
    } catch {
      guard librarian.tellsOfPlaces() else { return [] }
      return [.notice(Notice("your place is not remembered: \(error.message)", .warning))]
    }
  }

  private func cancelImport() -> [Message] {
    librarian.cancelImport()
    return [.progress(nil), .notice(Notice("stopped; what was read is listed"))]
  }
}
