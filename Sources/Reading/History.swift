/// The way back and forward again.
///
/// Views are values, so a step back restores the exact line.
public struct History: Hashable, Sendable {
  /// Views behind, the nearest last.
  public private(set) var past: [View] = []
  /// Views ahead, the nearest last.
  public private(set) var future: [View] = []

  /// The most views that are kept behind.
  public static let limit = 200

  /// Makes an empty history.
  public init() {}

  /// Changes every view, behind and ahead.
  mutating func change(_ change: (View) -> View) {
    past = past.map(change)
    future = future.map(change)
  }

  /// Leaves a view for a new one.
  public mutating func leave(_ view: View) {
    past.append(view)
    if past.count > History.limit { past.removeFirst() }
    future = []
  }

  /// Goes back from a view; nil when there is nothing behind.
  public mutating func back(from view: View) -> View? {
    guard let last = past.popLast() else { return nil }
    future.append(view)
    return last
  }

  /// Goes forward from a view; nil when there is nothing ahead.
  public mutating func forward(from view: View) -> View? {
    guard let next = future.popLast() else { return nil }
    past.append(view)
    return next
  }
}
