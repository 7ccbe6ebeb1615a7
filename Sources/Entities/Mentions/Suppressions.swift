import Articles

/// Gathers the names in an article that are no links, each with what kept it.
struct Suppressions {
  let all: [SuppressedMention]

  init(_ choice: MentionChoice, _ findings: Findings, _ entities: [Entity]) {
    let prohibitions = Prohibitions(findings)
    let forbidden = findings.candidates.compactMap { candidate in
      prohibitions.prohibition(of: candidate).map { (candidate: candidate, cause: $0) }
    }
    let shown = choice.mentions.filter(\.isShown).map(\.range)
    all = (findings.objections + forbidden + choice.refused).map { candidate, cause in
      SuppressedMention(
        range: Offset(candidate.range.lowerBound)..<Offset(candidate.range.upperBound),
        entity: entities[candidate.entity].id, rule: candidate.rule,
        alias: findings.text(of: candidate), cause: cause)
    }.filter { !Self.isInside($0.range, shown) }.sorted { left, right in
      (left.range.lowerBound, right.range.upperBound, left.rule, left.entity)
        < (right.range.lowerBound, left.range.upperBound, right.rule, right.entity)
    }
  }

  /// Whether a range lies inside one of these, which ascend without overlap.
  private static func isInside(_ range: Range<Offset>, _ shown: [Range<Offset>]) -> Bool {
    var low = 0
    var high = shown.count
    while low < high {
      let middle = (low + high) / 2
      if shown[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && range.upperBound <= shown[low - 1].upperBound
  }
}
