public import Annotations
public import Articles

/// What another session changed in the files of the store, before anything of it is read.
public struct StoreNews: Hashable, Sendable {
  /// The articles whose notebooks changed, with the numbers of their annotations now.
  public var notebooks: [ArticlePath: Int]
  /// Whether a gazetteer, or what was taught about names, changed.
  public var names: Bool

  /// Copies of notebooks that a file synchroniser put aside; nil when none came.
  public var aside: CopiesAside?

  /// Copies of notebooks that wait to be joined with the notebooks.
  public struct CopiesAside: Hashable, Sendable {
    /// How many there are.
    public var count: Int
    /// The library's folder.
    public var folder: String

    /// Makes the news of some copies.
    public init(count: Int, folder: String) {
      self.count = count
      self.folder = folder
    }

    /// What to do about them.
    var sentence: String {
      let copies = count == 1 ? "1 copy of notes was" : "\(count) copies of notes were"
      return "\(copies) put aside by a synchroniser: lectern merge-conflicts \(folder) joins them"
    }
  }

  /// Makes news.
  public init(
    notebooks: [ArticlePath: Int] = [:], names: Bool = false, aside: CopiesAside? = nil
  ) {
    self.notebooks = notebooks
    self.names = names
    self.aside = aside
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { notebooks.isEmpty && !names && aside == nil }
}

/// What another session did to the notes on one article, as numbers.
public struct ElsewhereChanges: Hashable, Sendable {
  /// Annotations that came.
  public var added = 0
  /// Annotations that are other than they were.
  public var changed = 0
  /// Annotations that went.
  public var removed = 0

  /// Makes the numbers of no change.
  public init() {}

  /// Counts what happened between two states of a notebook; nil is one without annotations.
  public init(from old: Notebook?, to new: Notebook) {
    var before: [AnnotationID: Annotation] = [:]
    for annotation in old?.annotations ?? [] { before[annotation.id] = annotation }
    for annotation in new.annotations {
      guard let known = before.removeValue(forKey: annotation.id) else {
        added += 1
        continue
      }
      if known != annotation { changed += 1 }
    }
    removed = before.count
  }

  /// Whether nothing happened.
  public var isEmpty: Bool { added == 0 && changed == 0 && removed == 0 }

  /// Both numbers together.
  public mutating func add(_ other: ElsewhereChanges) {
    added += other.added
    changed += other.changed
    removed += other.removed
  }

  /// What happened, for the status line.
  public var sentence: String {
    func notes(_ count: Int) -> String { count == 1 ? "1 note" : "\(count) notes" }
    var parts: [String] = []
    if added > 0 { parts.append("\(notes(added)) from another session") }
    if changed > 0 { parts.append("\(notes(changed)) changed elsewhere") }
    if removed > 0 { parts.append("\(notes(removed)) deleted elsewhere") }
    return parts.joined(separator: ", ")
  }
}
