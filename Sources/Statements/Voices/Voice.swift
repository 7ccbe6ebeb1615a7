import Articles
public import Entities

/// Who speaks, as lists group it.
public enum Voice: Hashable, Sendable {
  /// An entity of the gazetteer.
  case entity(EntityID)
  /// A name that no entity has.
  case name(String)
  /// Who writes "I".
  case narrator
  /// Nobody can be told without guessing; the words that stand for the speaker, if there are any.
  case unresolved(String?)

  /// Who speaks in a quotation.
  public init(of quotation: Quotation, in article: StatedArticle) {
    switch quotation.speaker {
    case .entity(let id): self = .entity(id)
    case .name(let name): self = .name(name)
    case .narrator: self = .narrator
    case .unresolved: self = .unresolved(quotation.source.map { article.line($0).lowercased() })
    }
  }

  /// The speaker for a list: a name, `the author`, or `?` with the words that stand for it.
  public func title(_ gazetteer: Gazetteer) -> String {
    switch self {
    case .entity(let id): gazetteer[id]?.name ?? id.rawValue
    case .name(let name): name
    case .narrator: "the author"
    case .unresolved(let words): words.map { "? \($0)" } ?? "?"
    }
  }

  /// Whether a rule tells who it is.
  public var isTold: Bool {
    switch self {
    case .entity, .name: true
    case .narrator, .unresolved: false
    }
  }
}
