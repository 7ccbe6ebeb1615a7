/// How an answer compares with the truth.
public enum Verdict: Hashable, Sendable, CaseIterable {
  /// The right place, or none where the passage is gone.
  case correct
  /// Not placed; the first place offered is right, so one key settles it.
  case oneKey
  /// Not placed, although the passage is there.
  case lost
  /// On a verbatim copy of the passage, while the passage itself is there.
  case copy
  /// On other words, or placed although the passage is gone.
  case wrong

  /// Judges an answer: where a passage was placed, else what was offered first.
  public init(
    _ placed: Range<Int>?, offered: Range<Int>?, truth: Truth, isVerbatim: Bool
  ) {
    guard let real = truth.range, truth.fate != .gone else {
      // A place on what little is left is no mistake; any other is.
      let touches = placed.map { truth.range?.overlaps($0) ?? false } ?? true
      self = touches ? .correct : .wrong
      return
    }
    guard let placed else {
      let isRight = offered.map { Self.agrees($0, real, truth.span) } ?? false
      self = truth.fate == .partly ? .correct : isRight ? .oneKey : .lost
      return
    }
    if Self.agrees(placed, real, truth.span) || truth.fate == .partly && placed.overlaps(real) {
      self = .correct
    } else if truth.pieces.contains(where: { $0.overlaps(placed) }) {
      // On a part of the passage that is not its largest, or with too much around it.
      self = .lost
    } else {
      self = isVerbatim ? .copy : .wrong
    }
  }

  private static func agrees(_ range: Range<Int>, _ real: Range<Int>, _ span: Range<Int>?) -> Bool {
    agree(range, real) || span.map { agree(range, $0) } ?? false
  }

  /// Whether two ranges share four fifths of what they cover together.
  static func agree(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let shared = left.clamped(to: right).count
    return Double(shared) >= 0.8 * Double(left.count + right.count - shared)
  }
}
