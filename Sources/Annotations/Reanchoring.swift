import Articles

/// Finds passages again in a text that may have changed.
///
/// Careful rather than clever: it accepts only the words as they were, apart from white space and
/// the shapes of quotation marks and dashes, and only where their surroundings speak for the place.
/// Where two places rival, the reader decides.
struct Reanchoring {
  /// What became of a passage.
  enum Outcome: Hashable {
    /// It stands here; `isChanged` when its spelling differs.
    case found(Range<Offset>, isChanged: Bool)
    /// It may stand at one of these places, best first.
    case ambiguous([AnchorCandidate])
    case missing
  }

  private struct Candidate {
    var range: Range<Int>
    var ordinal: Int
    var rank: Double
    var mean: Double
    var isAcceptable: Bool
    var best: Double
  }

  private let text: CanonicalText
  private let textHash: String?
  private var folded: FoldedText?

  /// More equal passages than this are not told apart by their surroundings.
  private static let mostCandidates = 1000
  /// A rival whose rank comes nearer than this makes a place doubtful.
  private static let margin = 0.06
  /// The number of places offered to the reader.
  private static let mostOffered = 9

  init(text: CanonicalText, textHash: String?) {
    self.text = text
    self.textHash = textHash
  }

  /// Finds one passage.
  ///
  /// - Complexity: O(1) in the text the anchor was made on, else O(n).
  mutating func find(_ anchor: Anchor) -> Outcome {
    if let hash = textHash, hash == anchor.textHash, let range = exactRange(of: anchor) {
      return .found(range, isChanged: false)
    }
    let text = folded ?? FoldedText(utf8: text.utf8)
    folded = text
    return search(anchor, in: text)
  }

  /// The stored position, when the text holds exactly the quote there.
  private func exactRange(of anchor: Anchor) -> Range<Offset>? {
    guard let position = anchor.position,
      let start = text.offset(ofScalar: position.lowerBound)
    else { return nil }
    let quote = Array(anchor.exact.utf8)
    let end = start.utf8 + quote.count
    guard end <= text.utf8.count, text.utf8[start.utf8..<end].elementsEqual(quote),
      text.scalarIndex(of: Offset(end)) == position.upperBound
    else { return nil }
    return start..<Offset(end)
  }

  private func search(_ anchor: Anchor, in folded: FoldedText) -> Outcome {
    let candidates = candidates(for: anchor, in: folded)
    guard let best = candidates.first else { return .missing }
    let isClear = candidates.dropFirst().allSatisfy { best.rank - $0.rank >= Self.margin }
    let isOnlyAcceptable = !candidates.dropFirst().contains(where: \.isAcceptable)
    if best.isAcceptable, isClear || isOnlyAcceptable {
      return outcome(of: best, anchor, folded)
    }
    if let occurrence = anchor.occurrence, occurrence.count == candidates.count,
      let twin = candidates.first(where: { $0.ordinal == occurrence.index }), twin.isAcceptable
    {
      return outcome(of: twin, anchor, folded)
    }
    // A few letters that stand in other surroundings are not the passage that was marked.
    let isTelling = best.range.count >= 12 || best.best >= 0.3
    guard isTelling else { return .missing }
    return .ambiguous(
      candidates.prefix(Self.mostOffered).map {
        AnchorCandidate(
          range: offsets($0.range, folded), score: $0.rank, quoteLikeness: 1,
          contextLikeness: $0.mean, evidence: .words)
      })
  }

  /// Every place of the quote on the word boundaries it had, best first.
  private func candidates(for anchor: Anchor, in folded: FoldedText) -> [Candidate] {
    let quote = FoldedText(anchor.exact).scalars
    guard quote.contains(where: { $0 != 0x20 }) else { return [] }
    let prefix = FoldedText(anchor.prefix).scalars
    let suffix = FoldedText(anchor.suffix).scalars
    let startsWord = !(Self.areWords(prefix.last, quote.first))
    let endsWord = !(Self.areWords(quote.last, suffix.first))
    let places = folded.occurrences(of: quote, atMost: Self.mostCandidates)
      .map { $0..<($0 + quote.count) }
      .filter { range in
        (!startsWord || folded.isWordBoundary(range.lowerBound))
          && (!endsWord || folded.isWordBoundary(range.upperBound))
      }
    let hadTwins = anchor.occurrence != nil
    let width = hadTwins ? max(prefix.count, suffix.count) : ContextLikeness.nearWidth
    let isTelling = quote.count >= 32 && places.count == 1 && !hadTwins
    return places.enumerated().map { ordinal, range in
      let likeness = ContextLikeness(
        prefix: prefix, suffix: suffix, around: range, in: folded, width: width)
      let mean = likeness.mean
      let isAcceptable =
        isTelling || likeness.best >= 0.6 && mean >= (hadTwins || places.count > 1 ? 0.6 : 0.3)
      return Candidate(
        range: range, ordinal: ordinal, rank: hadTwins ? 0.3 + 0.7 * mean : 0.5 + 0.5 * mean,
        mean: mean,
        isAcceptable: isAcceptable, best: likeness.best)
    }.sorted { ($0.rank, -$0.ordinal) > ($1.rank, -$1.ordinal) }
  }

  private static func areWords(_ left: UInt32?, _ right: UInt32?) -> Bool {
    guard let left, let right else { return false }
    return FoldedText.isWord(left) && FoldedText.isWord(right)
  }

  private func outcome(
    of candidate: Candidate, _ anchor: Anchor, _ folded: FoldedText
  ) -> Outcome {
    let range = offsets(candidate.range, folded)
    let isSame = text.utf8[range.lowerBound.utf8..<range.upperBound.utf8]
      .elementsEqual(anchor.exact.utf8)
    return .found(range, isChanged: !isSame)
  }

  private func offsets(_ range: Range<Int>, _ folded: FoldedText) -> Range<Offset> {
    let source = folded.source(of: range)
    return Offset(source.lowerBound)..<Offset(source.upperBound)
  }
}
