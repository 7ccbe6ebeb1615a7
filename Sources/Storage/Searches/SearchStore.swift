import OrderedJSON
public import Queries

/// The file of the searches that a person keeps, beside the library's notebooks.
///
/// Each change is made on the file as it stands at that moment, under the store's lock, so that two
/// sessions add to each other's. A file that cannot be read is left alone and nothing is changed.
public struct SearchStore: Sendable {
  /// The path of the file.
  public let file: String

  private let layout: StoreLayout
  private let calls: FileCalls
  private let patience: Int

  /// Takes a store's folder, which is made with the first change.
  public init(folder: String, patience: Int = 2000, calls: FileCalls = FileCalls()) {
    layout = StoreLayout(folder: folder)
    file = layout.searches
    self.calls = calls
    self.patience = patience
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
    try withLock { () throws(SearchFileProblem) in
      var document = try read()
      guard !document.isNewer else { throw .newer(file) }
      let inverse: SavedSearchEdit?
      do throws(SearchesFault) {
        inverse = try document.apply(edit)
      } catch {
        throw .refused(error.reason)
      }
      if inverse != nil {
        do throws(StorageError) {
          try AtomicFile.write(document.bytes, to: file, calls: calls)
        } catch {
          throw .storage(error)
        }
      }
      return (document.searches, inverse)
    }.get()
  }

  /// Does something while no other session can save.
  private func withLock<Value>(
    _ body: () throws(SearchFileProblem) -> Value
  ) -> Result<Value, SearchFileProblem> {
    StoreLock.holding(
      layout, patience: patience, calls: calls, failing: SearchFileProblem.storage, body)
  }

  /// Reads the file; one that is not there says nothing, an empty one is broken.
  private func read() throws(SearchFileProblem) -> SearchesDocument {
    let bytes: [UInt8]
    do throws(StorageError) {
      guard try calls.infoIfPresent(file) != nil else { return SearchesDocument() }
      bytes = try calls.readAll(file)
    } catch {
      throw .storage(error)
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue.parse(bytes)
    } catch {
      throw .unreadable(file, "line \(error.line), column \(error.column): \(error.sentence)")
    }
    do throws(SearchesFault) {
      return try SearchesDocument(value)
    } catch {
      throw .unreadable(file, error.reason)
    }
  }
}

/// Why saved searches cannot be read or kept.
public enum SearchFileProblem: Error, Hashable, Sendable {
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
    case .unreadable(let file, let reason):
      "\(file): \(reason); mend it or move it away, nothing in it is changed until then"
    case .newer(let file): "\(file): a newer lectern wrote it; it is read and not changed"
    case .record(let file, let number):
      "\(file): search \(number) has no name of its own or no query; it is kept and not listed"
    case .refused(let reason): reason
    }
  }
}
