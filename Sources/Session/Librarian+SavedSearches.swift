public import Queries
import Reading
public import Storage

extension Librarian {
  /// The searches that are kept, in the order of their file.
  public var savedSearches: [SavedSearch] { searches.load().searches }

  /// What is wrong with the file that keeps them.
  public var searchProblems: [SearchFileProblem] { searches.load().problems }

  /// Makes a change of the saved searches on the disk.
  @discardableResult
  public func changeSearches(
    _ edit: SavedSearchEdit
  ) throws(SearchFileProblem) -> (searches: [SavedSearch], inverse: SavedSearchEdit?) {
    try searches.apply(edit)
  }

  /// Makes a change of the saved searches and says what became of it.
  func answer(_ edit: SavedSearchEdit) -> [Message] {
    do throws(SearchFileProblem) {
      let done = try searches.apply(edit)
      return [
        .searchesChanged(SearchesResult(edit, searches: done.searches, inverse: done.inverse))
      ]
    } catch {
      return [.searchesChanged(SearchesResult(edit, problem: error.message))]
    }
  }
}
