import ArgumentParser
import Exports
import Session

/// Annotations as other people's files.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the annotations of a library as Markdown or JSON.",
    discussion: Export.all.map { "\($0.name): \($0.summary)" }.joined(separator: "\n"))

  @OptionGroup var library: LibraryArguments

  @Option(name: .long, help: "The format.", completion: .list(Export.all.map(\.name)))
  var format = Export.all[0].name

  func run() throws {
    guard let export = Export.named(format) else {
      let names = Export.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no format \(format); there are \(names)")
    }
    let articles = try library.imported().annotatedArticles()
    guard !articles.isEmpty else { throw Failure("nothing is annotated in this library") }
    let written = export.write(articles)
    let text = export.isProse ? Output.harmless(written, keeping: "\t\n") : written
    print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
  }
}
