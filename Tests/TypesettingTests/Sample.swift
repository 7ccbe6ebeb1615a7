import Articles
import Console
import Typesetting

/// Articles made for a test.
enum Sample {
  /// An article of blocks, given as kind and text, with the blank lines that belong between them.
  static func article(_ parts: [Part]) -> Article {
    var text = ""
    var blocks: [Block] = []
    for part in parts {
      if !blocks.isEmpty { text += "\n\n" }
      let start = Offset(text.utf8.count)
      text += part.text
      var block = Block(
        part.kind, start..<Offset(text.utf8.count), depth: part.depth, marker: part.marker,
        isQuoted: part.isQuoted)
      if part.isQuoted { block.quotations = part.quotations }
      block.alignments = part.alignments
      blocks.append(block)
    }
    return Article(
      metadata: Metadata(title: "Sample"), text: CanonicalText(text), blocks: blocks,
      textForm: "test/1")
  }

  /// An article of one block.
  static func article(_ text: String, _ kind: Block.Kind = .paragraph) -> Article {
    article([Part(kind, text)])
  }

  /// One block of an article to be made.
  struct Part: Sendable {
    let kind: Block.Kind
    let text: String
    let depth: Int
    let marker: String?
    let isQuoted: Bool
    var quotations = 1
    var alignments: [ColumnAlignment] = []

    init(
      _ kind: Block.Kind, _ text: String, depth: Int = 0, marker: String? = nil,
      isQuoted: Bool = false, quotations: Int = 1, alignments: [ColumnAlignment] = []
    ) {
      self.quotations = quotations
      self.alignments = alignments
      self.kind = kind
      self.text = text
      self.depth = depth
      self.marker = marker
      self.isQuoted = isQuoted
    }
  }

  /// The rows of a text as one paragraph.
  static func rows(_ text: String, _ columns: Int) -> [String] {
    Layout(article(text), measure: Measure(columns: columns)).rows
  }

  /// A paragraph of plain words of many lengths.
  static let prose = """
    A reader who meets a name in one article and remembers it from another wants to go there at \
    once, look, and come back to the very line that was left. The library answers such wishes \
    only when the text keeps its place: a narrow window, a wide one, or a dozen of both in a row \
    must never lose the sentence at the top. That is why every place is counted in bytes of the \
    text, and a row is only where those bytes happen to stand today.
    """
}

extension Layout {
  /// All rows as text: lead, clusters and trailer, blanks at the end left out.
  var rows: [String] {
    lines(in: 0..<rowCount).map(drawn)
  }

  /// One row as text.
  func drawn(_ line: Line) -> String {
    var items = clusters(of: line).map { ($0.column, $0.cluster.text, $0.cluster.width) }
    if let lead = line.lead { items.append((lead.column, lead.text, lead.text.count)) }
    items += line.trailers.map { ($0.column, $0.trailer.text, 1) }
    var row = ""
    var column = 0
    for (place, text, width) in items.sorted(by: { $0.0 < $1.0 }) {
      while column < place {
        row += " "
        column += 1
      }
      row += text
      column += width
    }
    while row.last == " " { row.removeLast() }
    return row
  }
}
