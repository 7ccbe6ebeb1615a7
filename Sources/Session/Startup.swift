public import Annotations
import Articles
public import Console
import Dispatch
public import Reading
import Storage
public import Typesetting

/// How a session begins: where the reader was, or the library.
public struct Startup {
  private let librarian: Librarian
  private let performer: Performer
  private let wishes: Wishes

  /// What was asked for on the command line about how pages look, and what it can be done with.
  public struct Wishes: Sendable {
    /// Whether lines are to be justified, whatever is remembered.
    public var justifies: Bool
    /// Whether words are to be parted, whatever is remembered.
    public var hyphenates: Bool
    /// Where the words of each language may be parted.
    public var hyphenators: Hyphenators
    /// The names of the themes that follow each other.
    public var themes: [String]
    /// The theme on the screen; nil for the one that is remembered.
    public var theme: String?
    /// The passage to begin at; nil for the place that is remembered.
    public var passage: AddressedPassage?
    /// What is remembered of the library, where it has been read already.
    public var record: SessionRecord?

    /// Makes wishes; without any, what is remembered holds.
    public init(
      justifies: Bool = false, hyphenates: Bool = false, hyphenators: Hyphenators = .none,
      themes: [String] = Theme.all.map(\.name), theme: String? = nil
    ) {
      self.justifies = justifies
      self.hyphenates = hyphenates
      self.hyphenators = hyphenators
      self.themes = themes
      self.theme = theme
    }
  }

  /// Rows of the first screen: more than any terminal has.
  private static let firstRows = 200

  /// Whether the first screen knows the whole library, as a script's has to.
  private let isComplete: Bool

  /// Prepares a session of a library.
  public init(
    _ librarian: Librarian, _ performer: Performer, wishes: Wishes = Wishes(),
    isComplete: Bool = false
  ) {
    self.isComplete = isComplete
    self.librarian = librarian
    self.performer = performer
    self.wishes = wishes
  }

  /// Makes what a first screen needs whatever it shows, on another thread: the table of keys.
  ///
  /// What needs it sooner waits for it or makes it itself.
  public static func prepare() {
    DispatchQueue(label: "lectern.tables").async { _ = Keymap.defaults.bindings.count }
  }

  /// The engine at its first screen: the one article that was named, the place that was
  /// remembered, or the list; then a note that was being typed when the program last ended.
  ///
  /// Only the article on the screen is read; the rest of the library may come later. Nothing is
  /// written either: the first screen does not wait for a disk.
  public func engine(size: Size, seed: UInt64, at now: Timestamp) -> Engine {
    var record = wishes.record ?? librarian.record
    if wishes.justifies { record.isJustified = true }
    if wishes.hyphenates { record.isHyphenated = true }
    var model = Model(
      size: size, libraryName: librarian.location.name, record: record, seed: seed,
      at: now, hyphenators: wishes.hyphenators)
    model.themes = wishes.themes
    model.theme = wishes.theme ?? record.theme ?? model.theme
    // What is to be known of the library beside the text is asked for when the walk is over.
    var engine = Engine(model, performer)
    if !isComplete { _ = engine.handle(.progress(Progress(done: 0, total: 0))) }
    if isComplete { _ = engine.handle(.gazetteerLoaded(librarian.gazetteer)) }
    let first = wishes.passage == nil ? firstArticle(record) : nil
    // An article needs no list; a list needs no more rows than a screen has, until all have come.
    if isComplete || (first == nil && wishes.passage == nil) {
      let rows = isComplete ? Int.max : Self.firstRows
      let counts = isComplete || takeNames(&engine) ? librarian.counts : [:]
      _ = engine.handle(.libraryLoaded(librarian.table(atMost: rows), counts))
    }
    if let passage = wishes.passage {
      _ = engine.start { $0.start(at: passage) }
    } else if let first {
      _ = engine.start { $0.start(at: first) }
    }
    if takeNames(&engine), let warning = librarian.gazetteerWarning {
      _ = engine.handle(.notice(Notice(warning, .warning)))
    }
    let drafts = librarian.drafts()
    if let draft = drafts.placed.first {
      _ = engine.handle(.draftFound(draft.target, draft.text))
    } else if let path = drafts.lost.first {
      let sentence = "a note being typed is kept in drafts/: its passage is gone from \(path)"
      _ = engine.handle(.notice(Notice(sentence, .warning)))
    }
    return engine
  }

  /// Gives the engine the names if they are at hand, which the article waited for; whether they are.
  private func takeNames(_ engine: inout Engine) -> Bool {
    guard let names = librarian.namesAtHand() else { return false }
    _ = engine.start { model in
      model.gazetteer = names
      return []
    }
    return true
  }

  private func firstArticle(_ record: SessionRecord) -> ArticlePath? {
    let location = librarian.location
    if !location.isFolder, location.items.count == 1, let item = location.items.first {
      return location.articlePath(of: item)
    }
    guard let open = record.open, librarian.canOpen(open) else { return nil }
    return open
  }
}
