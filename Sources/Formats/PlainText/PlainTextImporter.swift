import Articles

/// Makes an article of a plain text: head, layout of the lines, pieces, what each piece is.
enum PlainTextImporter {
  /// Offsets and ranges of the draft take a small multiple of the text in memory.
  private static let limit = 1 << 30

  @Sendable static func article(
    _ bytes: [UInt8], fileName: String, options: ImportOptions
  ) throws(FormatError) -> Article {
    let decoded = try DecodedText(bytes, encoding: options.encoding, limit: limit)
    var draft = draft(of: decoded.utf8)
    let lost = draft.apply(options.corrections)
    let renderer = PieceRenderer(
      decoded, hidden: Self.apart(draft.hidden), vocabulary: HyphenVocabulary(draft))
    let (text, map, blocks) = renderer.render(draft.pieces)
    var metadata = draft.metadata
    if metadata.title.isEmpty {
      metadata.title = DerivedTitle.of(text, blocks, fileName: fileName)
      metadata.titleIsDerived = true
    }
    metadata.encoding = decoded.encoding
    return Article(
      metadata: metadata, text: text, blocks: blocks, sourceMap: map,
      textForm: Format.text.textForm, lostCorrections: lost)
  }

  /// Ranges in order; one that lies in another is left out.
  private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var apart: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= apart.last?.upperBound ?? 0 { apart.append(range) }
    return apart
  }

  /// Runs every pass over a text.
  ///
  /// A part in the middle of a text has no head, and its first lines are no title.
  private static func draft(of utf8: [UInt8], hasHead: Bool = true) -> Draft {
    let frontMatter = hasHead ? FrontMatter(utf8) : nil
    var draft = Draft(utf8, from: frontMatter?.end ?? 0)
    if let frontMatter { draft.metadata.take(frontMatter) }
    if hasHead { draft.takeHead() }
    draft.hidePageFurniture()
    draft.headTitle = draft.metadata.title
    draft.layout = TextLayout(of: draft.lines, in: utf8)
    draft.group()
    for pass in Pass.all where draft.layout.allows(pass) && (hasHead || !pass.readsHead) {
      pass.run(&draft)
    }
    return draft
  }

  /// Makes an article of a part of a text; its source map holds bytes of the whole file.
  ///
  /// Only the first part has a head and gives a title.
  static func part(_ decoded: DecodedText, isFirst: Bool, fileName: String) -> Article {
    let draft = draft(of: decoded.utf8, hasHead: isFirst)
    let renderer = PieceRenderer(
      decoded, hidden: apart(draft.hidden), vocabulary: HyphenVocabulary(draft))
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
}
