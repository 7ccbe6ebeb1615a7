import Articles

/// Finds passages again in a text that may have changed.
///
/// Two ways lead to a place: the text the annotation was made on, compared word by word with the
/// present one, and a search for the folded words, edited ones included, weighed by their
/// surroundings. A place is taken when both agree or nothing rivals it; else the reader decides.
struct Reanchoring {
  /// What became of a passage.
  enum Outcome: Hashable {
    /// It stands here; `isChanged` when its spelling differs.
    case found(Range<Offset>, isChanged: Bool)
    /// It may stand at one of these places, best first.
    case ambiguous([AnchorCandidate])
    case missing
  }

  private let text: CanonicalText
  private let textHash: String?
  private var indexed: IndexedText?
  private var tokens: WordTokens?
  private var numbering = WordTokens.Numbering()
  private var comparisons: [String: SnapshotComparison?] = [:]

  /// The number of places offered to the reader.
  private static let mostOffered = 9

  init(text: CanonicalText, textHash: String?) {
    self.text = text
    self.textHash = textHash
  }

  /// Finds one passage; `snapshot` answers the text with a digest, if it was kept.
  ///
  /// - Complexity: O(1) in the text the anchor was made on; about O(n) where it was edited.
  mutating func find(_ anchor: Anchor, snapshot: (String) -> CanonicalText?) -> Outcome {
    if let hash = textHash, hash == anchor.textHash, let range = exactRange(of: anchor) {
      return .found(range, isChanged: false)
    }
    let indexed = indexed ?? IndexedText(FoldedText(utf8: text.utf8))
    self.indexed = indexed
    guard let search = PassageSearch(anchor, in: indexed) else { return .missing }
    let comparison = comparison(of: anchor, indexed, snapshot)
    let past = comparison.flatMap { PassagePast(anchor, in: $0) }
    let choice = PassageChoice(search, past, hint: hint(for: anchor, indexed), anchor)
    switch choice.decision() {
    case .take(let place):
      let range = offsets(place.range, indexed)
      let isSame = text.utf8[range.lowerBound.utf8..<range.upperBound.utf8]
        .elementsEqual(anchor.exact.utf8)
      return .found(range, isChanged: !isSame)
    case .ask(let places):
      return .ambiguous(
        places.prefix(Self.mostOffered).map { candidate($0, past?.place, indexed) })
    case .none:
      return .missing
    }
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

  /// The comparison of the text the anchor was made on with the present one.
  private mutating func comparison(
    of anchor: Anchor, _ indexed: IndexedText, _ snapshot: (String) -> CanonicalText?
  ) -> SnapshotComparison? {
    guard let hash = anchor.textHash else { return nil }
    if let known = comparisons[hash] { return known }
    let comparison = snapshot(hash).map { old in
      let tokens = tokens ?? WordTokens(indexed.folded, &numbering)
      self.tokens = tokens
      return SnapshotComparison(old, with: tokens, &numbering)
    }
    comparisons[hash] = .some(comparison)
    return comparison
  }

  /// About where the passage stood, in folded scalars.
  private func hint(for anchor: Anchor, _ indexed: IndexedText) -> Int? {
    guard let start = anchor.position?.lowerBound else { return nil }
    let offset = text.offset(ofScalar: start) ?? text.end
    return indexed.folded.folded(of: offset.utf8..<offset.utf8).lowerBound
  }

  private func candidate(
    _ place: PassagePlace, _ compared: Range<Int>?, _ indexed: IndexedText
  ) -> AnchorCandidate {
    let evidence: AnchorCandidate.Evidence =
      compared?.overlaps(place.range) ?? false
      ? place.likeness >= 0.6 ? .both : .comparison : .words
    return AnchorCandidate(
      range: offsets(place.range, indexed), score: place.score, quoteLikeness: place.likeness,
      contextLikeness: place.mean, evidence: evidence)
  }

  private func offsets(_ range: Range<Int>, _ indexed: IndexedText) -> Range<Offset> {
    let source = indexed.folded.source(of: range)
    return Offset(source.lowerBound)..<Offset(source.upperBound)
  }
}
