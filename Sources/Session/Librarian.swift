import Annotations
import Articles
import Dispatch
public import Entities
import Exports
public import Formats
import Index
public import Reading
import Statements
public import Storage
import Synchronization

/// What is known of one library: its articles, their mentions, the notes on them.
///
/// It answers the effects of the model and the subcommands alike. Every function may be called
/// from any thread.
public final class Librarian: Sendable {
  /// The library.
  public let location: LibraryLocation
  /// The folder of its annotations.
  public let storeFolder: String
  /// The gazetteer files that are read, the last one winning.
  public let gazetteerFiles: [String]

  /// What was said of every file on the command line.
  let options: ImportOptions
  /// Which texts are too long to be read as a whole.
  let limits: LongText.Limits
  let calls: FileCalls
  let store: NotebookStore
  let imports: ImportStore
  let overlays: OverlayStore
  let searches: SearchStore
  let sessions: SessionFile
  /// What tells other sessions that the drafts of this one are being typed.
  let mark: SessionMark
  let state: Mutex<State>
  /// Opened when the gazetteers have been read for the first time.
  let namesAreRead = Latch()
  /// Opened when the first frame is drawn: until then reading names would take the processor from it.
  let textIsShown = Latch()
  /// Has the index learn what was opened, one after the other.
  let learning = DispatchQueue(label: "lectern.learning")
  /// Hears what happens while something is asked for and no report could say.
  let tells: @Sendable (String) -> Void
  /// The file of the index; nil where it is kept in memory.
  public let indexFile: String?
  /// The index, opened when it is asked for the first time.
  let shelf = Mutex<LibraryIndex?>(nil)

  /// What has been read so far.
  struct State {
    /// What the gazetteer files say, and the same with what the reader taught.
    var written = Gazetteer.empty
    var gazetteer = Gazetteer.empty
    var overlay = Overlay()
    var gazetteerProblems: [String] = []
    var gazetteerNotices: [String] = []
    /// How the files of names looked before they were read.
    var nameFiles: [String: FileInfo] = [:]
    var finder = MentionFinder(.empty)
    /// How often other names were laid.
    var namesLaid = 0
    /// The articles that were opened last.
    var recent = RecentArticles()
    /// The number of notes on each article that has some.
    var annotations: [ArticlePath: Int] = [:]
    /// Why an article could not be opened, in a sentence.
    var readProblems: [ArticlePath: String] = [:]
    /// The readable articles, and the revision of the index that was counted.
    var readable: (revision: Int, count: Int)?
    /// The long texts, and the revision of the index that knows them.
    var longTexts: (revision: Int, paths: [ArticlePath])?
    /// Articles that were found changed and are not in the index as they are.
    var changed: Set<ArticlePath> = []
    /// What names were changed while articles were being read with the names before.
    var reaches: [OverlayEdit.Reach] = []
    var isIndexing = false
    /// Whether a screen waits for answers.
    var isInteractive = false
    /// Whether the gazetteers have been read.
    var hasNames = false
    /// Whether a text was given out before the names were read, which are owed to it.
    var owesNames = false
    /// The folders that the last walk found.
    var folders: [String] = []
    /// The names of each article that no entry knows, as far as they were asked for.
    var names: [ArticlePath: Names] = [:]
    /// What of the gazetteer decides what articles say, once it was asked for.
    var stating: StatingSignature?
    /// What articles say that the index does not keep, as far as it was asked for.
    var stated: [ArticlePath: Stated] = [:]
    /// The passages that stand in several articles, once they were asked for.
    var repeats: KnownRepeats?
    /// The notebooks as the store gave them last: what a merge starts from.
    var bases: [ArticlePath: Notebook] = [:]
    /// The articles with changes that are on no disk: their bases stay what the changes began with.
    var unsaved: Set<ArticlePath> = []
    /// How the notebook files looked when this session read or wrote them last.
    var notebookFiles: [String: FileInfo] = [:]
    /// What is wrong with what was said about a file, in a sentence.
    var importProblems: [ArticlePath: String] = [:]
    var orphans: ImportStore.Orphans?
    var identifiers = IdentifierSource(seed: 0)
    /// Whether the reader stopped the reading of the rest.
    var isStopped = false
    /// The import that the reader may stop.
    var run: ImportRun?
    /// Whether what articles say is being noted, in rounds.
    var isStating = false
    /// The pass over what articles say that the reader may stop.
    var statingRun: StatingRun?
    /// Whether the reader stopped that.
    var isStatingStopped = false
    /// Has what articles say noted beside the screen, where there is one.
    var statesLater: (@Sendable () -> Void)?
    /// Whether the reader was told that places are not remembered: once is enough.
    var hasToldOfPlaces = false
  }

  /// Takes charge of a library; its gazetteer is read at once, its articles are not.
  ///
  /// `options` hold for every file, `limits` say which texts are read in parts; `seed` makes the ids
  /// of new notebooks. `tells` hears a sentence when a damaged index had to be made again before
  /// something could be answered. Where a screen waits for it, which `isInteractive` says, the names
  /// are read beside, when the first text is shown, which does not wait for them.
  public init(
    _ location: LibraryLocation, gazetteerFiles: [String] = [],
    options: ImportOptions = ImportOptions(), places: Places, seed: UInt64,
    limits: LongText.Limits = .standard, calls: FileCalls = FileCalls(),
    isInteractive: Bool = false,
    tells: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.location = location
    self.tells = tells
    self.options = options
    self.limits = limits
    self.calls = calls
    storeFolder = places.store(of: location, calls: calls)
    store = NotebookStore(
      folder: storeFolder, library: location.isFolder ? location.root : nil, calls: calls)
    imports = ImportStore(
      folder: storeFolder, library: location.isFolder ? location.root : nil, calls: calls)
    overlays = OverlayStore(folder: storeFolder, calls: calls)
    searches = SearchStore(folder: storeFolder, calls: calls)
    sessions = SessionFile(places, calls: calls)
    mark = SessionMark(id: String(seed, radix: 16))
    self.gazetteerFiles = Self.gazetteers(of: location, named: gazetteerFiles, calls)
    indexFile = places.index(
      of: location, variant: gazetteerFiles + (options.encoding.map { [$0] } ?? []), calls: calls)
    state = Mutex(
      State(isInteractive: isInteractive, identifiers: IdentifierSource(seed: seed)))
    if isInteractive {
      DispatchQueue(label: "lectern.names").async {
        _ = self.textIsShown.wait(atMost: Self.longestDelay)
        self.readNames()
      }
    } else {
      readNames()
    }
  }

  /// What was remembered of the library.
  public var record: SessionRecord {
    sessions.load(location)
  }

  /// Who and what is known.
  public var gazetteer: Gazetteer {
    namesAreRead.wait()
    return state.withLock { $0.gazetteer }
  }

  private static func gazetteers(
    of location: LibraryLocation, named files: [String], _ calls: FileCalls
  ) -> [String] {
    let own = FileCalls.join(location.root, "entities.toml")
    return (calls.exists(own) && !files.contains(own) ? [own] : []) + files
  }
}
