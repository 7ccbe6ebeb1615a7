import Articles
import Dispatch
import Entities
import Reading
import Statements
import Storage
import Synchronization

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
  private let entityTurn = SearchTurn()
  private let openings = Openings()

  /// Joins a library to the inbox where late answers go; a script wants every answer at once.
  public init(_ librarian: Librarian, inbox: Inbox, isSynchronous: Bool = false) {
    self.init(librarian, desk: AnswerDesk(inbox: inbox), isSynchronous: isSynchronous)
  }

  /// Joins a library to a desk.
  init(_ librarian: Librarian, desk: AnswerDesk, isSynchronous: Bool = false) {
    self.librarian = librarian
    self.desk = desk
    places = PlaceKeeper(librarian.sessions, librarian.location)
    self.isSynchronous = isSynchronous
  }

  /// The answers that the screen waits for.
  var awaited: AwaitedAnswers { desk.awaited }

  /// Carries out one effect; what is known in time is answered, the rest comes to the inbox.
  ///
  /// Before the first screen, which `isStarting` says, a text is waited for: there is nothing else
  /// to show.
  func perform(_ effect: Effect, isStarting: Bool = false) -> [Message] {
    if effect.changesNotesOrNames { openings.noteChange() }
    return switch effect {
    case .openArticle(let path): isStarting ? librarian.opening(path) : open(path)
    case .openPart(let path, let byte, let reach):
      isStarting
        ? librarian.opening(path, around: byte, reach: reach)
        : open(path, around: byte, reach: reach)
    case .findInFile(let search): find(search)
    case .stopFinding: stopFinding()
    case .openEntity(let id): open(id)
    case .stateEntity(let id): later { .entityStated($0.entityStatements(id)) }
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
    case .listEncodings(let path): soon { $0.encodings(of: path) }
    case .guessDate(let path): soon { $0.dateGuesses(of: path) }
    case .importAnew(let path, let options, let time):
      librarian.importAnew(path, options, at: time)
    case .saveDraft(let target, let text): librarian.saveDraft(text, for: target)
    case .correct(let edit): librarian.correct(edit)
    case .export(let format, let file): soon { $0.export(format, to: file) }
    case .writeDossier(let topic, let file, let progress):
      write(topic, to: file, progress)
    case .findPassage(let address): soon { .passageFound($0.find(address), for: address) }
    case .saveSession(let record): save(record)
    case .cancelImport: cancelImport()
    case .resumeImport: resumeImport()
    case .edit, .copy, .openOutside, .useTheme, .redraw, .suspend, .quit: []
    }
  }

  /// Takes that an article is on the screen with the notes that were read.
  func hold(_ open: OpenArticle) { librarian.hold(open) }

  /// Notes that notes or names changed behind this session.
  func noteChange() { openings.noteChange() }

  /// Reads an article beside the loop; what changed meanwhile is read with it once more.
  private func open(_ path: ArticlePath) -> [Message] {
    let opening = openings.begin(path)
    var terms = AnswerDesk.Terms(word: Notice.reading(path).text)
    terms.late = { [self] messages in
      switch openings.end(opening) {
      case .current: messages
      case .outdated: open(path)
      case .superseded: []
      }
    }
    let messages = soon(terms) { $0.opening(path) }
    // Nothing can have changed while the loop waited.
    if !messages.isEmpty { _ = openings.end(opening) }
    return messages
  }

  private func open(_ path: ArticlePath, around byte: Int, reach: Int) -> [Message] {
    soon(.init(word: Notice.reading(path).text)) {
      $0.opening(path, around: byte, reach: reach)
    }
  }

  /// Searches the file of a long text beside the screen; a later search, or a key, stops it.
  private func find(_ search: FileSearch) -> [Message] {
    let number = findingTurn.next()
    if isSynchronous { return [.foundInFile(search, librarian.find(search))] }
    let (librarian, inbox, turn) = (librarian, desk.inbox, findingTurn)
    return desk.soon(.init(waiting: .nothing)) {
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

  /// Gathers an entity's page: the first mentions, then all of them, unless another is asked for.
  private func open(_ id: EntityID) -> [Message] {
    if isSynchronous { return librarian.entityAnswer(id) }
    let number = entityTurn.next()
    let (librarian, inbox, awaited, turn) = (librarian, desk.inbox, desk.awaited, entityTurn)
    let deadline = ContinuousClock.now + desk.hold
    let whole = Mutex<AwaitedAnswers.Ticket?>(nil)
    var terms = AnswerDesk.Terms()
    terms.rest = { _ in
      guard let ticket = whole.withLock({ $0 }) else { return }
      let answer = librarian.entityAnswer(id) { turn.isLatest(number) }
      inbox.post(asTaken: {
        awaited.end(ticket)
        return answer
      })
    }
    return soon(terms) { librarian in
      guard let first = librarian.firstPage(of: id) else { return librarian.entityAnswer(id) }
      // Keys that are typed ahead are meant for the whole page.
      let ticket = awaited.begin(until: deadline, .keys)
      whole.withLock { $0 = ticket }
      return [.entityOpened(first)]
    }
  }

  /// Answers what has to be asked of the library: in this frame if it is ready in time, else later.
  private func soon(
    _ terms: AnswerDesk.Terms = .init(),
    _ answer: @escaping @Sendable (Librarian) -> [Message]
  ) -> [Message] {
    if isSynchronous { return answer(librarian) }
    return desk.soon(terms) { [librarian] in answer(librarian) }
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
    return soon(.init(waiting: .nothing)) {
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
