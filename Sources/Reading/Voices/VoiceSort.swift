import Statements

/// How speakers are sorted.
public enum VoiceSort: String, CaseIterable, Hashable, Sendable {
  case quotations, articles, name

  /// The order after this one, around the end.
  var next: VoiceSort {
    let all = VoiceSort.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  /// Indices of speakers in this order; those that are alike stay as they are.
  func sorted(_ indices: [Int], _ speakers: [Voices.Speaker]) -> [Int] {
    switch self {
    case .quotations: stable(indices) { -speakers[$0].quotations.count }
    case .articles: stable(indices) { -speakers[$0].articles.count }
    case .name: stable(indices) { speakers[$0].title.lowercased() }
    }
  }

  private func stable<Key: Comparable>(_ indices: [Int], by key: (Int) -> Key) -> [Int] {
    indices.map { (key: key($0), index: $0) }.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
      .map(\.index)
  }
}
