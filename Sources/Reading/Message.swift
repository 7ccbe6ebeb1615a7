public import Annotations
public import Articles
public import Console
public import Entities
public import Formats
public import Queries
public import Statements

/// What happens to the program: the only way its state changes.
public enum Message: Sendable {
  /// The terminal reports something.
  case event(Console.Event, at: Timestamp)
  /// The gazetteer was read or read again.
  case gazetteerLoaded(Gazetteer)
  /// Articles were found, changed or counted anew: all of them, and their entities' counts.
  case libraryLoaded(LibraryTable, [EntityID: EntityCount])
  /// How far an import is, or was when it was stopped; nil when it is done.
  case progress(Progress?)
  /// An article was read.
  case articleOpened(OpenArticle)
  /// An article cannot be read.
  case articleMissing(ArticlePath, reason: String)
  /// A part of a long text was read.
  case partOpened(OpenArticle)
  /// A part of a long text could not be read; the one before stays.
  case partMissing(ArticlePath, reason: String)
  /// Where a search in the file of a long text ended; nil when nothing matches.
  case foundInFile(FileSearch, FileMatch?)
  /// How far a search in the file of a long text is, in percent.
  case findingInFile(FileSearch, percent: Int)
  /// What an entity's page shows.
  case entityOpened(EntityPage)
  /// What is said by and about an entity, and when things were, for its page.
  case entityStated(EntityStatements)
  /// The entities of the library, or of one article.
  case indexListed([IndexRow], of: ArticlePath?)
  /// Where words stand in the library.
  case searched(query: String, [ArticleLines])
  /// The saved searches.
  case searchesListed([SavedSearch])
  /// What became of a change of the saved searches.
  case searchesChanged(SearchesResult)
  /// What a search of the library found.
  case answered(LibrarySearch, SearchAnswer)
  /// The paragraphs that name two entities.
  case sharedListed(EntityPair, [ArticleLines])
  /// The names that no entry knows, of the library or of one article.
  case suggestionsListed([SuggestionRow], of: ArticlePath?)
  /// What a correction would do.
  case previewed(OverlayEdit, CorrectionPreview)
  /// The map of the library's entities.
  case mapDrawn(EntityMap)
  /// The timeline of a topic.
  case timelineDrawn(Timeline)
  /// What articles say of a topic, side by side.
  case compared(Comparison)
  /// Who is quoted.
  case voicesGathered(Voices)
  /// What to read after an article.
  case nextSuggested([ReadNext], after: ArticlePath)
  /// What shares entities with an article, the nearest first.
  case kinListed([ReadNext], of: ArticlePath)
  /// The passages that several articles print.
  case repeatsFound(RepeatTable)
  /// The library is too large to be compared whole: each article is when that is asked for.
  case repeatsPutOff
  /// All annotations of the library.
  case notebookListed([NotebookRow])
  /// The annotations that have no place, for the desk.
  case deskListed([DeskItem])
  /// The tags of the library, the most frequent first.
  case tagsListed([TagCount])
  /// Several notebooks were changed at once, or as many of them as could be saved.
  case notebooksChanged(NotebookChangeResult)
  /// A notebook was saved: what it holds now, with what other sessions did to it.
  case notebookSaved(ArticlePath, Notebook)
  /// Files of the store changed: another session, version control or a file synchroniser.
  case storeChanged(StoreNews)
  /// A notebook was read again: joined with this session's, and what another one did to it.
  case notebookReread(ArticlePath, Notebook, ElsewhereChanges)
  /// What was deleted, the last first.
  case trashListed([NotebookRow])
  /// A notebook could not be saved; the change stays in memory and is offered again.
  case notSaved(ArticlePath, reason: String)
  /// What a file looks like in every encoding, the likeliest first.
  case encodingsListed([EncodingCandidate])
  /// What may be guessed of the date of an article.
  case datesGuessed([DateGuess], of: OpenArticle)
  /// An article was read anew from the same file, as a person says.
  case importedAnew(OpenArticle)
  /// What a person says about a file could not be kept; the article is as it was.
  case notImported(ArticlePath, ImportOptions, reason: String)
  /// What was taught about names is kept and in effect.
  case corrected(CorrectionResult)
  /// The editor came back with a text; nil when the reader gave up.
  case edited(NoteTarget, String?)
  /// A note that was being typed when the program ended.
  case draftFound(NoteTarget, String)
  /// Where the passage of an address stands now; nil when no article is what it names.
  case passageFound(AddressedPassage?, for: PassageAddress)
  /// One line for the reader.
  case notice(Notice)
}

extension Message {
  /// The same of articles that are not packed yet.
  public static func libraryListed(
    _ entries: [LibraryEntry], _ counts: [EntityID: EntityCount]
  ) -> Message {
    .libraryLoaded(LibraryTable(entries), counts)
  }
}

/// How far a long work is.
public struct Progress: Hashable, Sendable {
  /// What is done with articles.
  public enum Work: Hashable, Sendable {
    /// They are read and linked.
    case reading
    /// What they say is noted, of those that were read.
    case stating
  }

  /// Articles that are done with.
  public var done: Int
  /// Articles that there are.
  public var total: Int
  /// Articles a second, once it can be told.
  public var rate: Int?
  /// Seconds that are left at this rate.
  public var secondsLeft: Int?
  /// Whether the reader stopped it, so that the rest waits until it is asked for.
  public var isStopped = false
  /// What is done with them.
  public var work: Work

  /// Makes a measure of progress.
  public init(
    done: Int, total: Int, rate: Int? = nil, secondsLeft: Int? = nil, isStopped: Bool = false,
    work: Work = .reading
  ) {
    self.work = work
    self.done = done
    self.total = total
    self.rate = rate
    self.secondsLeft = secondsLeft
    self.isStopped = isStopped
  }
}

/// One line for the reader on the status line.
public struct Notice: Hashable, Sendable {
  /// How much it matters.
  public enum Level: Hashable, Sendable {
    case information, success, warning, failure
  }

  /// How much it matters.
  public var level: Level
  /// The sentence.
  public var text: String

  /// Makes a notice.
  public init(_ text: String, _ level: Level = .information) {
    self.text = text
    self.level = level
  }
}
