import Synchronization

/// The galleys of a layout that were set so far.
///
/// A galley is a pure function of the article and the measure, so it makes no difference when and
/// in which order they are set: the store only saves setting them twice.
final class GalleyStore: Sendable {
  private struct State {
    var galleys: [Galley?]
    /// The first row of each stretch whose place is known, its blank rows included.
    var firstRows = [0]
    let breaker = LineBreaker()
  }

  private let state: Mutex<State>
  private let plan: Plan
  private let bytes: [UInt8]
  private let columns: Int
  private let hyphenator: (any Hyphenator)?
  private let hangs: Bool

  /// Starts with nothing set.
  init(
    _ plan: Plan, bytes: [UInt8], columns: Int, hyphenator: (any Hyphenator)?, hangs: Bool
  ) {
    self.plan = plan
    self.bytes = bytes
    self.columns = columns
    self.hyphenator = hyphenator
    self.hangs = hangs
    state = Mutex(State(galleys: Array(repeating: nil, count: plan.stretches.count)))
  }

  /// The galley of a stretch, set now if it was not.
  func galley(_ index: Int) -> Galley {
    state.withLock { set(index, in: &$0) }
  }

  /// How many galleys were set so far.
  var setCount: Int {
    state.withLock { $0.galleys.count { $0 != nil } }
  }

  /// The row where a stretch begins, its blank rows included; the number of rows for the end.
  ///
  /// - Complexity: sets every stretch before it, once.
  func firstRow(of index: Int) -> Int {
    state.withLock { state in
      while state.firstRows.count <= index { advance(&state) }
      return state.firstRows[index]
    }
  }

  /// The stretch that a row belongs to, and where it begins; nil beyond the last row.
  ///
  /// - Complexity: O(log n), and sets every stretch up to the row, once.
  func stretch(atRow row: Int) -> (index: Int, firstRow: Int)? {
    state.withLock { state in
      while let known = state.firstRows.last, known <= row {
        guard state.firstRows.count <= plan.stretches.count else { return nil }
        advance(&state)
      }
      var low = 0
      var high = state.firstRows.count
      while low < high {
        let middle = (low + high) / 2
        if state.firstRows[middle] <= row { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? (low - 1, state.firstRows[low - 1]) : nil
    }
  }

  private func advance(_ state: inout State) {
    let index = state.firstRows.count - 1
    let rows = plan.stretches[index].blankRows + set(index, in: &state).lines.count
    state.firstRows.append(state.firstRows[index] + rows)
  }

  private func set(_ index: Int, in state: inout State) -> Galley {
    if let galley = state.galleys[index] { return galley }
    let stretch = plan.stretches[index]
    let indent = plan.insets[stretch.block].indent
    let galley = Galley(
      stretch, bytes, columns: max(1, columns - indent), breaker: state.breaker,
      hyphenator: hyphenator, hangs: hangs)
    state.galleys[index] = galley
    return galley
  }
}
