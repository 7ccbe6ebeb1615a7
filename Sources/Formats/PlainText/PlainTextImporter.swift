import Articles

/// Makes an article of a plain text: head, layout of the lines, pieces, what each piece is.
enum PlainTextImporter {
  /// Offsets and ranges of the draft take a small multiple of the text in memory.
  private static let limit = 1 << 30

  @Sendable static func article(
    _ bytes: [UInt8], fileName: String, options: ImportOptions
  ) throws(FormatError) -> Article {
    let decoded = try DecodedText(bytes, encoding: options.encoding, limit: limit)
    let draft = draft(of: decoded.utf8)
    let renderer = PieceRenderer(decoded, vocabulary: HyphenVocabulary(draft))
    let (text, map, blocks) = renderer.render(draft.pieces)
    var metadata = draft.metadata
    if metadata.title.isEmpty {
      metadata.title = DerivedTitle.of(text, blocks, fileName: fileName)
      metadata.titleIsDerived = true
    }
    return Article(
      metadata: metadata, text: text, blocks: blocks, sourceMap: map,
      textForm: Format.text.textForm)
  }

  /// Runs every pass over a text.
  private static func draft(of utf8: [UInt8]) -> Draft {
    let frontMatter = FrontMatter(utf8)
    var draft = Draft(utf8, from: frontMatter?.end ?? 0)
    if let frontMatter { draft.metadata.take(frontMatter) }
    draft.takeHead()
    draft.layout = TextLayout(of: draft.lines, in: utf8)
    draft.group()
    for pass in Pass.all where draft.layout.allows(pass) { pass.run(&draft) }
    return draft
  }
}
