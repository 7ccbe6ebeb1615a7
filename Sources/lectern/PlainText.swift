import Articles
import Console
import Reading
import Session
import Typesetting

/// Articles as plain text: what comes out where standard output is not a terminal.
struct PlainText {
  private let librarian: Librarian
  private let measure: Measure
  private let options: Layout.Options
  private let hyphenators: Hyphenators

  init(
    _ librarian: Librarian, width: Int, options: Layout.Options = Layout.Options(),
    hyphenators: Hyphenators = .none
  ) {
    self.librarian = librarian
    measure = Measure(columns: width)
    self.options = options
    self.hyphenators = hyphenators
  }

  /// Prints every article, a blank line and a rule between two; problems end with a failure.
  func printAll() throws {
    var problems: [String] = []
    var isFirst = true
    for entry in librarian.entries {
      if let problem = entry.problem {
        problems.append(problem)
        continue
      }
      if !isFirst { print("\n" + String(repeating: "-", count: min(measure.columns, 66)) + "\n") }
      isFirst = false
      try printOne(entry.path)
    }
    if let problem = problems.first { throw Failure(problem) }
  }

  /// Prints one article of the library; one that cannot be read is a failure.
  func printOne(_ path: ArticlePath) throws {
    guard librarian.forEachPart(of: path, { printPart($0, before: $1) }) else {
      throw Failure(librarian.problem(of: path) ?? "\(path) is not in the library")
    }
  }

  /// Prints a part, which is all of an article that is not long; the next one tells how many rows
  /// stand between the two.
  private func printPart(_ part: Article, before next: Article?) {
    let metadata = part.metadata
    let isFirst = part.excerpt?.isFirst ?? true
    if isFirst, !metadata.titleIsDerived, !part.beginsWithTitle {
      for line in WrappedText.lines(metadata.title, columns: measure.columns) { Output.line(line) }
      let facts = [metadata.kind, metadata.shownDate, metadata.author].compactMap { $0 }
      if !facts.isEmpty { Output.line(facts.joined(separator: " · ")) }
      print("")
    }
    let joined = next.map { Article.joining([part, $0], metadata: metadata) }
    let layout = Layout(
      joined ?? part, measure: measure, options: options, hyphenators: hyphenators)
    let nextStart = part.text.utf8.isEmpty ? 0 : part.text.utf8.count + 2
    let end = next == nil ? Int.max : layout.row(of: Offset(nextStart))
    var row = 0
    while row < end, let line = layout.line(at: row) {
      print(text(of: line, in: layout))
      row += 1
    }
  }

  /// A row as text: blanks for its indent, its lead, its clusters.
  ///
  /// What runs from right to left is written as it is read: who gets it orders it for the eye.
  private func text(of line: Line, in layout: Layout) -> String {
    if line.isReordered { return logicalText(of: line, in: layout) }
    var text = ""
    var column = 0
    func pad(to target: Int) {
      if target > column { text += String(repeating: " ", count: target - column) }
      column = max(column, target)
    }
    if let lead = line.lead {
      pad(to: lead.column)
      text += lead.text
      column += lead.text.reduce(0) { $0 + Cluster($1).width }
    }
    let signs = line.trailers
    var sign = 0
    func drawSigns(before end: Int) {
      while sign < signs.count, signs[sign].column < end {
        pad(to: signs[sign].column)
        text += signs[sign].trailer.text
        column += 1
        sign += 1
      }
    }
    for placed in layout.clusters(of: line) {
      drawSigns(before: placed.column)
      pad(to: placed.column)
      text += placed.cluster.text
      column += placed.cluster.width
    }
    drawSigns(before: Int.max)
    return text
  }

  private func logicalText(of line: Line, in layout: Layout) -> String {
    var start = line.lead.map { String(repeating: " ", count: $0.column) + $0.written } ?? ""
    if line.direction == .rightToLeft {
      start = line.lead.map { $0.written + " " } ?? ""
    } else {
      start += String(repeating: " ", count: max(0, line.indent - start.count))
    }
    let texts = line.passages.filter { !$0.isEmpty }.map { passage in
      layout.article.text[passage].map { $0 == "\t" ? " · " : Cluster($0).text }.joined()
    }
    return start + texts.joined(separator: " · ") + (line.trailer?.text ?? "")
  }
}
