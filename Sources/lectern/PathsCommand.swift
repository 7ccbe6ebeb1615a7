import ArgumentParser
import OrderedJSON
import Session
import Storage

/// Where Lectern keeps what it keeps.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Print where everything is kept.")

  @OptionGroup var library: LibraryArguments

  @Flag(help: "One JSON object a path.")
  var json = false

  func run() throws {
    let surroundings = Surroundings.current
    let librarian = try library.librarian(surroundings)
    let places = surroundings.places
    var rows = [
      ("library", librarian.location.root),
      ("annotations", librarian.storeFolder),
      ("session", places.session(of: librarian.location)),
      ("index", librarian.indexFile ?? "in memory"),
      ("last library", places.lastLibrary),
      ("log", places.log),
      ("themes", places.themes),
      ("corpus", Corpus.folder ?? "not installed"),
    ]
    rows += librarian.gazetteerFiles.map { ("gazetteer", $0) }
    for (name, path) in rows {
      if json {
        Output.line(["name": .string(name), "path": .string(path)])
        continue
      }
      Output.line(name + String(repeating: " ", count: max(1, 14 - name.count)) + path)
    }
  }
}
