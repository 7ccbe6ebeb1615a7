import Annotations
import Articles
import OrderedJSON

extension Export {
  /// Markdown: a section an article, a quotation a passage, the note below, a stable id behind.
  static let markdown = Export(
    name: "markdown", aliases: ["md"],
    summary: "Markdown: quotations with notes, tags and stable ids, in a block of its own",
    write: { .block(Markdown.body($0)) })
}

/// The inside of the block: sections that people read, then a comment that holds every item.
enum Markdown {
  static let data = "<!-- lectern:data"
  static let dataEnd = "-->"

  static func body(_ articles: [AnnotatedArticle]) -> String {
    let records = articles.flatMap { article in
      article.notebook.annotations.map {
        VisibleText.json(
          JSONValue.object(NativeRecord.part($0, in: article)).serialized(pretty: false))
      }
    }
    return articles.map(section).joined(separator: "\n") + "\n" + data + "\n"
      + records.map { $0 + "\n" }.joined() + dataEnd + "\n"
  }

  private static func section(_ article: AnnotatedArticle) -> String {
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

  /// One annotation: its quotation, its note, the line of its tags.
  static func passage(_ annotation: Annotation) -> String {
    let note = annotation.note.map { "\n\(visible(note: $0))\n" } ?? ""
    return "\(quotation(of: annotation))\n\(note)\n\(facts(of: annotation))\n"
  }

  static func quotation(of annotation: Annotation) -> String {
    VisibleText.harmless(annotation.anchor.exact).pieces(between: "\n")
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n") + name(of: annotation.id)
  }

  static func facts(of annotation: Annotation) -> String {
    let tags = annotation.tags.map { tag in
      "#" + VisibleText.line(tag).split(whereSeparator: \.isWhitespace).joined(separator: "-")
    }
    let kind = annotation.kind.map { [$0.rawValue] } ?? []
    return (kind + tags + [annotation.color.rawValue, annotation.created.description])
      .joined(separator: " ")
  }

  /// What a line of Obsidian and its like ends with, so that a link can lead to it.
  static func name(of id: AnnotationID) -> String {
    let last = id.rawValue.split { $0 == ":" || $0 == "/" }.last ?? "note"
    let plain = last.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        ? scalar : "-"
    }
    return " ^" + String(String.UnicodeScalarView(plain))
  }

  /// A note as it stands in the file: a line of it that looks like a mark of ours is none.
  static func visible(note: String) -> String {
    VisibleText.harmless(note).pieces(between: "\n")
      .map { isMark($0) ? "\\" + $0 : $0 }.joined(separator: "\n")
  }

  /// The note of a text that stands in the file.
  static func note(visible text: String) -> String {
    text.pieces(between: "\n")
      .map { $0.hasPrefix("\\") && isMark($0) ? String($0.dropFirst()) : $0 }
      .joined(separator: "\n")
  }

  private static func isMark(_ line: String) -> Bool {
    line.drop { $0 == "\\" }.hasPrefix("<!-- lectern")
  }

  /// A reply as a list item, set in by its depth, every line of it inside the item.
  private static func reply(_ entry: NoteThread.Entry) -> String {
    let indent = String(repeating: "  ", count: max(0, entry.depth - 1))
    let annotation = entry.annotation
    let lines = visible(note: annotation.note ?? "").pieces(between: "\n")
    let text = lines.enumerated().map { index, line in
      index == 0 ? "\(indent)- \(line)" : line.isEmpty ? "" : "\(indent)  \(line)"
    }.joined(separator: "\n")
    return "\(text) (\(facts(of: annotation)))\(name(of: annotation.id))\n"
  }

  /// A title or file name whose signs shall not become markup.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in VisibleText.line(text).unicodeScalars {
      if #"\`*_{}[]<>#|"#.unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
