import ArgumentParser
import Articles
import Session

/// An article as plain text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article as plain wrapped text.")

  @Argument(help: "The article: its path in the library, its file, or - for standard input.")
  var article: String

  @Option(help: "Cells of a line.")
  var width = 66

  func run() throws {
    let librarian = try Surroundings.current.librarian([article], gazetteer: [])
    librarian.importAll()
    try PlainText(librarian, width: width).printAll()
  }
}
