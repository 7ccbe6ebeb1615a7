/// How alike the remembered surroundings of a passage and those of a place are.
struct ContextLikeness {
  /// Likeness of what stands before, from 0 to 1; nil when nothing is remembered.
  var before: Double?
  /// Likeness of what stands after.
  var after: Double?

  /// Context further away than this counts only where copies must be told apart.
  static let nearWidth = 64
  /// Scalars that may have been added between the passage and its context.
  private static let slack = 12

  /// Compares folded contexts with the surroundings of a range of folded scalars.
  ///
  /// - Complexity: O(w²) in the width looked at, less where they are equal.
  init(
    prefix: [UInt32], suffix: [UInt32], around range: Range<Int>, in text: FoldedText,
    width: Int = ContextLikeness.nearWidth
  ) {
    let prefix = Array(prefix.suffix(width).reversed())
    let suffix = Array(suffix.prefix(width))
    let scalars = text.scalars
    let start = max(0, range.lowerBound - prefix.count - Self.slack)
    let end = min(scalars.count, range.upperBound + suffix.count + Self.slack)
    let preceding = Array(scalars[start..<range.lowerBound].reversed())
    before = Self.likeness(of: prefix, at: preceding)
    after = Self.likeness(of: suffix, at: Array(scalars[range.upperBound..<end]))
  }

  /// The mean over the sides that exist, as edit distance has it; 1 without any.
  var rawMean: Double {
    let sides = [before, after].compactMap { $0 }
    return sides.isEmpty ? 1 : sides.reduce(0, +) / Double(sides.count)
  }

  /// The mean over the sides that exist, calibrated.
  var mean: Double {
    let sides = [before, after].compactMap { $0 }.map(Self.calibrated)
    return sides.isEmpty ? 1 : sides.reduce(0, +) / Double(sides.count)
  }

  /// The better side, calibrated.
  var best: Double {
    [before, after].compactMap { $0 }.map(Self.calibrated).max() ?? 1
  }

  /// Unrelated English text is about 0.3 alike by chance, which is to count as nothing.
  private static func calibrated(_ likeness: Double) -> Double {
    max(0, (likeness - 0.35) / 0.65)
  }

  /// One minus the least edit distance to any beginning of the window, per scalar of the context.
  private static func likeness(of context: [UInt32], at window: [UInt32]) -> Double? {
    guard !context.isEmpty else { return nil }
    if window.starts(with: context) { return 1 }
    var row = Array(0...window.count)
    for (index, scalar) in context.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in window.indices {
        let substituted = diagonal + (window[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, min(row[column], diagonal) + 1)
      }
    }
    let distance = row.min() ?? context.count
    return 1 - Double(min(distance, context.count)) / Double(context.count)
  }
}
