import Articles

/// An office or description that means a person even without the name: `President of Belarus`.
public struct Title: Hashable, Sendable {
  /// The title as the file spells it.
  public var text: String

  /// When the person took the title, as EDTF; nil when that is unknown or does not matter.
  public var from: String?

  /// When the person gave it up, as EDTF.
  public var until: String?

  /// Makes a title.
  public init(_ text: String, from: String? = nil, until: String? = nil) {
    self.text = text
    self.from = from
    self.until = until
  }
}

extension Title: ExpressibleByStringLiteral {
  /// Makes a title without a term.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension Title {
  /// Whether the file gives the title no term.
  var isUnlimited: Bool { from == nil && until == nil }

  /// Whether the title was held at a date; what is not known does not exclude it.
  func isHeld(on date: EDTF) -> Bool {
    if let from = from.flatMap({ EDTF($0) }), !from.canBegin(before: date) { return false }
    if let until = until.flatMap({ EDTF($0) }), !date.canBegin(before: until) { return false }
    return true
  }

  /// Whether two titles can have been held at the same time.
  func overlaps(_ other: Title) -> Bool {
    func ends(_ first: Title, before second: Title) -> Bool {
      guard let until = first.until.flatMap({ EDTF($0) }),
        let from = second.from.flatMap({ EDTF($0) })
      else { return false }
      return !from.canBegin(before: until)
    }
    return !ends(self, before: other) && !ends(other, before: self)
  }
}
