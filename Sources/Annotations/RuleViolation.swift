/// A rule that a notebook file breaks, and where.
public struct RuleViolation: Hashable, Sendable {
  /// The rules: the MUSTs of the W3C model for what Lectern writes, and those of our own.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// `@context` is or holds the context of the model.
    case context
    /// Exactly one `id`, an IRI.
    case id
    case collectionType
    case pageType
    case annotationType
    /// An embedded page carries no context of its own.
    case pageContext
    /// A page has at least one item.
    case items
    /// At least one target, a specific resource with one IRI as its source.
    case target
    /// `body` or `bodyValue`, not both; a textual body has one string as its value.
    case body
    /// One of the thirteen motivations.
    case motivation
    /// A date is an `xsd:dateTime` in UTC, spelled with `Z`.
    case date

    /// Our rule 1: `created` in UTC, `Z`.
    case created
    /// Our rule 2: `modified` in UTC, `Z`.
    case modified
    /// Our rule 3: `modified` is not before `created`.
    case dateOrder
    /// Our rule 4: no empty `body`.
    case emptyBody
    /// Our rule 5: exactly one quote and one position.
    case selectors
    /// Our rule 6: the quote is not blank.
    case blankQuote
    /// Our rule 7: the position starts before it ends.
    case positionOrder
    /// Our rule 8: the position is as long as the quote, in code points.
    case positionLength
    /// Our rule 9: the position selects the quote in the canonical text.
    case positionText
    /// Our rule 10: prefix and suffix adjoin the passage there.
    case contextText
    /// Our rule 11: ids are unique.
    case uniqueID
  }

  /// The rule that is broken.
  public var rule: Rule
  /// Where, as `first.items[3].target`.
  public var path: String

  /// Makes a violation.
  public init(_ rule: Rule, at path: String) {
    self.rule = rule
    self.path = path
  }
}
