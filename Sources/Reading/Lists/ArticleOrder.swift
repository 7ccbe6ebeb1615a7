import Articles
import Statements

/// In which order articles stand beside or below each other.
public enum ArticleOrder: String, Hashable, Sendable {
  case path, date

  /// The other order.
  var next: ArticleOrder { self == .path ? .date : .path }

  /// The indices of articles in this order; those without a date come last.
  func order(of sources: [Comparison.Source]) -> [Int] {
    guard self == .date else { return Array(sources.indices) }
    let dated = sources.indices.filter { Self.day(of: sources[$0]) != nil }.sorted { left, right in
      guard let a = Self.day(of: sources[left]), let b = Self.day(of: sources[right]), a != b else {
        return left < right
      }
      return a < b
    }
    return dated + sources.indices.filter { Self.day(of: sources[$0]) == nil }
  }

  private static func day(of source: Comparison.Source) -> EDTF.Day? {
    source.date?.earliest ?? source.date?.latest
  }
}
