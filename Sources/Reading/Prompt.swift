public import Annotations
public import Articles
public import Console
public import Formats
public import Statements

/// One line of input at the foot of the screen.
public struct Prompt: Hashable, Sendable {
  /// What the line is for, and what it began from.
  public enum Purpose: Hashable, Sendable {
    /// Search in the open article, from a place that cancelling returns to.
    case search(from: ArticlePlace)
    /// Search the library, from a screen that cancelling returns to.
    case searchLibrary(from: View)
    /// The name under which a search is kept.
    case saveSearch(LibrarySearch)
    /// The new name of a saved search.
    case renameSearch(String)
    /// Narrow the rows of the screen.
    case filter
    /// A note on a passage, or on an annotation that exists.
    case note(NoteTarget)
    /// The tags of a passage or of an annotation.
    case tags(NoteTarget)
    /// A tag of the library, from a list that what is typed narrows.
    case chooseTag
    /// The article to put beside the one on the screen, from a list that what is typed narrows.
    case beside
    /// The new name of a tag.
    case renameTag(String)
    /// Something that notes share, from a list that what is typed narrows.
    case facet
    case command
    /// The name of the file's encoding, from a list that what is typed narrows.
    case encoding([EncodingCandidate])
    /// The date of an article, with what may be guessed.
    case articleDate(ArticlePath, [DateGuess])
    /// An entity, from a list that what is typed narrows.
    case choose(EntityChoice)
    /// The file of a dossier on a topic.
    case dossier(Topic)
  }

  /// What the line is for.
  public var purpose: Purpose

  /// What was typed.
  public private(set) var text: String

  /// The row that is chosen while the line narrows a list.
  public var selected = 0

  /// How far what is chosen reaches.
  public var scope = CorrectionScope.passage

  /// Scalars before the cursor.
  public private(set) var cursor: Int

  /// Makes a prompt that begins with a text, the cursor at its end.
  public init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    self.text = text
    cursor = text.unicodeScalars.count
  }

  /// The words before the input.
  public var label: String {
    switch purpose {
    case .search: "/"
    case .searchLibrary: "search: "
    case .saveSearch: "save search as: "
    case .renameSearch(let name): "“\(name)” becomes: "
    case .filter: "filter: "
    case .note(.reply): "reply: "
    case .note: "note: "
    case .tags: "tags: "
    case .chooseTag: "rename tag: "
    case .beside: "side by side with: "
    case .renameTag(let tag): "#\(tag) becomes: #"
    case .facet: "only: "
    case .command: ":"
    case .encoding: "encoding: "
    case .dossier: "dossier, to file: "
    case .articleDate: "date of this article: "
    case .choose(let choice): Self.label(of: choice, scope)
    }
  }

  private static func label(of choice: EntityChoice, _ scope: CorrectionScope) -> String {
    switch choice {
    case .meaning(let passage), .candidate(let passage, _):
      "“\(passage.text)” \(scope.words) is: "
    case .owner(let text): "“\(text)” is a name of: "
    case .suggested(let name): "“\(name.text)” is a name of: "
    case .merge: "is the same as: "
    case .compared: "compare: "
    case .split(let passage): "“\(passage.text)” here is a new entity, named: "
    }
  }

  /// What became of a key.
  public enum Answer: Hashable, Sendable {
    /// The text changed.
    case changed
    /// Only the cursor moved, or nothing did.
    case stayed
    /// Enter.
    case accepted
    /// Escape, `^C`, or Backspace in an empty line.
    case cancelled
    /// A key that the screen behind the prompt should have: the arrows in a list.
    case passed
  }

  /// Walks a list of some rows with the arrows; whether the key was Tab, which each list answers.
  mutating func walk(_ key: Key, rows: Int) -> Bool {
    switch (key.code, key.control) {
    case (.down, _), (.character("n"), true): selected = min(selected + 1, max(0, rows - 1))
    case (.up, _), (.character("p"), true): selected = max(0, selected - 1)
    case (.tab, _), (.character("i"), true): return true
    default: break
    }
    return false
  }

  /// Edits the line by one key: characters, Backspace, `^W`, `^U`, `^A`, `^E`, arrows.
  public mutating func type(_ key: Key) -> Answer {
    if let scalar = key.typed {
      insert(String(Character(scalar)))
      return .changed
    }
    switch (key.code, key.control) {
    case (.enter, _), (.character("m"), true): return .accepted
    case (.escape, _), (.character("c"), true), (.character("g"), true): return .cancelled
    case (.backspace, _), (.character("h"), true):
      guard cursor > 0 else { return text.isEmpty ? .cancelled : .stayed }
      remove(from: cursor - 1)
      return .changed
    case (.character("w"), true):
      remove(from: wordStart)
      return .changed
    case (.character("u"), true):
      remove(from: 0)
      return .changed
    case (.left, _): cursor = max(0, cursor - 1)
    case (.right, _): cursor = min(text.unicodeScalars.count, cursor + 1)
    case (.home, _), (.character("a"), true): cursor = 0
    case (.end, _), (.character("e"), true): cursor = text.unicodeScalars.count
    default: return .passed
    }
    return .stayed
  }

  /// Puts the cursor behind so many scalars, or at the end.
  mutating func moveCursor(to place: Int) {
    cursor = min(place, text.unicodeScalars.count)
  }

  private mutating func insert(_ addition: String) {
    var scalars = Array(text.unicodeScalars)
    scalars.insert(contentsOf: addition.unicodeScalars, at: cursor)
    set(scalars)
    cursor += addition.unicodeScalars.count
  }

  /// Removes the scalars from an index to the cursor.
  private mutating func remove(from start: Int) {
    var scalars = Array(text.unicodeScalars)
    scalars.removeSubrange(start..<cursor)
    set(scalars)
    cursor = start
  }

  private mutating func set(_ scalars: [Unicode.Scalar]) {
    text = String(String.UnicodeScalarView(scalars))
  }

  /// The start of the word before the cursor.
  private var wordStart: Int {
    let scalars = Array(text.unicodeScalars)
    var at = cursor
    while at > 0, scalars[at - 1] == " " { at -= 1 }
    while at > 0, scalars[at - 1] != " " { at -= 1 }
    return at
  }
}

/// What a note or tags are written on.
public enum NoteTarget: Hashable, Sendable {
  /// A passage that has no annotation yet.
  case passage(ArticlePath, Range<Offset>)
  /// An annotation that exists.
  case annotation(ArticlePath, AnnotationID)
  /// A reply, still to be made, to an annotation that exists.
  case reply(ArticlePath, AnnotationID)

  /// The article that holds it.
  public var path: ArticlePath {
    switch self {
    case .passage(let path, _), .annotation(let path, _), .reply(let path, _): path
    }
  }
}
