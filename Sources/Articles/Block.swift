/// One block of an article: a heading, a paragraph, an item of a list.
///
/// The ranges of an article's blocks are in order and do not overlap; between two blocks the
/// canonical text holds exactly one blank line (`\n\n`). Only preformatted blocks contain newlines.
public struct Block: Hashable, Sendable {
  /// What a block is.
  public enum Kind: Hashable, Sendable {
    /// A heading of the text's structure; level 1 is the largest.
    case heading(level: Int)
    case paragraph
    /// A paragraph of somebody else's words.
    case quotation
    /// The line that says who speaks or where a quotation comes from.
    case attribution
    case listItem
    /// The words under a picture.
    case caption
    /// One row of a table; its cells are divided by tabs.
    case tableRow
    /// Lines that are kept as they stand: code, verse, tables of a plain text.
    case preformatted
    /// A break between sections; its text is the mark that stood there.
    case sectionBreak
    /// The line under a title that says what follows.
    case dek
    /// The line that names the author.
    case byline
    /// The first block of a footnote; its marker is what references to it show.
    case footnote
    /// The line over a call-out that says what it is: a note, a warning.
    case callout
  }

  /// What the block is.
  public var kind: Kind

  /// Where it stands in the canonical text.
  public var range: Range<Offset>

  /// How many quotations and lists it stands in, for its indent: 0 is the page.
  public var depth: Int

  /// What stands before a list item (`•`, `3.`, `[x]`): display only, not in the canonical text.
  public var marker: String?

  /// Whether the block stands inside a quotation, so that a bar is drawn beside it.
  public var isQuoted: Bool {
    get { quotations > 0 }
    set { quotations = newValue ? max(1, quotations) : 0 }
  }

  /// The rule that recognised the block, for `structure --why`.
  public var rule: String?

  /// Why the block begins where it does, for `structure --why`; nil where the format says so itself.
  public var boundary: String?

  /// Whether the same words stood in the text before: a reader sees them once, folded at first.
  public var isRepeat: Bool

  /// How the columns of a table's row are aligned; empty when all stand at the left.
  public var alignments: [ColumnAlignment] = []

  /// Whether the block is the head of a table, so that it belongs to no table above it.
  public var isTableHead = false

  /// How many quotations the block stands in, one inside the other: one bar a level.
  public var quotations: Int

  /// The language of a block of code, as the source names it.
  public var language: String?

  /// Makes a block.
  public init(
    _ kind: Kind, _ range: Range<Offset>, depth: Int = 0, marker: String? = nil,
    isQuoted: Bool = false, rule: String? = nil, boundary: String? = nil, isRepeat: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.depth = depth
    self.marker = marker
    quotations = isQuoted ? 1 : 0
    self.rule = rule
    self.boundary = boundary
    self.isRepeat = isRepeat
  }
}

extension Block.Kind {
  /// The word for this kind in `--json` and in dumps.
  public var name: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .quotation: "quotation"
    case .attribution: "attribution"
    case .listItem: "list-item"
    case .caption: "caption"
    case .tableRow: "table-row"
    case .preformatted: "preformatted"
    case .sectionBreak: "section-break"
    case .dek: "dek"
    case .byline: "byline"
    case .footnote: "footnote"
    case .callout: "callout"
    }
  }

  /// Whether a marker stands before the block: it is an item of a list, or a footnote.
  public var hasMarker: Bool { self == .listItem || self == .footnote }

  /// Whether the block is a heading of any level.
  public var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
