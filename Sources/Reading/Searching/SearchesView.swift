import Articles
public import Queries

/// The saved searches of the library.
public struct SearchesView: Hashable, Sendable {
  /// All of them, in the order of their file; nil until they were listed.
  public var all: [SavedSearch]?
  /// What was typed to narrow the rows.
  public var filter = ""
  /// The selected row.
  public var list = ListState()
  /// What takes the last change back.
  var inverse: SavedSearchEdit?

  /// Opens a list that is still to come.
  public init() {}

  /// The searches that are shown, by name.
  public var rows: [SavedSearch] {
    let typed = FoldedText.fold(filter, foldsCase: true)
    return (all ?? []).filter { search in
      typed.isEmpty
        || FoldedText.fold("\(search.name)\n\(search.text)", foldsCase: true).holds(typed)
    }.sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
  }

  /// The selected search.
  public var selected: SavedSearch? {
    rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }
}

/// What became of a change of the saved searches.
public struct SearchesResult: Hashable, Sendable {
  /// What was changed.
  public var edit: SavedSearchEdit
  /// All searches as they are now; nil when the change was not kept.
  public var searches: [SavedSearch]?
  /// What takes the change back; nil when it changed nothing.
  public var inverse: SavedSearchEdit?
  /// Why the change was not kept, in a sentence.
  public var problem: String?

  /// Describes a change that was made.
  public init(_ edit: SavedSearchEdit, searches: [SavedSearch], inverse: SavedSearchEdit?) {
    self.edit = edit
    self.searches = searches
    self.inverse = inverse
  }

  /// Describes a change that was not made.
  public init(_ edit: SavedSearchEdit, problem: String) {
    self.edit = edit
    self.problem = problem
  }
}
