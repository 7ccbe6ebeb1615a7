import Annotations
import Articles

extension Export {
  /// Markdown: a section an article, a quotation a passage, the note below, a stable id behind.
  static let markdown = Export(
    name: "markdown", summary: "Markdown: quotations with notes, tags and stable ids",
    isProse: true,
    write: { articles in
      articles.map { Markdown.section($0) }.joined(separator: "\n")
    })
}

private enum Markdown {
  static func section(_ article: AnnotatedArticle) -> String {
    let facts =
      [article.metadata?.author, article.metadata?.kind, article.metadata?.date]
      .compactMap { $0 } + [article.path.rawValue]
    var text = "## \(escaped(article.title))\n\n\(facts.map(escaped).joined(separator: " · "))\n"
    if article.metadata == nil {
      text += "\nThe article is no longer in the library; its notes are kept.\n"
    }
    for thread in article.notebook.threads {
      text += "\n" + (thread.root.isReply ? "" : passage(thread.root))
      for entry in thread.root.isReply ? thread.entries[...] : thread.replies {
        text += "\n" + reply(entry)
      }
    }
    return text
  }

  private static func passage(_ annotation: Annotation) -> String {
    let quoted = annotation.anchor.exact.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    var text = "\(quoted) ^\(annotation.id.blockName)\n"
    if let note = annotation.note { text += "\n\(note)\n" }
    let tags = annotation.tags.map { "#" + $0.split(separator: " ").joined(separator: "-") }
    let kind = annotation.kind.map { [$0.rawValue] } ?? []
    let facts = kind + tags + [annotation.color.rawValue, annotation.created.description]
    return text + "\n\(facts.joined(separator: " "))\n"
  }

  /// A reply as a list item, set in by its depth, every line of it inside the item.
  private static func reply(_ entry: NoteThread.Entry) -> String {
    let indent = String(repeating: "  ", count: max(0, entry.depth - 1))
    let annotation = entry.annotation
    let lines = (annotation.note ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.enumerated().map { index, line in
      index == 0 ? "\(indent)- \(line)" : line.isEmpty ? "" : "\(indent)  \(line)"
    }.joined(separator: "\n")
    let tags = annotation.tags.map { " #" + $0.split(separator: " ").joined(separator: "-") }
    return
      "\(text) (\(annotation.created.description))\(tags.joined()) ^\(annotation.id.blockName)\n"
  }

  /// A title or file name whose signs shall not become markup.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_{}[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension AnnotationID {
  /// The id as a block name: letters, digits and hyphens.
  fileprivate var blockName: String {
    String(rawValue.split(separator: ":").last ?? "note")
  }
}
