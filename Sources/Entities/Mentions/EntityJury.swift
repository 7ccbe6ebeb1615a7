/// Decides between entities that share a stretch of text.
///
/// A more precise rule wins over a looser one. Between equals another, clear form of one of them in
/// the same article decides; then a word of its context in the same paragraph; then the file's
/// `prefer`. Otherwise nothing is guessed, because a wrong merge is worse than a miss: a form that
/// only follows from names is dropped, and what the file writes down is left to the reader.
struct EntityJury {
  struct Verdict {
    var candidate: Candidate
    /// Entities that can be meant as well.
    var others: [Int] = []
  }

  private let entities: [Entity]
  private let context: [Int: Set<Int>]
  /// Entities that some stretch of the article means without a rival.
  private var clear: Set<Int> = []

  /// Takes candidates sorted by range.
  init(_ candidates: [Candidate], _ entities: [Entity], _ context: [Int: Set<Int>]) {
    self.entities = entities
    self.context = context
    // Where no stretch has rivals nothing will be asked.
    guard zip(candidates, candidates.dropFirst()).contains(where: { $0.range == $1.range })
    else { return }
    var index = 0
    while index < candidates.count {
      var end = index + 1
      while end < candidates.count, candidates[end].range == candidates[index].range { end += 1 }
      if let entity = Self.clearEntity(candidates[index..<end]) { clear.insert(entity) }
      index = end
    }
  }

  /// The decision on candidates with one range, sorted by rule; nil when they only follow from names
  /// and nothing decides.
  func verdict(on candidates: ArraySlice<Candidate>) -> Verdict? {
    if candidates.count == 1 { return candidates.first.map { Verdict(candidate: $0) } }
    var rivals = Self.rivals(candidates)
    guard let first = rivals.first else { return nil }
    guard rivals.count > 1 else { return Verdict(candidate: first) }
    narrow(&rivals) { clear.contains($0.entity) }
    narrow(&rivals) { context[$0.block]?.contains($0.entity) ?? false }
    let most = rivals.map { entities[$0.entity].prefer ?? 0 }.max() ?? 0
    narrow(&rivals) { entities[$0.entity].prefer ?? 0 == most }
    guard let chosen = rivals.min(by: { $0.entity < $1.entity }) else { return nil }
    if rivals.count == 1 { return Verdict(candidate: chosen) }
    guard chosen.rule != .surname, chosen.rule != .shortForm else { return nil }
    let others = rivals.map(\.entity).filter { $0 != chosen.entity }.sorted()
    return Verdict(candidate: chosen, others: others)
  }

  /// Keeps the rivals that pass a test, unless none does.
  private func narrow(_ rivals: inout [Candidate], to passes: (Candidate) -> Bool) {
    let kept = rivals.filter(passes)
    if !kept.isEmpty { rivals = kept }
  }

  /// The entity that candidates with one range mean without a rival, by a rule that says enough.
  private static func clearEntity(_ candidates: ArraySlice<Candidate>) -> Int? {
    guard let first = candidates.first, first.rule <= .title else { return nil }
    return candidates.count == 1 || rivals(candidates).count == 1 ? first.entity : nil
  }

  /// The best candidate of each entity, of the most precise kind that is there.
  private static func rivals(_ candidates: ArraySlice<Candidate>) -> [Candidate] {
    guard let first = candidates.first else { return [] }
    let loosest = max(first.rule, .acronym)
    var rivals: [Candidate] = []
    for candidate in candidates where candidate.rule <= loosest {
      if !rivals.contains(where: { $0.entity == candidate.entity }) { rivals.append(candidate) }
    }
    return rivals
  }
}
