/// An article: its canonical text, what stands in it, and where that came from.
public struct Article: Hashable, Sendable {
  /// Title, date, author and the like.
  public var metadata: Metadata

  /// The text as it is read.
  public let text: CanonicalText

  /// The blocks, in order, without overlap.
  public let blocks: [Block]

  /// Emphasis, code and links, in order of their starts.
  public let spans: [InlineSpan]

  /// The footnotes, in order of their texts.
  public let footnotes: [Footnote]

  /// The map from canonical text to bytes of the file.
  public let sourceMap: SourceMap

  /// What made the canonical text, as `text/1`: a new version counts as a changed article.
  public let textForm: String

  /// The ids of what a person said about the file and that has no place in it any more.
  public let lostCorrections: [String]

  /// The part of its file that was read; nil when that is all of it.
  public var excerpt: Excerpt?

  /// Makes an article.
  public init(
    metadata: Metadata, text: CanonicalText, blocks: [Block], spans: [InlineSpan] = [],
    sourceMap: SourceMap = SourceMap(), footnotes: [Footnote] = [], textForm: String,
    lostCorrections: [String] = []
  ) {
    self.metadata = metadata
    self.text = text
    self.blocks = blocks
    self.spans = spans
    self.sourceMap = sourceMap
    self.footnotes = footnotes
    self.textForm = textForm
    self.lostCorrections = lostCorrections
  }

  /// The index of the block that holds an offset, or the last one before it; nil without blocks.
  ///
  /// - Complexity: O(log n) in the blocks.
  public func blockIndex(at offset: Offset) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return blocks.isEmpty ? nil : max(0, low - 1)
  }

  /// The spans that touch a range.
  public func spans(touching range: Range<Offset>) -> [InlineSpan] {
    spans.filter { $0.range.overlaps(range) }
  }

  /// Whether the text begins with its own title, so that nothing else need show it.
  public var beginsWithTitle: Bool {
    guard let first = blocks.first, first.kind.isHeading else { return false }
    return text[first.range] == metadata.title
  }
}
