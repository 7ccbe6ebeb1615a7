import Articles

extension Format {
  /// CommonMark with tables, strikethrough, tasks, footnotes, call-outs, bare links and links by
  /// name.
  static let markdown = Format(
    name: "markdown", version: 2, extensions: ["md", "markdown", "mdown", "mkd"],
    importer: { (bytes: [UInt8], name: String, options: ImportOptions) throws(FormatError) in
      try MarkdownImporter.article(bytes, fileName: name, options: options)
    })
}

/// Makes an article of a Markdown file.
enum MarkdownImporter {
  /// md4c counts bytes in 32 bits and needs several bytes of memory for each.
  private static let limit = 1 << 28

  static func article(
    _ bytes: [UInt8], fileName: String, options: ImportOptions,
    dialect: MarkdownOptions = .notes
  ) throws(FormatError) -> Article {
    let decoded = try DecodedText(bytes, encoding: options.encoding, limit: limit)
    let frontMatter = FrontMatter(decoded.utf8)
    let builder = try built(decoded, from: frontMatter?.end ?? 0, dialect)
    let blocks = builder.blocks
    // Of two spans over the same words the outer one was closed last, and stands first.
    let spans = builder.spans.reversed().sorted(by: InlineSpan.opensFirst)
    let heading = builder.firstHeading
    let (text, map) = builder.text.finish()
    var metadata = Metadata(title: "")
    if let frontMatter { metadata.take(frontMatter) }
    if metadata.title.isEmpty, let heading { metadata.title = text[heading] }
    if metadata.title.isEmpty {
      metadata.title = DerivedTitle.of(text, blocks, fileName: fileName)
      metadata.titleIsDerived = true
    }
    metadata.encoding = decoded.encoding
    return Article(
      metadata: metadata, text: text, blocks: blocks, spans: spans, sourceMap: map,
      footnotes: builder.footnotes, textForm: Format.markdown.textForm,
      lostCorrections: options.corrections.map(\.id))
  }

  /// How often a text is parsed at most: each time something that is none leaves the plan.
  private static let mostParses = 4

  /// Builds the article, again when something taken for a footnote turns out to be code.
  private static func built(
    _ decoded: DecodedText, from start: Int, _ dialect: MarkdownOptions
  ) throws(FormatError) -> MarkdownBuilder {
    var plan = FootnotePlan(decoded.utf8, from: start)
    var parses = 1
    while true {
      var builder = MarkdownBuilder(decoded, from: start, plan)
      try MarkdownParser.parse(decoded.utf8, from: start, plan: plan, options: dialect) {
        builder.receive($0)
      }
      builder.finishFootnotes()
      let mended = builder.notes.plan
      guard mended != plan, parses < mostParses else { return builder }
      plan = mended
      parses += 1
    }
  }
}

extension InlineSpan {
  /// Orders spans by their starts, the longer one first.
  fileprivate static func opensFirst(_ left: InlineSpan, _ right: InlineSpan) -> Bool {
    (left.range.lowerBound, right.range.upperBound)
      < (right.range.lowerBound, left.range.upperBound)
  }
}
