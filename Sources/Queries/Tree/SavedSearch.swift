/// A search that a person keeps under a name.
public struct SavedSearch: Hashable, Sendable {
  /// What it is called; no two searches of a library have the same name.
  public var name: String
  /// What is searched for, as it was typed.
  public var text: String
  /// The order of its results, in the program's word; nil for the usual one.
  public var sort: String?

  /// Names a search.
  public init(name: String, text: String, sort: String? = nil) {
    self.name = name
    self.text = text
    self.sort = sort
  }
}

/// A change of the saved searches of a library.
public enum SavedSearchEdit: Hashable, Sendable {
  /// Keep a search under its name, in place of another of that name.
  case save(SavedSearch)
  /// Give a search another name.
  case rename(String, to: String)
  /// Remove the search of a name.
  case delete(String)
}
