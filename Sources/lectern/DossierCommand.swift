import ArgumentParser
import Exports
import Session
import Statements

/// A brief on one topic.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Write a brief on an entity, a pair, a tag or a search.",
    discussion: DossierFormat.all.map { "\($0.name): \($0.summary)" }.joined(separator: "\n") + """


      What the gazetteer says, a timeline, quotations, figures, your notes, what is read and \
      unread, and the sources. Every line names its source and paragraph, with an address that \
      lectern open takes. Sources that differ stand side by side; nothing is weighed.
      """)

  @OptionGroup var library: LibraryArguments

  @OptionGroup var topic: TopicArguments

  @Option(
    help:
      "\(DossierFormat.all.map(\.name).joined(separator: ", ")). None: as the file's name says.",
    completion: .list(DossierFormat.all.map(\.name)))
  var format: String?

  @Option(
    name: [.long, .customShort("o")], help: "The file to write. None: standard output.",
    completion: .file())
  var output: String?

  @Flag(help: "Replace a file that exists.")
  var force = false

  @Option(help: "The date of articles that give none, as EDTF: 2025, 2025-10-21.")
  var date: String?

  func run() throws {
    let format = try chosenFormat()
    let date = try StatementsArguments.date(date)
    let librarian = try library.imported()
    let dossier = librarian.dossier(on: try topic.topic(librarian.gazetteer), date: date)
    guard !dossier.isEmpty else { throw Failure("no article says anything of \(dossier.title)") }
    guard let output else { return print(format.write(dossier), terminator: "") }
    do throws(ExportWriter.Failure) {
      try ExportWriter(isForced: force).write(.file(format.write(dossier)), to: output)
    } catch {
      throw Failure(error.message)
    }
  }

  /// The format that is named, else the one of the file's name, else Markdown.
  private func chosenFormat() throws -> DossierFormat {
    if let format {
      guard let named = DossierFormat.named(format) else {
        let names = DossierFormat.all.map(\.name).joined(separator: ", ")
        throw ValidationError("there is no format \(format); there are \(names)")
      }
      return named
    }
    guard let output else { return DossierFormat.all[0] }
    guard let format = DossierFormat.of(file: output) else {
      throw ValidationError(DossierFormat.unknown(file: output))
    }
    return format
  }
}
