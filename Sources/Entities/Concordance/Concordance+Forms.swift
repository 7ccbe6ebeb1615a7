extension Concordance {
  /// A form in which articles name an entity.
  public struct FormCount: Hashable, Sendable {
    /// The form as it stands in the articles, with single spaces.
    public let form: String
    /// The rule that finds it.
    public let rule: MentionRule
    /// How often it is shown.
    public let count: Int
  }

  /// The forms in which an entity is named, the most frequent first.
  public func formsWithCounts(of entity: EntityID) -> [FormCount] {
    struct Key: Hashable {
      var form: String
      var rule: MentionRule
    }
    var counts: [Key: Int] = [:]
    for path in places(of: entity) {
      guard let article = articles[path] else { continue }
      for index in article.byEntity[entity] ?? [] where article.mentions[index].isCertain {
        let key = Key(form: article.surfaces[index], rule: article.mentions[index].rule)
        counts[key, default: 0] += 1
      }
    }
    return counts.map { FormCount(form: $0.key.form, rule: $0.key.rule, count: $0.value) }
      .sorted { left, right in
        if left.count != right.count { return left.count > right.count }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.form.utf8.lexicographicallyPrecedes(right.form.utf8)
      }
  }
}
