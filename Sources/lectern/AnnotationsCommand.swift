import Annotations
import ArgumentParser
import Articles
import OrderedJSON
import Reading
import Session

/// The notebook without the screen.
struct AnnotationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotations", abstract: "List the annotations of a library.")

  @OptionGroup var library: LibraryArguments

  @Option(name: .long, help: "Only annotations with this tag.")
  var tag: String?

  @Flag(help: "One JSON object an annotation.")
  var json = false

  func run() throws {
    let librarian = try library.imported()
    for row in librarian.notebookRows() {
      if let tag, !row.annotation.tags.contains(tag) { continue }
      let annotation = row.annotation
      guard json else {
        let note = annotation.note.map { "\t\($0)" } ?? ""
        let tags = annotation.tags.map { " #\($0)" }.joined()
        Output.line(
          "\(row.path)\t\(annotation.state.rawValue)\t\(annotation.anchor.exact)\(note)\(tags)")
        continue
      }
      var object: JSONObject = [
        "article": .string(row.path.rawValue), "id": .string(annotation.id.rawValue),
        "state": .string(annotation.state.rawValue),
        "color": .string(annotation.color.rawValue),
        "exact": .string(annotation.anchor.exact),
        "tags": .array(annotation.tags.map { .string($0) }),
        "created": .string(annotation.created.description),
        "modified": .string(annotation.modified.description),
      ]
      if let range = annotation.range, let open = librarian.open(row.path) {
        for member in Output.passage(range, of: row.path, in: open.article).members {
          object[member.key] = member.value
        }
      }
      object["note"] = annotation.note.map { .string($0) }
      Output.line(object)
    }
  }
}
