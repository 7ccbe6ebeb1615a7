import ArgumentParser
import Articles
import Reading
import Session
import Storage

/// An article as plain text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article as plain wrapped text.")

  @Argument(
    help: "The article: its file, - for standard input, or its path in the library.",
    completion: .file())
  var article: String

  @OptionGroup var library: LibraryOption

  @Option(help: "Cells of a line.")
  var width = 66

  func run() throws {
    let surroundings = Surroundings.current
    let isNamed = library.library.isEmpty && (article == "-" || FileCalls().exists(article))
    guard !isNamed else {
      let librarian = try surroundings.librarian(
        [article], gazetteer: [], library.encoding.options)
      librarian.update()
      try PlainText(librarian, width: width).printAll()
      return tellOfEncodings(librarian)
    }
    let librarian = try surroundings.librarian(
      library.library, gazetteer: [], library.encoding.options)
    try PlainText(librarian, width: width).printOne(ArticlePath(article))
    tellOfEncodings(librarian)
  }

  /// Says on standard error what was guessed or replaced, so that the text stays the article's own.
  private func tellOfEncodings(_ librarian: Librarian) {
    for entry in librarian.entries {
      if let notice = entry.metadata.encoding?.notice {
        Output.error("lectern: \(entry.path): \(notice)")
      }
    }
  }
}
