/// Where a passage really stands after an edit.
public struct Truth: Hashable, Sendable {
  /// What an edit left of it.
  public enum Fate: Hashable, Sendable {
    /// Four fifths or more of it stand in one piece.
    case there
    /// A part stands, or pieces apart: to place it there or to ask are both right.
    case partly
    case gone
  }

  /// What is left.
  public let fate: Fate
  /// The largest piece, in scalars of the edited text; nil when nothing is left.
  public let range: Range<Int>?
  /// Everything that is left, piece by piece.
  public let pieces: [Range<Int>]
  /// Everything from its first piece to its last, what was put between them included; nil when the
  /// pieces are out of order or far apart.
  public let span: Range<Int>?

  /// Follows a passage of the unedited text into the edited one.
  public init(of passage: Range<Int>, in text: TracedText) {
    var pieces: [(range: Range<Int>, count: Int)] = []
    var total = 0
    for (index, origin) in text.origins.enumerated() where passage.contains(origin) {
      total += 1
      // What an edit put in divides no passage unless it is as long as a paragraph.
      if let last = pieces.last, index - last.range.upperBound <= 40,
        origin >= text.origins[last.range.upperBound - 1]
      {
        pieces[pieces.count - 1] = (last.range.lowerBound..<(index + 1), last.count + 1)
      } else {
        pieces.append((index..<(index + 1), 1))
      }
    }
    let isInOrder = zip(pieces, pieces.dropFirst()).allSatisfy {
      text.origins[$0.range.upperBound - 1] <= text.origins[$1.range.lowerBound]
    }
    let whole = (pieces.first?.range.lowerBound ?? 0)..<(pieces.last?.range.upperBound ?? 0)
    span = isInOrder && !whole.isEmpty && whole.count <= 2 * passage.count ? whole : nil
    let largest = pieces.max { $0.count < $1.count }
    range = largest?.range
    self.pieces = pieces.map(\.range)
    let share = Double(largest?.count ?? 0) / Double(max(passage.count, 1))
    fate = total * 5 < passage.count ? .gone : share >= 0.8 ? .there : .partly
  }
}
