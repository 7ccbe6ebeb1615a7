import Articles
import Reading
import Storage

/// Looks for a search's next match in the file of a long text.
struct FileFinder {
  private let text: LongText
  private let search: FileSearch

  init(_ text: LongText, _ search: FileSearch) {
    self.text = text
    self.search = search
  }

  /// The match that is wanted; nil when there is none, or `goesOn` said no.
  func match(
    report: (Int) -> Void, while goesOn: () -> Bool
  ) throws(StorageError) -> FileMatch? {
    let count = text.partCount
    let own = try text.index(ofPartHolding: max(0, min(text.size - 1, search.from)))
    var left = max(1, search.count)
    var percent = 0
    // The part in which it began is looked at twice: on this side of the place, and on the other.
    for turn in 0...count {
      guard goesOn() else { return nil }
      let index = search.isForward ? (own + turn) % count : (own - turn + count) % count
      let isAround = turn == count || (search.isForward ? index < own : index > own)
      for byte in try matches(in: index) {
        let isBehind = search.isForward ? byte > search.from : byte < search.from
        guard index != own || isBehind != isAround else { continue }
        left -= 1
        if left == 0 { return FileMatch(byte: byte, isAround: isAround) }
      }
      let done = turn * 100 / count
      if done > percent { report(done) }
      percent = done
    }
    return nil
  }

  /// The bytes of the file at which matches begin that begin in a part, in the order of the search.
  private func matches(in index: Int) throws(StorageError) -> [Int] {
    let part = try text.part(index)
    let length = part.article.text.utf8.count
    guard length > 0 else { return [] }
    let next = index + 1 < text.partCount ? try text.part(index + 1) : nil
    let article = text.joined(part, next)
    let bytes = Find(search.query, in: article.text).matches
      .filter { $0.lowerBound.utf8 < length }
      .map { article.sourceMap.sourceStart(of: $0.lowerBound) }
    return search.isForward ? bytes : bytes.reversed()
  }
}
