/// An acronym with the name it stands for, as an article defines it.
public struct AcronymPair: Hashable, Sendable {
  /// The acronym.
  public let acronym: String
  /// The name in full.
  public let name: String

  /// Joins the two.
  public init(acronym: String, name: String) {
    self.acronym = acronym
    self.name = name
  }
}
