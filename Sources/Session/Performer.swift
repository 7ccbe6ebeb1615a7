import Articles
import Entities
import Reading
import Statements
import Storage

/// Carries out the effects of the model that need no display.
public struct Performer: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox
  private let isSynchronous: Bool
  private let turn = SearchTurn()
  private let findingTurn = SearchTurn()

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
    case .openPart(let path, let byte, let reach): open(path, around: byte, reach: reach)
    case .findInFile(let search): find(search)
    case .stopFinding: stopFinding()
    case .openEntity(let id): open(id)
    case .listIndex(let path): [.indexListed(librarian.indexRows(of: path), of: path)]
    case .listShared(let first, let second):
      [.sharedListed(EntityPair(first, second), librarian.shared(first, second))]
    case .listSuggestions(let path):
      late { .suggestionsListed($0.suggestionRows(of: path), of: path) }
    case .preview(let edit): late { .previewed(edit, $0.preview(edit)) }
    case .drawMap: [.mapDrawn(librarian.map())]
    case .drawTimeline(let topic): late { .timelineDrawn($0.timeline(of: topic)) }
    case .compare(let topic): late { .compared($0.comparison(of: topic)) }
    case .gatherVoices(let topic): late { .voicesGathered($0.voices(on: topic)) }
    case .search(let query): search(query)
    case .listSearches: [.searchesListed(librarian.savedSearches)]
    case .changeSearches(let edit): librarian.answer(edit)
    case .searchLibrary(let search): answer(search)
    case .suggestNext(let path, let progress): suggest(after: path, progress)
    case .listKin(let path): [.kinListed(librarian.kin(of: path), of: path)]
    case .findRepeats: late { .repeatsFound($0.repeats()) }
    case .listNotebook: [.notebookListed(librarian.notebookRows())]
    case .listDesk: [.deskListed(librarian.deskItems())]
    case .listTags: [.tagsListed(TagCount.counts(in: librarian.notebookRows()))]
    case .renameTag(let old, let new, let time): librarian.renameTag(old, to: new, at: time)
    case .changeNotebooks(let changes, let time): librarian.change(changes, at: time)
    case .rereadNotebook(let path, let notebook): librarian.reread(path, notebook)
    case .rereadNames: rereadNames()
    case .listTrash: [.trashListed(librarian.trashRows())]
    case .emptyTrash: librarian.emptiedTrash()
    case .saveNotebook(let path, let notebook, let time):
      librarian.save(notebook, of: path, at: time)
    case .listEncodings(let path): librarian.encodings(of: path)
    case .guessDate(let path): late { $0.dateGuesses(of: path) }
    case .importAnew(let path, let options, let time):
      librarian.importAnew(path, options, at: time)
    case .saveDraft(let target, let text): librarian.saveDraft(text, for: target)
    case .correct(let edit): librarian.correct(edit)
    case .export(let format, let file): librarian.export(format, to: file)
    case .writeDossier(let topic, let file, let progress):
      write(topic, to: file, progress)
    case .findPassage(let address): late { .passageFound($0.find(address), for: address) }
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

  private func open(_ path: ArticlePath, around byte: Int, reach: Int) -> [Message] {
    if let open = librarian.open(path, around: byte, reach: reach) { return [.partOpened(open)] }
    let problem = librarian.problem(of: path) ?? "\(path) is no longer in the library"
    return [.partMissing(path, reason: problem)]
  }

  /// Searches the file of a long text beside the screen; a later search, or a key, stops it.
  private func find(_ search: FileSearch) -> [Message] {
    let number = findingTurn.next()
    if isSynchronous { return [.foundInFile(search, librarian.find(search))] }
    let (librarian, inbox, turn) = (librarian, inbox, findingTurn)
    Task.detached {
      let match = librarian.find(search) { percent in
        inbox.post(.findingInFile(search, percent: percent))
      } while: {
        turn.isLatest(number)
      }
      if turn.isLatest(number) { inbox.post(.foundInFile(search, match)) }
    }
    return []
  }

  private func stopFinding() -> [Message] {
    _ = findingTurn.next()
    return []
  }

  private func open(_ id: EntityID) -> [Message] {
    guard let page = librarian.entityPage(id) else {
      return [.notice(Notice("no gazetteer of this library knows \(id)", .failure))]
    }
    return [.entityOpened(page)] + late { .entityStated($0.entityStatements(id)) }
  }

  /// Answers what takes a pass over the library: at once while that is short, else later.
  private func late(_ answer: @escaping @Sendable (Librarian) -> Message) -> [Message] {
    if isSynchronous || librarian.isSmall {
      return [answer(librarian)]
    }
    let (librarian, inbox) = (librarian, inbox)
    Task.detached { inbox.post(answer(librarian)) }
    return []
  }

  private func rereadNames() -> [Message] {
    if isSynchronous || librarian.isSmall {
      return librarian.rereadNames()
    }
    let (librarian, inbox) = (librarian, inbox)
    Task.detached { for message in librarian.rereadNames() { inbox.post(message) } }
    return []
  }

  /// Writes a dossier; it takes a pass over the library as a search does.
  private func write(
    _ topic: Topic, to file: String, _ progress: [ArticlePath: Int]
  ) -> [Message] {
    if isSynchronous || librarian.isSmall {
      return librarian.writeDossier(on: topic, to: file, progress: progress)
    }
    let (librarian, inbox) = (librarian, inbox)
    Task.detached {
      for message in librarian.writeDossier(on: topic, to: file, progress: progress) {
        inbox.post(message)
      }
    }
    return [.notice(Notice("writing the dossier…"))]
  }

  private func search(_ query: String) -> [Message] {
    late { .searched(query: query, $0.search(query)) }
  }

  /// Answers a search of the library; a later one stops it.
  private func answer(_ search: LibrarySearch) -> [Message] {
    let number = turn.next()
    if isSynchronous || librarian.isSmall {
      return librarian.answer(search, limits: .screen).map { [.answered(search, $0)] } ?? []
    }
    let (librarian, inbox, turn) = (librarian, inbox, turn)
    Task.detached {
      let answer = librarian.answer(search, limits: .screen) { turn.isLatest(number) }
      if let answer { inbox.post(.answered(search, answer)) }
    }
    return []
  }

  private func suggest(after path: ArticlePath, _ progress: [ArticlePath: Int]) -> [Message] {
    late { .nextSuggested($0.readNext(after: path, progress: progress), after: path) }
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
