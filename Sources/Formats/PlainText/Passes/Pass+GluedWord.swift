import Articles

extension Pass {
  /// Two words written as one where a line end was lost: `companyAnother`.
  ///
  /// The article's own words decide, so that names such as `YouTube` stay whole.
  static let gluedWord = Pass { draft in
    var candidates: [GluedWords.Candidate] = []
    for index in draft.pieces.indices where draft.isUndecided(index) {
      candidates += GluedWords.candidates(in: draft.utf8, draft.pieces[index].range)
    }
    guard !candidates.isEmpty else { return }
    let wanted = Set(candidates.flatMap { [$0.left, $0.right] })
    let known = WordScan.words(of: draft, among: wanted)
    let cuts = candidates.filter { $0.isGlued(among: known) }.map(\.cut)
    draft.split(at: cuts, by: "glued-word")
  }
}
