import Articles
import Index
import Reading
import Synchronization

extension Librarian {
  /// Asks the index; one that turns out to be damaged is made again before the answer is given.
  ///
  /// While a reader waits for a screen it answers what it can, and is made again beside that.
  func ask<Answer>(_ question: (LibraryIndex) -> Answer) -> Answer {
    let answer = question(index)
    guard index.isDamaged, state.withLock({ !$0.isInteractive && !$0.isIndexing }) else {
      return answer
    }
    for notice in updateIndex().notices { tells(notice) }
    return question(index)
  }

  /// Whether the index met contents that contradict each other and has to be made again.
  var needsRepair: Bool {
    shelf.withLock { $0?.isDamaged ?? false } && !isIndexing
  }

  /// Gives every readable article to a body, in the order of paths.
  ///
  /// - Complexity: O(n) in the text of the library, in memory that does not grow with it.
  func forEachArticle(_ body: (StoredArticle) -> Void) {
    var last: ArticlePath?
    while true {
      let batch = ask { $0.articles(after: last) }
      for article in batch { body(article) }
      guard let end = batch.last else { return }
      last = end.path
    }
  }
}
