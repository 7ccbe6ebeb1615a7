import ArgumentParser
import OrderedJSON
import Reading
import Session
import Storage

/// The index, for scripts and for measuring.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the index of a library up to date.",
    discussion: """
      Reading and searching do that by themselves. The index lies in the cache folder and can be
      thrown away at any time; --rebuild does. What articles say is noted last; what is left out
      is found when it is asked for.
      """)

  @OptionGroup var library: LibraryArguments

  @Flag(help: "Throw the index away first.")
  var rebuild = false

  @Flag(
    name: .customLong("no-statements"),
    help: "Do not note what articles say: quotations, dates, figures.")
  var leavesStatements = false

  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    let surroundings = Surroundings.current
    let librarian = try library.librarian(surroundings)
    if rebuild { librarian.forgetIndex() }
    let start = ContinuousClock.now
    let report = librarian.updateIndex()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    for notice in report.notices { Output.error(notice) }
    let stating = leavesStatements ? nil : Stating(librarian)
    if let problem = stating?.report.problem {
      Output.error("what articles say is not kept: \(problem)")
    }
    json
      ? Output.line(object(report, seconds, stating, librarian))
      : print(report, seconds, stating, librarian)
  }

  /// What noting what articles say did, and how long it took.
  private struct Stating {
    let report: StatingReport
    let seconds: Double

    init(_ librarian: Librarian) {
      let start = ContinuousClock.now
      report = librarian.keepStatements(threads: Librarian.processors)
      seconds = (ContinuousClock.now - start) / .seconds(1)
    }
  }

  private func print(
    _ report: IndexReport, _ seconds: Double, _ stating: Stating?, _ librarian: Librarian
  ) {
    let bytes = librarian.indexBytes
    let rows: [(String, String)] = [
      ("index", bytes == nil ? "in memory" : librarian.indexFile ?? "in memory"),
      ("articles", "\(report.articles)"), ("not readable", "\(report.unreadable)"),
      ("imported", "\(report.imported)"), ("touched", "\(report.touched)"),
      ("removed", "\(report.removed)"),
      ("renamed", "\(report.renamed)"), ("linked anew", "\(report.relinked)"),
      ("text", "\(report.textBytes) bytes"),
      ("size", bytes.map { "\($0) bytes" } ?? "none on the disk"),
      ("time", "\(Self.rounded(seconds)) s"),
      (
        "statements",
        stating.map { "\($0.report.stated) articles in \(Self.rounded($0.seconds)) s" }
          ?? "left out"
      ),
    ]
    for (name, value) in rows {
      Output.line(name + String(repeating: " ", count: max(1, 14 - name.count)) + value)
    }
  }

  private func object(
    _ report: IndexReport, _ seconds: Double, _ stating: Stating?, _ librarian: Librarian
  ) -> JSONObject {
    var object: JSONObject = [
      "articles": .number(String(report.articles)),
      "unreadable": .number(String(report.unreadable)),
      "imported": .number(String(report.imported)),
      "touched": .number(String(report.touched)),
      "removed": .number(String(report.removed)), "renamed": .number(String(report.renamed)),
      "relinked": .number(String(report.relinked)),
      "textBytes": .number(String(report.textBytes)),
      "seconds": .number(Self.rounded(seconds)),
    ]
    if let stating {
      object["stated"] = .number(String(stating.report.stated))
      object["statingSeconds"] = .number(Self.rounded(stating.seconds))
    }
    guard let bytes = librarian.indexBytes else { return object }
    object["index"] = librarian.indexFile.map { .string($0) }
    object["indexBytes"] = .number(String(bytes))
    return object
  }

  /// A number with three digits behind the point.
  private static func rounded(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
