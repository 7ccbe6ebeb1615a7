import Articles
import Dispatch
import Entities
import Reading
import Statements
import Storage

/// Carries out the effects of the model that need no display.
///
/// What asks the index is answered beside the loop, which never waits long for it.
public struct Performer: Sendable {
  private let librarian: Librarian
  private let desk: AnswerDesk
  private let places: PlaceKeeper
  private let isSynchronous: Bool
  private let turn = SearchTurn()
  private let findingTurn = SearchTurn()

  /// Joins a library to the inbox where late answers go; a script wants every answer at once.
  public init(_ librarian: Librarian, inbox: Inbox, isSynchronous: Bool = false) {
    self.librarian = librarian
    desk = AnswerDesk(inbox: inbox)
    places = PlaceKeeper(librarian.sessions, librarian.location)
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
    case .listIndex(let path): soon { .indexListed($0.indexRows(of: path), of: path) }
    case .listShared(let first, let second):
      soon { .sharedListed(EntityPair(first, second), $0.shared(first, second)) }
    case .listSuggestions(let path):
      soon { .suggestionsListed($0.suggestionRows(of: path), of: path) }
    case .preview(let edit): soon { .previewed(edit, $0.preview(edit)) }
    case .drawMap: soon { .mapDrawn($0.map()) }
    case .drawTimeline(let topic): soon { .timelineDrawn($0.timeline(of: topic)) }
    case .compare(let topic): soon { .compared($0.comparison(of: topic)) }
    case .gatherVoices(let topic): soon { .voicesGathered($0.voices(on: topic)) }
    case .search(let query): soon { .searched(query: query, $0.search(query)) }
    case .listSearches: [.searchesListed(librarian.savedSearches)]
    case .changeSearches(let edit): librarian.answer(edit)
    case .searchLibrary(let search): answer(search)
    case .suggestNext(let path, let progress):
      later { .nextSuggested($0.readNext(after: path, progress: progress), after: path) }
    case .listKin(let path): soon { .kinListed($0.kin(of: path), of: path) }
    case .findRepeats:
      later { $0.canBeCompared ? .repeatsFound($0.repeats()) : .repeatsPutOff }
    case .findRepeatsNear(let path): soon { .repeatsFound($0.repeats(near: path)) }
    case .listNotebook: soon { .notebookListed($0.notebookRows()) }
    case .listDesk: soon { .deskListed($0.deskItems()) }
    case .listTags: soon { .tagsListed(TagCount.counts(in: $0.notebookRows())) }
    case .renameTag(let old, let new, let time): librarian.renameTag(old, to: new, at: time)
    case .changeNotebooks(let changes, let time): librarian.change(changes, at: time)
    case .rereadNotebook(let path, let notebook): librarian.reread(path, notebook)
    case .rereadNames: soon { $0.rereadNames() }
    case .listTrash: [.trashListed(librarian.trashRows())]
    case .emptyTrash: librarian.emptiedTrash()
    case .saveNotebook(let path, let notebook, let time):
      librarian.save(notebook, of: path, at: time)
    case .listEncodings(let path): librarian.encodings(of: path)
    case .guessDate(let path): soon { $0.dateGuesses(of: path) }
    case .importAnew(let path, let options, let time):
      librarian.importAnew(path, options, at: time)
    case .saveDraft(let target, let text): librarian.saveDraft(text, for: target)
    case .correct(let edit): librarian.correct(edit)
    case .export(let format, let file): librarian.export(format, to: file)
    case .writeDossier(let topic, let file, let progress):
      write(topic, to: file, progress)
    case .findPassage(let address): soon { .passageFound($0.find(address), for: address) }
    case .saveSession(let record): save(record)
    case .cancelImport: cancelImport()
    case .resumeImport: resumeImport()
    case .edit, .copy, .openOutside, .useTheme, .redraw, .suspend, .quit: []
    }
  }

  private func open(_ path: ArticlePath) -> [Message] {
    // Never late: keys that are typed ahead are meant for it, and notes on it may be changing.
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
    let (librarian, inbox, turn) = (librarian, desk.inbox, findingTurn)
    return desk.soon {
      let match = librarian.find(search) { percent in
        inbox.post(.findingInFile(search, percent: percent))
      } while: {
        turn.isLatest(number)
      }
      return turn.isLatest(number) ? [.foundInFile(search, match)] : []
    }
  }

  private func stopFinding() -> [Message] {
    _ = findingTurn.next()
    return []
  }

  private func open(_ id: EntityID) -> [Message] {
    let page = soon { [inbox = desk.inbox, isSynchronous] librarian -> [Message] in
      if !isSynchronous, let first = librarian.firstPage(of: id) {
        inbox.post(.entityOpened(first))
      }
      guard let page = librarian.entityPage(id) else {
        return [.notice(Notice("no gazetteer of this library knows \(id)", .failure))]
      }
      return [.entityOpened(page)]
    }
    let isLate = page.isEmpty
    return page + (isLate ? later : soon) { .entityStated($0.entityStatements(id)) }
  }

  /// Answers what has to be asked of the library: in this frame if it is ready in time, else later.
  private func soon(
    within patience: DispatchTimeInterval? = nil,
    _ answer: @escaping @Sendable (Librarian) -> [Message]
  ) -> [Message] {
    if isSynchronous { return answer(librarian) }
    return desk.soon(within: patience) { [librarian] in answer(librarian) }
  }

  private func soon(_ answer: @escaping @Sendable (Librarian) -> Message) -> [Message] {
    soon { [answer($0)] }
  }

  /// Answers what no key asked for, once it is known.
  private func later(_ answer: @escaping @Sendable (Librarian) -> Message) -> [Message] {
    if isSynchronous { return [answer(librarian)] }
    desk.later { [librarian] in [answer(librarian)] }
    return []
  }

  /// Writes a dossier; it takes a pass over the library as a search does.
  private func write(
    _ topic: Topic, to file: String, _ progress: [ArticlePath: Int]
  ) -> [Message] {
    let written = soon { $0.writeDossier(on: topic, to: file, progress: progress) }
    return written.isEmpty ? [.notice(Notice("writing the dossier…"))] : written
  }

  /// Answers a search of the library; a later one stops it.
  private func answer(_ search: LibrarySearch) -> [Message] {
    let number = turn.next()
    // What is typed is seen at once, whatever it finds.
    return soon(within: .milliseconds(8)) {
      [turn, inbox = desk.inbox, isSynchronous] librarian -> [Message] in
      let answer = librarian.answer(
        search, limits: .screen, while: { isSynchronous || turn.isLatest(number) },
        first: isSynchronous ? nil : { inbox.post(.answered(search, $0)) })
      return answer.map { [.answered(search, $0)] } ?? []
    }
  }

  private func save(_ record: SessionRecord) -> [Message] {
    places.keep(record) { [librarian, inbox = desk.inbox] error in
      guard librarian.tellsOfPlaces() else { return }
      inbox.post(.notice(Notice("your place is not remembered: \(error.message)", .warning)))
    }
    if isSynchronous { finish() }
    return []
  }

  /// Waits for what is being written beside the loop; the program ends after that.
  func finish() { places.finish() }

  private func cancelImport() -> [Message] {
    if librarian.cancelStating() {
      return [.notice(Notice("stopped; what is not noted is found when it is asked for"))]
    }
    librarian.cancelImport()
    return [.notice(Notice("stopped; what was read is listed"))]
  }

  private func resumeImport() -> [Message] {
    Importer(librarian, inbox: desk.inbox).resume()
    return []
  }
}
