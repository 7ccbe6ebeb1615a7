import Annotations
import Articles
import Console
import Entities
import Reading
import Typesetting

/// What is lit in the text of an article, in ordered passes: the source's own spans, links,
/// annotations, matches, the focus, the selection.
struct Decorations {
  let model: Model
  let view: ArticleView
  let open: OpenArticle
  /// The entities whose links stand out among the others.
  let lit: Set<EntityID>

  init(_ model: Model, _ view: ArticleView, _ open: OpenArticle, lit: Set<EntityID> = []) {
    self.lit = lit
    self.model = model
    self.view = view
    self.open = open
  }

  /// The decorations that touch a stretch of text.
  func all(in shown: Range<Offset>) -> [Decoration] {
    var passes: [(Decoration.Rank, Pass)] = [
      (.mention, links(shown)), (.span, spans(shown)), (.annotation, annotations(shown)),
    ]
    // While a passage is selected nothing else that is pointed at may blur its ends.
    if view.selection == nil {
      passes += [(.match, matches(shown)), (.match, focus)]
    } else {
      passes.append((.selection, selection))
    }
    return passes.flatMap { rank, pass in
      pass.map { Decoration($0.0, $0.1, rank) }
    }
  }

  private typealias Pass = [(Range<Offset>, RoleSet)]

  private func spans(_ shown: Range<Offset>) -> Pass {
    let spans = open.article.spans(touching: shown)
    // The names of all articles are gathered only where one is linked by its name.
    let namesArticles = spans.contains { if case .wikilink = $0.kind { true } else { false } }
    let resolver = namesArticles ? model.resolver(for: open) : nil
    return spans.map { span in
      switch span.kind {
      case .emphasis: (span.range, RoleSet(.emphasis))
      case .strong: (span.range, RoleSet(.strong))
      case .code: (span.range, RoleSet(.code))
      case .strikethrough: (span.range, RoleSet(.strikethrough))
      case .wikilink where resolver?.link(span)?.isUnresolved == true:
        (span.range, RoleSet(.weakMention))
      case .link, .wikilink, .image, .footnote, .footnoteReturn: (span.range, RoleSet(.link))
      }
    }
  }

  private func links(_ shown: Range<Offset>) -> Pass {
    let marked = open.markedLinks(in: shown, lit.isEmpty ? model.record.density : .all) {
      model.isHushed($0)
    }
    return marked.compactMap { link in
      // Of an unclear link nothing is claimed, not even its kind.
      guard let target = link.target else { return (link.range, RoleSet(.ambiguousMention)) }
      return model.gazetteer[target].map {
        let roles = RoleSet(Role($0.kind))
        return (link.range, lit.contains(target) ? roles.adding(.strong) : roles)
      }
    }
  }

  private func annotations(_ shown: Range<Offset>) -> Pass {
    open.notebook.annotations.compactMap { annotation in
      guard let range = annotation.range, range.overlaps(shown) else { return nil }
      return (range, RoleSet(Role(annotation.color)))
    }
  }

  private func matches(_ shown: Range<Offset>) -> Pass {
    guard let find = view.find else { return [] }
    return find.matches.enumerated().filter { $0.element.overlaps(shown) }.map { index, range in
      (range, RoleSet(index == find.current ? .currentMatch : .match))
    }
  }

  /// What a jump or a link key led to; the current match has a look of its own.
  private var focus: Pass {
    let current = view.find.flatMap { find in find.current.map { find.matches[$0] } }
    guard view.focus != current else { return [] }
    return view.focus.map { [($0, RoleSet(.focus))] } ?? []
  }

  private var selection: Pass {
    view.selection.map { [($0.range(in: open.text), RoleSet(.selection))] } ?? []
  }
}
