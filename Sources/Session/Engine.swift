import Console
public import Reading

/// The model and what carries out its effects: messages in, work for the display out.
public struct Engine {
  /// The state of the program.
  public private(set) var model: Model
  private let performer: Performer
  /// Whether there is no screen yet that could stay while something is read.
  private var isStarting = true

  /// Joins a model to what carries out its effects.
  public init(_ model: Model, _ performer: Performer) {
    self.model = model
    self.performer = performer
  }

  /// Changes the model by a message, carries out what follows, and returns what only the owner of
  /// the display can do.
  public mutating func handle(_ message: Message) -> [DisplayWork] {
    // An article that is read at present may have been read before what changed.
    if case .storeChanged = message { performer.noteChange() }
    let effects = model.update(message)
    if let open = message.article, model.shelf[open.path]?.notebook == open.notebook {
      performer.hold(open)
    }
    return run(effects)
  }

  /// Carries out effects that were not caused by a message, as those of the start.
  public mutating func run(_ effects: [Effect]) -> [DisplayWork] {
    var work: [DisplayWork] = []
    for effect in effects {
      if let display = DisplayWork(effect) {
        if case .quit = display { performer.finish() }
        work.append(display)
      } else {
        let answers = performer.perform(effect, isStarting: isStarting)
        for answer in answers { work += handle(answer) }
      }
    }
    return work
  }

  /// Notes that the first frame is on the screen.
  mutating func begin() { isStarting = false }

  /// The answers that the screen waits for.
  var awaited: AwaitedAnswers { performer.awaited }

  /// Changes the model by hand: for the start, before the first message.
  public mutating func start(_ change: (inout Model) -> [Effect]) -> [DisplayWork] {
    run(change(&model))
  }
}

/// An effect that needs the terminal itself.
public enum DisplayWork: Hashable, Sendable {
  case edit(NoteTarget, String)
  case copy(String)
  case openOutside(String)
  case useTheme(String)
  case redraw, suspend
  case quit(Int32)

  init?(_ effect: Effect) {
    switch effect {
    case .edit(let target, let text): self = .edit(target, text)
    case .copy(let text): self = .copy(text)
    case .openOutside(let target): self = .openOutside(target)
    case .useTheme(let name): self = .useTheme(name)
    case .redraw: self = .redraw
    case .suspend: self = .suspend
    case .quit(let code): self = .quit(code)
    case .openArticle, .openPart, .findInFile, .stopFinding, .openEntity, .stateEntity, .listIndex,
      .listShared,
      .drawMap, .listSuggestions, .preview,
      .drawTimeline, .compare, .gatherVoices, .search, .searchLibrary, .listSearches,
      .changeSearches, .suggestNext, .listKin, .findRepeats, .findRepeatsNear, .listNotebook,
      .listDesk, .listTags,
      .renameTag, .changeNotebooks, .saveNotebook, .rereadNotebook, .rereadNames, .listTrash,
      .emptyTrash, .importAnew, .listEncodings, .guessDate, .saveDraft, .saveSession, .correct,
      .export, .cancelImport, .resumeImport, .findPassage, .writeDossier:
      return nil
    }
  }
}

extension Message {
  /// The article that it brings, with its notes.
  fileprivate var article: OpenArticle? {
    switch self {
    case .articleOpened(let open), .partOpened(let open), .importedAnew(let open),
      .datesGuessed(_, let open):
      open
    default: nil
    }
  }
}
