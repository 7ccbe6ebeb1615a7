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

  func run() throws {
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
