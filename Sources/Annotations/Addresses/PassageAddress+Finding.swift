public import Articles

extension PassageAddress {
  /// Looks for the passage in a text.
  ///
  /// In the text it was addressed in it stands where it stood. In another it goes the way that
  /// annotations go if the old text was kept, which `snapshot` answers by the first digits of its
  /// digest; else its words are searched, first as they are, then with edits.
  /// - Complexity: O(1) in the same text, else O(n).
  public func find(
    in text: CanonicalText, textHash: String,
    snapshot: (String) -> (text: CanonicalText, hash: String)? = { _ in nil }
  ) -> PassageFinding {
    guard let passage else { return .article }
    if isOn(textHash), let range = passage.rangeAsItStood(in: text) {
      return .found(range, isChanged: false)
    }
    let near = passage.position.map { text.offset(ofScalar: $0.lowerBound) ?? text.end }
    let gone = PassageFinding.gone(near: near)
    if let digits = passage.textDigits, let old = snapshot(digits),
      let range = passage.rangeAsItStood(in: old.text)
    {
      let anchor = Anchor.make(range, in: old.text, textHash: old.hash)
      var reanchoring = Reanchoring(text: text, textHash: textHash)
      let outcome = reanchoring.find(anchor) { $0 == old.hash ? old.text : nil }
      return PassageFinding(outcome, near: near ?? text.start) ?? gone
    }
    return PassageWords(passage, in: text).finding ?? gone
  }
}

extension PassageAddress.Passage {
  /// The place it had, if its words stand there.
  fileprivate func rangeAsItStood(in text: CanonicalText) -> Range<Offset>? {
    guard let position, let lower = text.offset(ofScalar: position.lowerBound),
      let upper = text.offset(ofScalar: position.upperBound)
    else { return nil }
    let words = FoldedText(text[lower..<upper]).scalars
    let isWhole = end == nil
    let first = FoldedText(start).scalars
    let last = FoldedText(end ?? "").scalars
    let fits =
      isWhole
      ? words == first : words.starts(with: first) && words.reversed().starts(with: last.reversed())
    return fits ? lower..<upper : nil
  }
}

extension PassageFinding {
  /// Takes what became of an anchor; of several places the one nearest to where it stood.
  init?(_ outcome: Reanchoring.Outcome, near place: Offset) {
    switch outcome {
    case .found(let range, let isChanged): self = .found(range, isChanged: isChanged)
    case .ambiguous(let candidates):
      let nearest = candidates.map(\.range).min {
        abs($0.lowerBound.utf8 - place.utf8) < abs($1.lowerBound.utf8 - place.utf8)
      }
      guard let nearest else { return nil }
      self = .nearest(nearest, of: candidates.count)
    case .missing: return nil
    }
  }
}
