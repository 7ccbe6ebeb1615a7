public import Annotations
import Articles
public import Console
public import Entities
public import Statements
public import Typesetting

/// The whole state of the program.
///
/// It changes in `update` only.
public struct Model: Sendable {
  /// The size of the screen.
  public var size: Size
  /// What is on the screen.
  public var view: View
  /// The way back and forward.
  public var history = History()
  /// The list of articles.
  public var library: LibraryState
  /// Who and what is known.
  public var gazetteer = Gazetteer.empty
  /// The articles read last.
  public var shelf = Shelf()
  /// What `n` and `N` walk.
  public var hits: HitList?
  /// The line being typed.
  public var prompt: Prompt?
  /// What is shown over the foot of the text.
  public var panel: Panel?
  /// One line for the reader.
  public var notice: Notice?
  /// Places, marks, width and order.
  public var record: SessionRecord
  /// The names of all themes, in the order in which they follow each other.
  public var themes = Theme.all.map(\.name)
  /// The theme on the screen.
  public var theme = Theme.terminal.name
  /// The keys of the program.
  public let keymap: Keymap
  /// Where the words of each language may be parted.
  public let hyphenators: Hyphenators

  /// The passages that several articles print, once they were asked for.
  public internal(set) var repeats = RepeatTable.empty

  /// Keys that wait for more.
  var input = KeyInput()
  /// Where to show an article once it is read.
  var arrival: Arrival?
  /// What to change in the notes of an article once it is read.
  var awaitedChange: AwaitedChange?
  /// The part of a long text that was asked for last.
  var partRequest: PartRequest?
  /// A motion that goes on in the next part of a long text.
  var unfinishedScroll: UnfinishedScroll?
  /// The search of a file that goes on beside the screen.
  var finding: Finding?
  /// The entity whose mentions are to be walked once they are listed.
  var walk: EntityID?
  /// The article in which that walk is to begin; nil for the one on the screen.
  var walkStart: ArticlePath?
  /// The articles for which it was asked what to read next.
  var asked: Set<ArticlePath> = []
  /// What shares entities with an article, as it was asked last.
  var kin: Kin?
  /// Whether it was asked which passages several articles print.
  var hasAskedForRepeats = false
  /// Whether articles are compared one by one, when that is asked for, and the last that was.
  var areRepeatsPutOff = false
  var repeatsNear: ArticlePath?
  /// The article whose proposals the reader is waiting for.
  var waitsForNext: ArticlePath?
  /// Whether the last command walked the hits, so that the next replaces its place.
  var isWalking = false
  /// What can be undone and done again.
  var edits = EditHistory()
  /// What other sessions did since the store was last looked at.
  var elsewhere = ElsewhereChanges()
  /// What was taught about names in this session, the last at the end.
  var corrections: [MadeCorrection] = []
  /// The correction that is being made.
  var correcting: CorrectionUnderway?
  /// What corrections would do that were asked about since the gazetteer changed.
  var previews: [OverlayEdit: CorrectionPreview] = [:]
  /// The time of the last event.
  var now = Timestamp(milliseconds: 0)
  /// Whether places changed since they were kept, and when they were kept last.
  var unsaved = Unsaved()
  /// The note that was looked for from the desk, to be put on a passage.
  var held: NoteTarget?
  /// The texts of which the reader was told that notes on them lost their passages.
  var announced: [ArticlePath: String] = [:]
  /// What a change of several notebooks is called while it is made.
  var changing: String?
  /// Whether that change takes another back, or makes it again.
  var undoing: EditHistory.Direction?
  /// Makes the ids of annotations.
  var identifiers: IdentifierSource

  /// Starts in the library.
  ///
  /// `seed` makes the ids of new annotations: the same seed, the same ids. `now` is the time before
  /// the first event, from which the places that wait to be kept are counted.
  public init(
    size: Size, libraryName: String, record: SessionRecord = SessionRecord(), seed: UInt64,
    at now: Timestamp = Timestamp(milliseconds: 0), keymap: Keymap = .defaults,
    hyphenators: Hyphenators = .none
  ) {
    self.now = now
    self.size = size
    self.record = record
    self.keymap = keymap
    self.hyphenators = hyphenators
    library = LibraryState(name: libraryName)
    view = .library(LibraryView())
    identifiers = IdentifierSource(seed: seed)
  }

  /// Where to show an article once it is read.
  enum Arrival: Hashable, Sendable {
    case show(ArticlePath, Target, remembering: Bool)
    /// The one on the screen is read anew, because names changed: what is lit in it stays lit if its
    /// text, told by its digest, is the same.
    case renew(ArticlePath, textHash: String)
    /// Put it beside the one on the screen.
    case beside(ArticlePath)

    /// Where to go in it.
    enum Target: Hashable, Sendable {
      /// Where the reader was, or its beginning.
      case lastPlace
      case passage(Range<Offset>)
      case offset(Offset)
      /// A place of the file of a long text.
      case byte(FilePlace)
      /// The last line.
      case end
      /// A match of a search in the file of a long text.
      case match(String, byte: Int)
      /// The heading that the fragment of a link names.
      case heading(String)
    }
  }

  /// The articles that share entities with one, the nearest first.
  struct Kin: Hashable, Sendable {
    var of: ArticlePath
    var articles: [ReadNext]
  }

  /// Whether something is still to be kept.
  struct Unsaved: Hashable, Sendable {
    var places = false
    var draft = false
    var since = Timestamp(milliseconds: 0)
  }

  /// The geometry of the article on the screen.
  public var page: Page? {
    guard let path = view.article?.path else { return nil }
    return shelf.page(of: path, size: size, setting: pageSetting)
  }

  /// How the pages of articles are set.
  public var pageSetting: PageSetting {
    PageSetting(
      measure: record.measure,
      options: Layout.Options(
        isJustified: record.isJustified, isHyphenated: record.isHyphenated, hangs: true),
      hyphenators: hyphenators)
  }

  /// Rows that a list has on the screen: all but its head and the status line.
  public var listHeight: Int {
    // The line of a search has another below it, which says what was found or what is wrong.
    let height = max(1, size.rows - Model.listHead - (isSearchingLibrary ? 2 : 1))
    guard case .suggestions = view, !hasPlacesAside else { return height }
    return max(1, height / 2)
  }

  /// Whether the places of a suggested name stand beside the list, not below it.
  public var hasPlacesAside: Bool { size.columns >= 100 }

  /// Rows above the first row of a list: its title, its columns.
  public static let listHead = 2

  /// Milliseconds until something must be kept; nil when nothing must.
  public var millisecondsToSave: Int? {
    unsaved.places || unsaved.draft ? 1_000 : nil
  }
}

/// What is shown over the foot of the text until the next key.
public enum Panel: Hashable, Sendable {
  /// Who or what a link is.
  case peek(Mention)
  /// Why it is a link.
  case why(Mention)
  /// Why a name is no link.
  case whyNot(SuppressedMention)
  /// Why a name is suggested.
  case whySuggested(Suggestion)
  /// Why something is said by somebody, or stands in a comparison.
  case whySaid(String)
  /// The keys that may follow those already pressed.
  case keys([Keymap.Binding])
  /// A note.
  case note(AnnotationID)
  /// Where a link of the source leads.
  case link(SourceLink)
  /// Why a link of the source leads there, or nowhere.
  case whyLink(SourceLink)
  /// Where words of the article are printed too.
  case repeats([RepeatedPassage])
  /// What is known about the article, from a row on.
  case about(top: Int)
}

/// Keys that wait for more.
struct KeyInput: Hashable, Sendable {
  /// The panel that was open before the keys that may follow were shown.
  var panel: Panel?
  /// The number typed before a command.
  var count: Int?
  /// The keys of a sequence so far.
  var pending: [Key] = []
  /// The command that takes the next key as a letter.
  var letterFor: Command?
}
