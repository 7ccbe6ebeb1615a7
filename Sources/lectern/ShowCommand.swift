import ArgumentParser
import Articles
import Session
import Storage

/// An article as plain text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article as plain wrapped text.")

  @Argument(help: "The article: a file, its path in the library, or - for standard input.")
  var article: String

  @OptionGroup var library: LibraryOption

  @Option(help: "Cells of a line.")
  var width = 66

  func run() throws {
    let surroundings = Surroundings.current
    let isFile = article == "-" || FileCalls().exists(article)
    let librarian = try surroundings.librarian(
      isFile ? [article] : library.library, gazetteer: library.gazetteer.gazetteer)
    let path = ArticlePath(article)
    guard isFile || librarian.open(path) != nil else {
      throw Failure(
        librarian.problem(of: path)
          ?? "there is no article \(article) in \(librarian.location.root)")
    }
    if isFile { librarian.importAll() }
    try PlainText(librarian, width: width).printAll()
  }
}
