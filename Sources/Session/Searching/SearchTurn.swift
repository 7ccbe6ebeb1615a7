import Synchronization

/// Whose turn it is among searches: each new one ends those before it.
final class SearchTurn: Sendable {
  private let latest = Atomic<Int>(0)

  /// Begins a search and gives its number.
  func next() -> Int {
    latest.add(1, ordering: .relaxed).newValue
  }

  /// Whether no later search has begun.
  func isLatest(_ number: Int) -> Bool {
    latest.load(ordering: .relaxed) == number
  }
}
