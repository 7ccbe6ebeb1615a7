import ArgumentParser
import Articles
import OrderedJSON
import Reading
import Session

/// The library screen without the screen.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the articles of a library.")

  @OptionGroup var library: LibraryArguments

  @Flag(help: "One JSON object an article.")
  var json = false

  func run() throws {
    let librarian = try library.imported()
    let record = librarian.record
    for entry in librarian.entries {
      json ? Output.line(object(entry, record)) : Output.line(line(entry))
    }
  }

  private func line(_ entry: LibraryEntry) -> String {
    if let problem = entry.problem { return "\(entry.path)\t\(problem)" }
    let fields = [
      entry.path.rawValue, entry.metadata.title, entry.metadata.kind ?? "",
      entry.metadata.shownDate ?? "", "\(entry.words) words", "\(entry.entities) entities",
      "\(entry.annotations) annotations",
    ]
    return fields.joined(separator: "\t")
  }

  private func object(_ entry: LibraryEntry, _ record: SessionRecord) -> JSONObject {
    var object: JSONObject = [
      "article": .string(entry.path.rawValue), "title": .string(entry.metadata.title),
      "titleDerived": .bool(entry.metadata.titleIsDerived),
    ]
    object["kind"] = entry.metadata.kind.map { .string($0) }
    object["date"] = entry.metadata.date.map { .string($0) }
    object["dateOrigin"] = entry.metadata.date.map { _ in
      .string(entry.metadata.dateIsTold ? "told" : "article")
    }
    object["author"] = entry.metadata.author.map { .string($0) }
    if !entry.metadata.sources.isEmpty {
      object["sources"] = .array(entry.metadata.sources.map { .string($0) })
    }
    object["encoding"] = entry.metadata.encoding.map { .object($0.json) }
    object["words"] = .number(String(entry.words))
    object["entities"] = .number(String(entry.entities))
    object["mentions"] = .number(String(entry.mentions))
    object["annotations"] = .number(String(entry.annotations))
    object["read"] = record.places[entry.path].map { .number(String($0.percent)) }
    object["problem"] = entry.problem.map { .string($0) }
    return object
  }
}
