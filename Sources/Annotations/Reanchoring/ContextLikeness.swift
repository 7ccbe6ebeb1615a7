/// How alike the remembered surroundings of a passage and those of a place are.
struct ContextLikeness {
  /// Likeness of what stands before, from 0 to 1; nil when nothing is remembered.
  var before: Double?
  /// Likeness of what stands after.
  var after: Double?

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
}

/// The remembered surroundings of a passage, ready to be compared with those of many places.
struct ContextPatterns {
  /// Backwards from the passage.
  private let before: Side?
  /// Onwards from it.
  private let after: Side?

  /// Context further away than this counts only where copies must be told apart.
  static let nearWidth = 64
  /// Scalars that may have been added between the passage and its context.
  private static let slack = 12

  private struct Side {
    var symbols: [Int32]
    var pattern: ApproximatePattern

    init?(_ context: [UInt32], _ alphabet: Alphabet) {
      guard !context.isEmpty else { return nil }
      symbols = context.map { alphabet[$0] }
      pattern = ApproximatePattern(context, alphabet)
    }

    /// One minus the least edit distance to any beginning of the window, per scalar of the context.
    func likeness(to window: some Collection<Int32>) -> Double {
      // Scalars the text lacks have number 0, which no text holds.
      if window.starts(with: symbols) { return 1 }
      let least = pattern.distances(toBeginningsOf: window).min() ?? symbols.count
      return 1 - Double(min(least, symbols.count)) / Double(symbols.count)
    }
  }

  /// Takes folded contexts, for places in a text of an alphabet.
  init(
    prefix: [UInt32], suffix: [UInt32], width: Int = ContextPatterns.nearWidth, _ alphabet: Alphabet
  ) {
    before = Side(prefix.suffix(width).reversed(), alphabet)
    after = Side(Array(suffix.prefix(width)), alphabet)
  }

  /// Compares the contexts with the surroundings of a range of folded scalars.
  ///
  /// - Complexity: O(w² / 64) in the width of the context, less where they are equal.
  func likeness(around range: Range<Int>, in text: IndexedText) -> ContextLikeness {
    ContextLikeness(
      before: before.map { side in
        let start = max(0, range.lowerBound - side.symbols.count - Self.slack)
        return side.likeness(to: text.symbols[start..<range.lowerBound].reversed())
      },
      after: after.map { side in
        let end = min(text.count, range.upperBound + side.symbols.count + Self.slack)
        return side.likeness(to: text.symbols[range.upperBound..<end])
      })
  }
}
