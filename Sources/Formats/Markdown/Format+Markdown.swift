import Articles

extension Format {
  /// CommonMark with tables, strikethrough, tasks, bare links and links by name.
  static let markdown = Format(
    name: "markdown", version: 1, extensions: ["md", "markdown", "mdown", "mkd"],
    importer: MarkdownImporter.article)
}

/// Makes an article of a Markdown file.
enum MarkdownImporter {
  /// md4c counts bytes in 32 bits and needs several bytes of memory for each.
  private static let limit = 1 << 28

  @Sendable static func article(
    _ bytes: [UInt8], fileName: String, options: ImportOptions
  ) throws(FormatError) -> Article {
    let decoded = try DecodedText(bytes, encoding: options.encoding, limit: limit)
    let frontMatter = FrontMatter(decoded.utf8)
    var builder = MarkdownBuilder(decoded, from: frontMatter?.end ?? 0)
    try MarkdownParser.parse(decoded.utf8, from: frontMatter?.end ?? 0, into: &builder)

    let blocks = builder.blocks
    let spans = builder.spans.sorted(by: InlineSpan.opensFirst)
    let heading = builder.firstHeading
    let (text, map) = builder.text.finish()
    var metadata = Metadata(title: "")
    if let frontMatter { metadata.take(frontMatter) }
    if metadata.title.isEmpty, let heading { metadata.title = text[heading] }
    if metadata.title.isEmpty {
      metadata.title = DerivedTitle.of(text, blocks, fileName: fileName)
      metadata.titleIsDerived = true
    }
    return Article(
      metadata: metadata, text: text, blocks: blocks, spans: spans, sourceMap: map,
      textForm: Format.markdown.textForm)
  }
}

extension InlineSpan {
  /// Orders spans by their starts, the longer one first.
  fileprivate static func opensFirst(_ left: InlineSpan, _ right: InlineSpan) -> Bool {
    (left.range.lowerBound, right.range.upperBound)
      < (right.range.lowerBound, left.range.upperBound)
  }
}
