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
      guard let open = librarian.open(entry.path) else { continue }
      if !isFirst { print("\n" + String(repeating: "-", count: min(measure.columns, 66)) + "\n") }
      isFirst = false
      printArticle(open.article)
    }
    if let problem = problems.first { throw Failure(problem) }
  }

  /// Prints one article of the library; one that cannot be read is a failure.
  func printOne(_ path: ArticlePath) throws {
    guard let open = librarian.open(path) else {
      throw Failure(librarian.problem(of: path) ?? "\(path) is not in the library")
    }
    printArticle(open.article)
  }

  private func printArticle(_ article: Article) {
    let metadata = article.metadata
    if !metadata.titleIsDerived, !article.beginsWithTitle {
      for line in WrappedText.lines(metadata.title, columns: measure.columns) { Output.line(line) }
      let facts = [metadata.kind, metadata.shownDate, metadata.author].compactMap { $0 }
      if !facts.isEmpty { Output.line(facts.joined(separator: " · ")) }
      print("")
    }
    let layout = Layout(
      article, measure: measure, options: options, hyphenators: hyphenators)
    var row = 0
    while let line = layout.line(at: row) {
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
