import Articles

/// What the Markdown parser reports, in order, with the bytes it speaks of.
enum MarkdownEvent {
  case enter(MarkdownBlock)
  case leave(MarkdownBlock)
  case enterSpan(MarkdownSpan)
  case leaveSpan(MarkdownSpan)
  case text(MarkdownText)
}

/// A block of a Markdown document, container or leaf.
enum MarkdownBlock: Equatable {
  case document
  case quote
  case bulletList
  case numberedList(start: Int, delimiter: UInt8)
  /// An item of a list; a task has its mark, `x`, `X` or a space.
  case item(task: UInt8?)
  /// A footnote, by its index among the definitions of the plan.
  case footnote(Int)
  case rule
  case heading(level: Int)
  /// A block of code; the info is what stands behind its fence.
  case code(info: String)
  case html
  case paragraph
  case table
  case tableHead
  case tableBody
  case row
  case cell(ColumnAlignment?, isHeader: Bool)
}

/// An inline span of a Markdown document.
enum MarkdownSpan: Equatable {
  case emphasis
  case strong
  case link(target: String, title: String)
  case image(target: String, title: String)
  case code
  case strikethrough
  case wikilink(target: String)
  /// A span that an article does not tell apart.
  case other
}

/// A stretch of text, by its range in the decoded text.
enum MarkdownText {
  /// Text, code included.
  case source(Range<Int>)
  /// A reference to a character, as `&amp;`, to be decoded.
  case entity(Range<Int>)
  /// Raw HTML: a whole line in a block of HTML, one tag elsewhere.
  case html(Range<Int>)
  /// A line break of the source that becomes a space; a hard one was meant by its author.
  case lineBreak(isHard: Bool)
  /// The line end in a block of code or HTML.
  case lineEnd
  /// Spaces that the parser made of a tab or of an indent.
  case spaces(Int)
  /// A NUL of the source, which the parser reports without its place.
  case null
}
