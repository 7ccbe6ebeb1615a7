/// What the text an annotation was made on says of the places where its passage may stand now.
struct PassagePast {
  /// The place that it leads to, in folded scalars; nil when nothing of the passage is left.
  let place: Range<Int>?
  private let comparison: SnapshotComparison
  private let passage: SnapshotComparison.Passage

  /// Nil when the anchor's position does not hold its quote in that text.
  init?(_ anchor: Anchor, in comparison: SnapshotComparison) {
    guard let passage = comparison.passage(of: anchor) else { return nil }
    self.comparison = comparison
    self.passage = passage
    place = comparison.place(of: passage)
  }

  /// Whether the words of a place stood in the old text already, as another passage.
  ///
  /// The comparison tells that of words among others that stayed; other words than the passage's
  /// that stood elsewhere to the letter, as a row of a table below its like, are no edited ones.
  func knowsAsOther(_ place: Range<Int>, words: ArraySlice<UInt32>, isEdited: Bool) -> Bool {
    comparison.strange(place, to: passage) >= 0.5
      || isEdited && comparison.held(words, outside: passage)
  }

  /// Whether a good part of the passage stands outside a place: an edit tore it.
  func isTorn(by place: Range<Int>) -> Bool {
    comparison.leftOut(of: place, from: passage) >= 0.2
  }
}
