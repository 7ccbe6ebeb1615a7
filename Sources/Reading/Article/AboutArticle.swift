import Annotations
import Articles
import Entities
import Formats
import Typesetting

/// What is known about an article besides its text, for the panel that says so.
public struct AboutArticle {
  /// One row of the panel: a name, or a blank where a fact goes on, and words that fit.
  public struct Row: Hashable, Sendable {
    /// What the words tell; empty on the further rows of one fact.
    public var label: String
    /// The words.
    public var text: String
  }

  private let open: OpenArticle
  private let entry: LibraryEntry?

  /// Cells of the names, the gap behind them included.
  public static let labelColumns = 12

  /// Gathers what is known of an article; its entry in the library knows its words.
  public init(_ open: OpenArticle, _ entry: LibraryEntry?) {
    self.open = open
    self.entry = entry
  }

  /// The rows of the panel at a width in cells.
  public func rows(columns: Int) -> [Row] {
    facts.flatMap { label, text in
      WrappedText.lines(text, columns: max(1, columns - Self.labelColumns)).enumerated()
        .map { Row(label: $0 == 0 ? label : "", text: $1) }
    }
  }

  private var facts: [(String, String)] {
    let metadata = open.article.metadata
    let optional: [(String, String?)] = [
      (
        "title",
        metadata.title + (metadata.titleIsDerived ? " (made from the text or the name)" : "")
      ),
      ("kind", metadata.kind), ("date", date), ("author", metadata.author),
      ("source", metadata.sources.isEmpty ? nil : metadata.sources.joined(separator: "\n")),
      ("language", metadata.language), ("summary", metadata.summary),
      ("file", open.file?.path ?? open.path.rawValue), ("size", size),
      ("changed", changed), ("encoding", encoding), ("length", length),
      ("links", links), ("notes", notes), ("read as", open.article.textForm),
    ]
    return optional.compactMap { label, text in text.map { (label, $0) } } + corrections
  }

  private var size: String? {
    open.file.map { file in
      guard open.excerpt != nil else { return "\(file.bytes) bytes" }
      return
        "\(file.bytes) bytes, read in parts; lists and searches of the library know its beginning"
    }
  }

  /// The article's date and who says it.
  private var date: String {
    guard let date = open.article.metadata.date else { return "unknown; pd says it" }
    return open.article.metadata.dateIsTold ? "\(date), told by you; pd says another" : date
  }

  /// The time of the last change to the minute.
  private var changed: String? {
    guard let spelling = open.file?.modified?.spelling else { return nil }
    return "\(spelling.prefix(10)) \(spelling.dropFirst(11).prefix(5)) UTC"
  }

  /// The encoding and how it was found.
  private var encoding: String? {
    open.article.metadata.encoding?.description
  }

  private var length: String? {
    guard let entry, entry.words > 0 else { return nil }
    let minutes = entry.minutes == 1 ? "1 minute" : "\(entry.minutes) minutes"
    return "\(entry.words) words, about \(minutes); \(open.article.blocks.count) blocks"
  }

  private var links: String {
    let entities = Set(open.links.map(\.entity)).count
    return open.links.isEmpty
      ? "none" : "\(open.links.count) to \(entities == 1 ? "1 entity" : "\(entities) entities")"
  }

  private var notes: String {
    let all = open.notebook.annotations
    let lost = all.count { $0.range == nil }
    let doubtful = lost == 0 ? "" : ", \(lost) whose passage is not found"
    return all.isEmpty ? "none" : "\(all.count)\(doubtful)"
  }

  private var corrections: [(String, String)] {
    let lost = Set(open.article.lostCorrections)
    var facts: [(String, String)] = []
    // The numbers are those by which `lectern correct --forget` knows them.
    for (index, correction) in open.options.corrections.enumerated() {
      let isLost = lost.contains(correction.id)
      let label = isLost ? "lost" : index == 0 ? "corrected" : ""
      let end = isLost ? "; not found, kept" : ""
      facts.append((label, "\(index + 1) \(correction.sentence)\(end)"))
    }
    if facts.isEmpty { facts.append(("corrected", "nothing; p puts the importer right")) }
    if let problem = open.importProblem { facts.append(("problem", problem)) }
    return facts
  }
}
