import Annotations

/// How the notebook is sorted; replies stay below what they answer.
public enum NotebookSort: String, CaseIterable, Hashable, Sendable {
  case article, date, kind

  /// The sort after this one, around the end.
  var next: NotebookSort {
    switch self {
    case .article: .date
    case .date: .kind
    case .kind: .article
    }
  }

  /// Sorts rows that stand by article and place.
  ///
  /// By date the newest thread comes first; by kind the kinds come in their order and rows without
  /// one last.
  /// - Complexity: O(n log n).
  func sorted(_ rows: [NotebookRow]) -> [NotebookRow] {
    guard self != .article else { return rows }
    var threads: [[NotebookRow]] = []
    for row in rows {
      if row.depth > 0, !threads.isEmpty {
        threads[threads.count - 1].append(row)
      } else {
        threads.append([row])
      }
    }
    let keyed = threads.enumerated().map { place, thread in
      (key: key(of: thread), place: place, thread: thread)
    }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.flatMap(\.thread)
  }

  private func key(of thread: [NotebookRow]) -> Int64 {
    switch self {
    case .article: return 0
    case .date: return -(thread.map(\.annotation.modified.milliseconds).max() ?? 0)
    case .kind:
      let kind = thread.first?.annotation.kind
      return Int64(kind.flatMap { NoteKind.allCases.firstIndex(of: $0) } ?? NoteKind.allCases.count)
    }
  }
}
