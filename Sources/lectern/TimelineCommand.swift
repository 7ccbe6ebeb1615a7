import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Session
import Statements

/// When things were, across articles.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "List the dated sentences of a library, or of a topic, in the order of time.",
    discussion: """
      A line is a date with its sentence; the articles' own dates are lines too. * marks what is \
      told from the article's own date. Sentences that articles share are listed once. Dates are \
      never completed: what is known to the year only stands before the months of that year.
      """)

  @OptionGroup var library: LibraryArguments

  @OptionGroup var topic: TopicArguments

  @Option(help: "Only what may be at or after this date, as EDTF.")
  var from: String?

  @Option(help: "Only what may be at or before this date, as EDTF.")
  var until: String?

  @Option(help: "The date of articles that give none, as EDTF: 2025, 2025-10-21.")
  var date: String?

  @Flag(help: "One JSON object a line.")
  var json = false

  /// Columns of the strip.
  private static let columns = 72

  func run() throws {
    let librarian = try library.imported()
    let (from, until) = (try Self.date(from), try Self.date(until))
    let timeline = librarian.timeline(
      of: try topic.topic(librarian.gazetteer), date: try Self.date(date))
    let isAll = from == nil && until == nil
    let shown = isAll ? Array(timeline.lines.indices) : timeline.between(from, until)
    if json {
      for index in shown { Output.line(object(timeline.lines[index], timeline, librarian)) }
    } else {
      printText(timeline, TimelineRows(timeline, shown: shown), librarian.gazetteer)
    }
  }

  private static func date(_ text: String?) throws -> EDTF? {
    guard let text else { return nil }
    guard let date = EDTF(text) else {
      throw Failure("\(text) is no date in EDTF, as 2025-10-21 is")
    }
    return date
  }

  // MARK: - Text

  private func printText(_ timeline: Timeline, _ rows: TimelineRows, _ gazetteer: Gazetteer) {
    Output.line("Timeline of \(timeline.topic.title(gazetteer))")
    if let strip = TimelineStrip(timeline, rows, columns: Self.columns) {
      Output.line(strip.levels.map { TimelineStrip.signs[$0] }.joined())
      Output.line(Self.ends(strip))
    }
    for row in rows.rows {
      switch row {
      case .head(let head): paragraph(head.title)
      case .gap(let gap): paragraph("  \(gap.text)")
      case .line(let index): Output.line(line(timeline.lines[index], timeline))
      }
    }
    for source in timeline.sources where source.untold > 0 && source.date.value == nil {
      let verb = source.untold == 1 ? "date is" : "dates are"
      paragraph(
        "\(source.title): \(source.untold) \(verb) told from the article's own date, which is "
          + "unknown; lectern correct --date says it")
    }
  }

  /// Prints a line after a blank one.
  private func paragraph(_ text: String) {
    Output.line("")
    Output.line(text)
  }

  private func line(_ line: DatedLine, _ timeline: Timeline) -> String {
    let source = timeline.source(of: line)
    let also = line.copies.map { timeline.sources[$0.source].path.rawValue }
    let paths = ([source.path.rawValue] + also).joined(separator: ", ")
    let words =
      line.kind == .publication
      ? "published: \(source.title)" : line.text.text.shortened(to: 160)
    return "  \((line.dateText + (line.isCounted ? "*" : "")).padded(to: 12))\t\(paths)\t\(words)"
  }

  private static func ends(_ strip: TimelineStrip) -> String {
    let scale = strip.scale
    let (first, last) = (scale.label(of: 0), scale.label(of: scale.count - 1))
    let gap = max(2, scale.count - first.count - last.count)
    let words = scale.count == 1 ? first : first + String(repeating: " ", count: gap) + last
    return "\(words)  a bar a \(scale.unit.rawValue)"
  }

  // MARK: - JSON

  private func object(
    _ line: DatedLine, _ timeline: Timeline, _ librarian: Librarian
  ) -> JSONObject {
    let source = timeline.source(of: line)
    guard let stated = librarian.stated(source.path, date: try? Self.date(date)) else {
      return ["article": .string(source.path.rawValue)]
    }
    // A publication has no words of its own: its range is its first sentence.
    var object = stated.passage(line.date.isEmpty ? line.sentence : line.date)
    object["kind"] = .string(line.kind.rawValue)
    object["value"] = line.value.map { .string($0.text) } ?? .null
    object["part"] = line.part.map { .string($0.rawValue) }
    object["rule"] = line.rule.map { .string($0.rawValue) }
    object["dateOrigin"] = .string(line.origin.rawValue)
    object["sentence"] = stated.scalars(line.sentence)
    object["entities"] = .array(line.entities.map { .string($0.rawValue) })
    object["copies"] =
      line.copies.isEmpty
      ? nil : .array(line.copies.compactMap { copy(of: $0, timeline, librarian) })
    object["text"] = .string(
      line.kind == .publication ? source.title : stated.line(line.sentence))
    return object
  }

  private func copy(
    of copy: DatedLine.Copy, _ timeline: Timeline, _ librarian: Librarian
  ) -> JSONValue? {
    guard
      let stated = librarian.stated(timeline.sources[copy.source].path, date: try? Self.date(date))
    else { return nil }
    return .object([
      "article": .string(stated.path.rawValue), "sentence": stated.scalars(copy.sentence),
    ])
  }
}
