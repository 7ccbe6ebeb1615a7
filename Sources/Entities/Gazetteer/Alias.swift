/// A form an entity is written in, and how strictly it is matched.
public struct Alias: Hashable, Sendable {
  /// How upper and lower case count when a form is matched.
  public enum CaseRule: String, Hashable, Sendable, CaseIterable {
    /// By the look of the form: a single word or an acronym exactly, a term in lower case in any
    /// case, several words in any case as long as one of them is capitalised in the text.
    case smart
    /// Letter for letter.
    case exact
    /// In any case, even all lower.
    case any
  }

  /// The form as the file spells it.
  public var text: String

  /// How case counts.
  public var caseRule: CaseRule

  /// Patterns of article paths in which alone the form counts (`002*`); empty means everywhere.
  public var articles: [String]

  /// Makes a form.
  public init(_ text: String, case caseRule: CaseRule = .smart, articles: [String] = []) {
    self.text = text
    self.caseRule = caseRule
    self.articles = articles
  }
}

extension Alias: ExpressibleByStringLiteral {
  /// Makes a form that is matched everywhere with smart case.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
