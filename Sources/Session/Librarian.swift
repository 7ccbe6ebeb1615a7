import Annotations
import Articles
public import Entities
import Exports
public import Formats
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
  let calls: FileCalls
  let store: NotebookStore
  let imports: ImportStore
  let overlays: OverlayStore
  let sessions: SessionFile
  /// What tells other sessions that the drafts of this one are being typed.
  let mark: SessionMark
  let state: Mutex<State>

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
    var entries: [ArticlePath: LibraryEntry] = [:]
    var articles: [ArticlePath: ReadArticle] = [:]
    /// The names of each article that no entry knows, as far as they were asked for.
    var names: [ArticlePath: Entities.ArticleNames] = [:]
    /// What articles say, as far as it was asked for.
    var stated: [ArticlePath: StatedArticle] = [:]
    /// The passages that stand in several articles, once they were asked for.
    var repeats: KnownRepeats?
    var concordance = Concordance()
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
    var isCancelled = false
    /// Whether the reader was told that places are not remembered: once is enough.
    var hasToldOfPlaces = false
  }

  /// An article as it was read, with its mentions.
  struct ReadArticle {
    var result: ArticleReader.Result
    var mentions: [Mention]
  }

  /// Takes charge of a library; its gazetteer is read at once, its articles are not.
  ///
  /// `options` hold for every file; `seed` makes the ids of new notebooks.
  public init(
    _ location: LibraryLocation, gazetteerFiles: [String] = [],
    options: ImportOptions = ImportOptions(), places: Places, seed: UInt64,
    calls: FileCalls = FileCalls()
  ) {
    self.location = location
    self.options = options
    self.calls = calls
    storeFolder = places.store(of: location, calls: calls)
    store = NotebookStore(
      folder: storeFolder, library: location.isFolder ? location.root : nil, calls: calls)
    imports = ImportStore(
      folder: storeFolder, library: location.isFolder ? location.root : nil, calls: calls)
    overlays = OverlayStore(folder: storeFolder, calls: calls)
    sessions = SessionFile(places, calls: calls)
    mark = SessionMark(id: String(seed, radix: 16))
    self.gazetteerFiles = Self.gazetteers(of: location, named: gazetteerFiles, calls)
    state = Mutex(State(identifiers: IdentifierSource(seed: seed)))
    readGazetteer()
  }

  /// What was remembered of the library.
  public var record: SessionRecord {
    sessions.load(location)
  }

  /// Who and what is known.
  public var gazetteer: Gazetteer {
    state.withLock { $0.gazetteer }
  }

  /// The articles, by path.
  public var entries: [LibraryEntry] {
    state.withLock { $0.entries.values.sorted { $0.path < $1.path } }
  }

  /// How often each entity is mentioned.
  public var counts: [EntityID: EntityCount] {
    state.withLock { state in
      var counts: [EntityID: EntityCount] = [:]
      for entity in state.gazetteer.entities {
        let count = state.concordance.count(of: entity.id)
        if count.mentions > 0 {
          counts[entity.id] = EntityCount(mentions: count.mentions, articles: count.articles)
        }
      }
      return counts
    }
  }

  private static func gazetteers(
    of location: LibraryLocation, named files: [String], _ calls: FileCalls
  ) -> [String] {
    let own = FileCalls.join(location.root, "entities.toml")
    return (calls.exists(own) && !files.contains(own) ? [own] : []) + files
  }
}
