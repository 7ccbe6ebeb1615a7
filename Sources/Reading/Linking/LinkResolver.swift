public import Articles
public import Entities

/// Finds out where the links of an article lead.
public struct LinkResolver: Sendable {
  private let names: @Sendable () -> ArticleNames
  private let gazetteer: Gazetteer
  private let path: ArticlePath
  private let article: Article

  /// Joins an article to the library it stands in.
  ///
  /// The names are gathered when a link to another article is met: a large library has many.
  public init(
    _ names: @autoclosure @escaping @Sendable () -> ArticleNames, _ gazetteer: Gazetteer,
    path: ArticlePath, article: Article
  ) {
    self.names = names
    self.gazetteer = gazetteer
    self.path = path
    self.article = article
  }

  /// The link that a span is; nil for a span that leads nowhere by its nature.
  public func link(_ span: InlineSpan) -> SourceLink? {
    let destination: SourceLink.Destination
    switch span.kind {
    case .link(let target): destination = self.destination(ofLink: target)
    case .image(let target): destination = self.destination(ofLink: target)
    case .wikilink(let target): destination = self.destination(ofName: target)
    case .footnote(let index): destination = .footnote(index)
    case .footnoteReturn(let index): destination = .reference(index)
    case .emphasis, .strong, .code, .strikethrough: return nil
    }
    return SourceLink(range: span.range, kind: span.kind, destination: destination)
  }

  private func destination(ofLink target: String) -> SourceLink.Destination {
    if target.isEmpty { return .nowhere("this link has no target") }
    if OutsideTarget.scheme(of: target) != nil || target.hasPrefix("//") {
      return .outside(OutsideTarget(target))
    }
    let (file, fragment) = Self.parts(of: target)
    if file.isEmpty { return destination(ofFragment: fragment ?? "") }
    let path = file.prefix { $0 != "?" }
    guard let found = names().article(at: PercentEncoding.decode(String(path)), from: self.path)
    else { return .outside(OutsideTarget(target)) }
    return destination(found, fragment, others: [])
  }

  private func destination(ofName target: String) -> SourceLink.Destination {
    let (name, fragment) = Self.parts(of: target)
    if name.isEmpty { return destination(ofFragment: fragment ?? "") }
    let articles = names().articles(named: name, from: path)
    if let found = articles.first {
      return destination(found, fragment, others: Array(articles.dropFirst()))
    }
    if let entity = gazetteer.resolve(name).first { return .entity(entity) }
    // A `#` may belong to a name: the entity C#.
    if fragment != nil, let entity = gazetteer.resolve(target).first { return .entity(entity) }
    return .nowhere("no article and no entity of this library is called \(Self.shown(name))")
  }

  private func destination(
    _ found: ArticlePath, _ fragment: String?, others: [ArticlePath]
  ) -> SourceLink.Destination {
    if found == path, let fragment { return destination(ofFragment: fragment) }
    return .article(found, fragment: fragment, others: others)
  }

  private func destination(ofFragment fragment: String) -> SourceLink.Destination {
    if fragment.isEmpty { return .heading(article.text.start) }
    guard let offset = article.heading(named: fragment) else {
      return .nowhere("this article has no heading \(Self.shown(PercentEncoding.decode(fragment)))")
    }
    return .heading(offset)
  }

  /// A name as it may be told on a terminal.
  private static func shown(_ name: String) -> String { OutsideTarget(name).shown }

  /// A target before and behind its first `#`.
  private static func parts(of target: String) -> (name: String, fragment: String?) {
    guard let hash = target.firstIndex(of: "#") else { return (target, nil) }
    return (String(target[..<hash]), String(target[target.index(after: hash)...]))
  }
}
