import ArgumentParser
import Entities
import OrderedJSON
import Reading
import Session

/// The index of entities without the screen.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "List the known entities with their counts.")

  @OptionGroup var library: LibraryArguments

  @Flag(help: "One JSON object an entity.")
  var json = false

  @Flag(help: "What you taught in the reader, one line a record, instead of the entities.")
  var taught = false

  @Flag(help: "Write what you taught into the library's entities.toml; the old one stays as ~.")
  var edit = false

  func run() throws {
    if edit { return try fold() }
    if taught { return try listTaught() }
    let librarian = try library.imported()
    for row in librarian.indexRows(of: nil) {
      if json {
        Output.line(object(row, librarian.gazetteer[row.entity]))
      } else {
        Output.line(
          "\(row.entity.rawValue)\t\(row.name)\t\(row.kind.word)\t\(row.mentions)\t\(row.articles)")
      }
    }
  }

  /// Moves what has a place in the gazetteer's file there, and says what stays.
  private func fold() throws {
    let librarian = try library.librarian(.current)
    let count = try librarian.foldOverlay()
    let left = librarian.overlay.records.count
    let file = librarian.ownGazetteer
    Output.line(
      count == 0
        ? "nothing was taught that has a place in \(file)"
        : "\(count) written into \(file); the file before is \(file)~")
    if left > 0 { Output.line("\(left) merges and decisions stay in \(librarian.overlayFile)") }
  }

  private func listTaught() throws {
    let librarian = try library.librarian(.current)
    for line in librarian.taughtLines(asJSON: json) { Output.line(line) }
  }

  private func object(_ row: IndexRow, _ entity: Entity?) -> JSONObject {
    var object: JSONObject = [
      "id": .string(row.entity.rawValue), "name": .string(row.name),
      "type": .string(row.kind.word),
      "aliases": .array(row.aliases.map { .string($0) }),
      "mentions": .number(String(row.mentions)), "articles": .number(String(row.articles)),
    ]
    object["about"] = row.about.map { .string($0) }
    object["date"] = entity?.date.map { .string($0) }
    return object
  }
}
