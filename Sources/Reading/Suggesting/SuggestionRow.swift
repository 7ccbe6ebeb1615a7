import Articles
public import Entities

/// A name that no entry knows, with its first places in context.
public struct SuggestionRow: Hashable, Sendable {
  /// The name, what is guessed of it, and where it stands.
  public var suggestion: Suggestion
  /// Its first places in context.
  public var lines: [ContextLine]

  /// Makes a row.
  public init(_ suggestion: Suggestion, lines: [ContextLine]) {
    self.suggestion = suggestion
    self.lines = lines
  }

  /// Every place as a list that `n` walks.
  var hits: [Hit] { suggestion.places.map { Hit(path: $0.path, range: $0.range) } }

  /// The shorter forms that come along when the name is taken; a surname follows from the name of a
  /// person by itself.
  func companions(of kind: EntityKind) -> [String] {
    let last = suggestion.text.split(separator: " ").last.map(String.init)
    return suggestion.forms.filter { kind != .person || $0 != last }
  }
}

/// A name that becomes a name of an entity still to be chosen.
public struct SuggestedName: Hashable, Sendable {
  /// The name.
  public var text: String
  /// Shorter forms that come along.
  public var forms: [String]
  /// The entity that is offered first.
  public var proposed: EntityID?

  /// Names a name.
  public init(text: String, forms: [String], proposed: EntityID?) {
    self.text = text
    self.forms = forms
    self.proposed = proposed
  }
}

/// What a change to what was taught would do, found by linking with it.
public struct CorrectionPreview: Hashable, Sendable {
  /// Mentions that would come.
  public var gained: Int
  /// Mentions that would go.
  public var lost: Int
  /// Articles in which any would come or go.
  public var articles: Int

  /// Tells what would be done.
  public init(gained: Int, lost: Int, articles: Int) {
    self.gained = gained
    self.lost = lost
    self.articles = articles
  }

  /// What would be done, as a predicate: `applies to 5 more mentions in 3 articles`.
  public var words: String {
    guard gained + lost > 0 else { return "changes no mention" }
    let more = "applies to \(gained) more \(gained == 1 ? "mention" : "mentions")"
    let less = "takes \(lost) away"
    let parts = (gained > 0 ? [more] : []) + (lost > 0 ? [less] : [])
    return "\(parts.joined(separator: ", ")) in \(place)"
  }

  /// The same for a narrow line: `5 more in 3 articles`.
  public var shortWords: String {
    guard gained + lost > 0 else { return "no change" }
    let parts = (gained > 0 ? ["\(gained) more"] : []) + (lost > 0 ? ["\(lost) fewer"] : [])
    return "\(parts.joined(separator: ", ")) in \(place)"
  }

  private var place: String { articles == 1 ? "1 article" : "\(articles) articles" }
}
