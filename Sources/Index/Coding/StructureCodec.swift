import Articles
import Entities

/// The structure of an article as bytes: blocks, spans, footnotes and source map, without the text.
enum StructureCodec {
  static func encode(_ article: Article) -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(article.blocks.count * 12 + article.sourceMap.segments.count * 8 + 64)
    writer.put(article.textForm)
    writer.put(article.lostCorrections)
    // The words that rules are named by, each once.
    var words = TextRoll()
    func number(_ word: String?) -> Int { word.map { words.place(of: $0) + 1 } ?? 0 }
    var rules: [(rule: Int, boundary: Int)] = []
    rules.reserveCapacity(article.blocks.count)
    for index in article.blocks.indices {
      rules.append((number(article.blocks[index].rule), number(article.blocks[index].boundary)))
    }
    writer.put(words.texts)
    writer.put(article.blocks.count)
    var end = 0
    for index in article.blocks.indices { put(article.blocks[index], rules[index], &end, &writer) }
    writer.put(article.spans.count)
    var start = 0
    for span in article.spans { put(span, &start, &writer) }
    writer.put(article.footnotes.count)
    for note in article.footnotes {
      writer.put(note.label)
      writer.put((note.number ?? -1) + 1)
      put(note.range, &writer)
      writer.put(note.references.count)
      for reference in note.references { put(reference, &writer) }
    }
    SourceMapCodec.encode(article.sourceMap, into: &writer)
    let excerpt = article.excerpt
    for number in [excerpt?.bytes.lowerBound, excerpt?.bytes.upperBound, excerpt?.fileSize] {
      writer.put(number ?? 0)
    }
    return writer.bytes
  }

  static func decode(
    _ reader: inout ByteReader, metadata: Metadata
  ) throws(IndexError) -> (CanonicalText) -> Article {
    let textForm = try reader.text()
    let lost = try reader.texts()
    let words = try reader.texts()
    var blocks: [Block] = []
    var end = 0
    for _ in 0..<(try reader.count()) { blocks.append(try block(&reader, words, &end)) }
    var spans: [InlineSpan] = []
    var start = 0
    for _ in 0..<(try reader.count()) { spans.append(try span(&reader, &start)) }
    var notes: [Footnote] = []
    for _ in 0..<(try reader.count()) {
      let label = try reader.text()
      let number = try reader.int() - 1
      let place = try range(&reader)
      var references: [Range<Offset>] = []
      for _ in 0..<(try reader.count()) { references.append(try range(&reader)) }
      notes.append(
        Footnote(
          label: label, number: number < 0 ? nil : number, range: place, references: references))
    }
    let map = try SourceMapCodec.decode(&reader)
    let (first, last, fileSize) = (try reader.int(), try reader.int(), try reader.int())
    let (allBlocks, allSpans, allNotes) = (blocks, spans, notes)
    return { text in
      var article = Article(
        metadata: metadata, text: text, blocks: allBlocks, spans: allSpans, sourceMap: map,
        footnotes: allNotes, textForm: textForm, lostCorrections: lost)
      // Only a file that is longer than nothing has parts.
      if fileSize > 0, first <= last {
        article.excerpt = Excerpt(first..<last, fileSize: fileSize)
      }
      return article
    }
  }

  private struct BlockTraits: OptionSet {
    let rawValue: Int
    static let isRepeat = BlockTraits(rawValue: 1)
    static let isTableHead = BlockTraits(rawValue: 2)
    static let hasMarker = BlockTraits(rawValue: 4)
    static let hasLanguage = BlockTraits(rawValue: 8)
    static let hasAlignments = BlockTraits(rawValue: 16)
  }

  private static func put(
    _ block: Block, _ rules: (rule: Int, boundary: Int), _ end: inout Int,
    _ writer: inout ByteWriter
  ) {
    writer.put(code(block.kind))
    writer.putSigned(block.range.lowerBound.utf8 - end)
    writer.put(block.range.upperBound.utf8 - block.range.lowerBound.utf8)
    end = block.range.upperBound.utf8
    var traits: BlockTraits = []
    if block.isRepeat { traits.insert(.isRepeat) }
    if block.isTableHead { traits.insert(.isTableHead) }
    if block.marker != nil { traits.insert(.hasMarker) }
    if block.language != nil { traits.insert(.hasLanguage) }
    if !block.alignments.isEmpty { traits.insert(.hasAlignments) }
    writer.put(traits.rawValue)
    writer.put(block.depth)
    writer.put(block.quotations)
    writer.put(rules.rule)
    writer.put(rules.boundary)
    if let marker = block.marker { writer.put(marker) }
    if let language = block.language { writer.put(language) }
    if !block.alignments.isEmpty { writer.put(block.alignments.map(\.rawValue)) }
  }

  private static func block(
    _ reader: inout ByteReader, _ words: [String], _ end: inout Int
  ) throws(IndexError) -> Block {
    func word(_ number: Int) -> String? {
      words.indices.contains(number - 1) ? words[number - 1] : nil
    }
    let kind = try kind(try reader.int())
    let lower = end + (try reader.signed())
    let upper = lower + (try reader.int())
    guard lower >= 0, upper >= lower else { throw .damaged(words: "a block has no place") }
    end = upper
    let traits = BlockTraits(rawValue: try reader.int())
    let depth = try reader.int()
    let quotations = try reader.int()
    let rule = word(try reader.int())
    let boundary = word(try reader.int())
    var block = Block(
      kind, Offset(lower)..<Offset(upper), depth: depth,
      marker: traits.contains(.hasMarker) ? try reader.text() : nil, rule: rule,
      boundary: boundary, isRepeat: traits.contains(.isRepeat))
    block.quotations = quotations
    block.isTableHead = traits.contains(.isTableHead)
    if traits.contains(.hasLanguage) { block.language = try reader.text() }
    if traits.contains(.hasAlignments) {
      block.alignments = try reader.texts().map { ColumnAlignment(rawValue: $0) ?? .left }
    }
    return block
  }

  /// The kinds that have a number of their own; headings follow with their level.
  private static let kinds: [Block.Kind] = [
    .paragraph, .quotation, .attribution, .listItem, .caption, .tableRow, .preformatted,
    .sectionBreak, .dek, .byline, .footnote, .callout,
  ]
  private static let headings = 100

  private static func code(_ kind: Block.Kind) -> Int {
    if case .heading(let level) = kind { return headings + level }
    return kinds.firstIndex(of: kind) ?? 0
  }

  private static func kind(_ code: Int) throws(IndexError) -> Block.Kind {
    if kinds.indices.contains(code) { return kinds[code] }
    guard code >= headings else { throw .damaged(words: "a block has no kind") }
    return .heading(level: code - headings)
  }

  private static func put(
    _ span: InlineSpan, _ start: inout Int, _ writer: inout ByteWriter
  ) {
    writer.putSigned(span.range.lowerBound.utf8 - start)
    writer.put(span.range.upperBound.utf8 - span.range.lowerBound.utf8)
    start = span.range.lowerBound.utf8
    switch span.kind {
    case .emphasis: writer.put(0)
    case .strong: writer.put(1)
    case .code: writer.put(2)
    case .strikethrough: writer.put(3)
    case .link(let target):
      writer.put(4)
      writer.put(target)
    case .wikilink(let target):
      writer.put(5)
      writer.put(target)
    case .image(let target):
      writer.put(6)
      writer.put(target)
    case .footnote(let index):
      writer.put(7)
      writer.put(index)
    case .footnoteReturn(let index):
      writer.put(8)
      writer.put(index)
    }
  }

  private static func span(
    _ reader: inout ByteReader, _ start: inout Int
  ) throws(IndexError) -> InlineSpan {
    let lower = start + (try reader.signed())
    let upper = lower + (try reader.int())
    guard lower >= 0, upper >= lower else { throw .damaged(words: "a span has no place") }
    start = lower
    let kind: InlineSpan.Kind =
      switch try reader.int() {
      case 0: .emphasis
      case 1: .strong
      case 2: .code
      case 3: .strikethrough
      case 4: .link(target: try reader.text())
      case 5: .wikilink(target: try reader.text())
      case 6: .image(target: try reader.text())
      case 7: .footnote(try reader.int())
      case 8: .footnoteReturn(try reader.int())
      default: throw .damaged(words: "a span has no kind")
      }
    return InlineSpan(kind, Offset(lower)..<Offset(upper))
  }

  private static func put(_ range: Range<Offset>, _ writer: inout ByteWriter) {
    writer.put(range.lowerBound.utf8)
    writer.put(range.upperBound.utf8 - range.lowerBound.utf8)
  }

  private static func range(_ reader: inout ByteReader) throws(IndexError) -> Range<Offset> {
    let lower = try reader.int()
    let length = try reader.int()
    let (upper, overflows) = lower.addingReportingOverflow(length)
    guard !overflows else { throw .damaged(words: "a range has no end") }
    return Offset(lower)..<Offset(upper)
  }
}
