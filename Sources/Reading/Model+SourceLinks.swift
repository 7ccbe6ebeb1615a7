import Articles

extension Model {
  /// Where the links of an article lead.
  public func resolver(for open: OpenArticle) -> LinkResolver {
    let table = library.table
    return LinkResolver(table.names, gazetteer, path: open.path, article: open.article)
  }

  /// The link of the source at the cursor.
  public var sourceLinkAtCursor: SourceLink? {
    guard let view = view.article, let open = shelf[view.path],
      let span = open.sourceLink(at: view.place.cursor)
    else { return nil }
    return resolver(for: open).link(span)
  }

  /// The footnote in whose text the cursor stands, by its index.
  public var footnoteAtCursor: Int? {
    guard let view = view.article, let open = shelf[view.path] else { return nil }
    return open.article.footnotes.lastIndex { $0.range.contains(view.place.cursor) }
  }

  /// Follows a link of the source.
  mutating func follow(_ link: SourceLink) -> [Effect] {
    guard let path = view.article?.path, let open = shelf[path] else { return [] }
    switch link.destination {
    case .article(let path, let fragment, _):
      return go(to: path, fragment.map { .heading($0) } ?? .lastPlace)
    case .heading(let offset): return go(to: path, .offset(offset))
    case .entity(let id): return openEntity(id)
    case .footnote(let index):
      return go(to: path, .offset(open.article.footnotes[index].range.lowerBound))
    case .reference(let index): return returnFromFootnote(index)
    case .outside:
      panel = .link(link)
      return []
    case .nowhere(let reason): return say(reason, .warning)
    }
  }

  /// Back from a footnote to the reference that led to it, else to its first.
  mutating func returnFromFootnote(_ index: Int) -> [Effect] {
    guard let path = view.article?.path, let open = shelf[path] else { return [] }
    let references = open.article.footnotes[index].references
    guard let first = references.first else { return say("nothing refers to this note") }
    if let last = history.past.last?.article, last.path == path,
      references.contains(where: { $0.contains(last.place.cursor) })
    {
      return goBack()
    }
    return go(to: path, .passage(first))
  }

  /// Asks another program to open the address at the cursor; others are shown.
  mutating func openOutside() -> [Effect] {
    guard let link = sourceLinkAtCursor else {
      return say("no link of the source at the cursor; Tab goes to one")
    }
    guard case .outside(let target) = link.destination else {
      return say("this link stays in the library: Enter follows it")
    }
    guard target.isOpenable else {
      panel = .link(link)
      return say("this target is shown and never opened; y copies it", .warning)
    }
    return [.openOutside(target.text)]
  }

  /// The target of the selected link, which `y` copies; nil when it leads into the article.
  var selectedTarget: String? {
    guard let view = view.article, view.selection == nil, let link = sourceLinkAtCursor,
      view.focus == link.range
    else { return nil }
    switch link.kind {
    case .link(let target), .image(let target): return target
    default: return nil
    }
  }
}
