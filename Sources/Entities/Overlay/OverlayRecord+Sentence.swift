import Articles

extension OverlayRecord {
  /// The record in a sentence, for people.
  public var sentence: String {
    switch self {
    case .entity(let id, let name, let kind): "new \(kind.word): \(name) (\(id))"
    case .alias(let id, let text): "“\(text)” is a name of \(id)"
    case .merge(let from, let into): "\(from) is \(into)"
    case .never(let text): "“\(text)” is never a name"
    case .decision(let decision): decision.sentence
    }
  }
}

extension Decision {
  fileprivate var sentence: String {
    let place =
      switch scope {
      case .library: "anywhere"
      case .article(let path): "in \(path)"
      case .passage(let path, let quote): "in \(path), at character \(quote.start)"
      }
    return switch meaning {
    case .entity(let id): "“\(text)” is \(id) \(place)"
    case .not(let id): "“\(text)” is not \(id) \(place)"
    }
  }
}
