public import Queries

/// The file of the searches that a person keeps, beside the library's notebooks.
///
/// It is changed as ``StoreFile`` says.
public struct SearchStore: Sendable {
  private let stored: StoreFile<SearchFileProblem>

  /// The path of the file.
  public var file: String { stored.path }

  /// Takes a store's folder, which is made with the first change.
  public init(folder: String, patience: Int = 2000, calls: FileCalls = FileCalls()) {
    let layout = StoreLayout(folder: folder)
    stored = StoreFile(path: layout.searches, layout: layout, calls: calls, patience: patience)
  }

  /// The saved searches in the order of the file, and what is wrong with it.
  public func load() -> (searches: [SavedSearch], problems: [SearchFileProblem]) {
    do throws(SearchFileProblem) {
      let document = try read()
      let problems = document.unreadable.map { SearchFileProblem.record(file, $0) }
      return (document.searches, document.isNewer ? [.newer(file)] + problems : problems)
    } catch {
      return ([], [error])
    }
  }

  /// Makes a change on the disk; only when this returns is it kept.
  ///
  /// - Returns: The searches with other sessions' changes, and what takes this one back; nil when
  ///   there was nothing to change.
  public func apply(
    _ edit: SavedSearchEdit
  ) throws(SearchFileProblem) -> (searches: [SavedSearch], inverse: SavedSearchEdit?) {
    try stored.withLock { () throws(SearchFileProblem) in
      var document = try read()
      guard !document.isNewer else { throw .newer(file) }
      let inverse: SavedSearchEdit?
      do throws(SearchesFault) {
        inverse = try document.apply(edit)
      } catch {
        throw .refused(error.reason)
      }
      if inverse != nil { try stored.write(document.bytes) }
      return (document.searches, inverse)
    }
  }

  /// Reads the file; one that is not there says nothing.
  private func read() throws(SearchFileProblem) -> SearchesDocument {
    guard let value = try stored.value() else { return SearchesDocument() }
    do throws(SearchesFault) {
      return try SearchesDocument(value)
    } catch {
      throw .unreadable(file, error.reason)
    }
  }
}

/// Why saved searches cannot be read or kept.
public enum SearchFileProblem: StoreFileProblem, Hashable, Sendable {
  case storage(StorageError)
  /// The file holds no saved searches.
  case unreadable(String, String)
  /// The file comes from a newer program: it is read and not written.
  case newer(String)
  /// The record of a number cannot be read; it stays in the file.
  case record(String, Int)
  /// The change cannot be made, for a reason in words.
  case refused(String)
}

extension SearchFileProblem {
  /// The problem in a sentence that names the file and what to do.
  public var message: String {
    switch self {
    case .storage(let error): error.message
    case .unreadable(let file, let reason): StoreFileWords.unreadable(file, reason)
    case .newer(let file): StoreFileWords.newer(file)
    case .record(let file, let number):
      "\(file): search \(number) has no name of its own or no query; it is kept and not listed"
    case .refused(let reason): reason
    }
  }
}
