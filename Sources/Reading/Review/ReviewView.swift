public import Annotations

/// Notes read again, one at a time: those that are due, or one by chance.
public struct ReviewView: Hashable, Sendable {
  /// Which notes are read.
  public enum Course: Hashable, Sendable {
    /// Those whose time has come, the longest waiting first.
    case due
    /// Any, as chance has it.
    case random
  }

  /// Which notes are read.
  public var course: Course
  /// The notes that are left; nil until they are listed.
  public private(set) var queue: [NotebookRow]?
  /// The number of notes answered since the screen was opened.
  public private(set) var answered = 0
  /// When the next note comes due, if none is now.
  public private(set) var next: Timestamp?

  /// Opens a review that is still to be listed.
  public init(_ course: Course) {
    self.course = course
  }

  /// The note that is read.
  public var current: NotebookRow? { queue?.first }

  /// Takes every annotation of the library as it stands at a time.
  ///
  /// The note that is read stays the one that is read, whatever was done to it.
  mutating func take(_ rows: [NotebookRow], at now: Timestamp) {
    let roots = rows.filter { !$0.annotation.isReply }
    let shown = current.flatMap { old in
      roots.first { $0.annotation.id == old.annotation.id && $0.path == old.path }
    }
    next = roots.map(\.annotation.due).filter { $0 > now }.min()
    switch course {
    case .random:
      guard queue == nil || shown == nil else {
        queue = [shown].compactMap { $0 }
        return
      }
      queue = Self.chance(roots, at: now).map { [$0] } ?? []
    case .due:
      let due = roots.filter { $0.annotation.isDue(at: now) }
      let order = queue?.map(\.annotation.id) ?? []
      let place = Dictionary(
        order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      queue = due.sorted { left, right in
        let a = (place[left.annotation.id] ?? Int.max, left.annotation.due, left.annotation.id)
        let b = (place[right.annotation.id] ?? Int.max, right.annotation.due, right.annotation.id)
        return a < b
      }
    }
  }

  /// Takes the note that was answered off the queue.
  mutating func finish() {
    guard queue?.isEmpty == false else { return }
    queue?.removeFirst()
    answered += 1
  }

  /// Puts the note at the end of the queue.
  mutating func skip() {
    guard let first = queue?.first else { return }
    queue?.removeFirst()
    queue?.append(first)
  }

  /// A row by chance, decided by the millisecond of a key: the multiplier is the golden ratio's
  /// (Knuth, The Art of Computer Programming, 6.4), which spreads neighbouring times widely.
  private static func chance(_ rows: [NotebookRow], at now: Timestamp) -> NotebookRow? {
    guard !rows.isEmpty else { return nil }
    let spread = UInt64(bitPattern: now.milliseconds) &* 0x9E37_79B9_7F4A_7C15
    return rows[Int((spread >> 33) % UInt64(rows.count))]
  }
}
