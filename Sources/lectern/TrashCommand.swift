import Annotations
import ArgumentParser
import Articles
import OrderedJSON
import Session
import Storage

/// What was deleted, without the screen.
struct TrashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trash", abstract: "List deleted annotations, bring them back, or empty the trash."
  )

  @OptionGroup var library: LibraryArguments

  @Option(
    name: .long,
    help: "Bring the annotation with this id back; the end of the id is enough. May be repeated.")
  var restore: [String] = []

  @Flag(name: .long, help: "Remove everything in the trash for good.")
  var empty = false

  @Flag(help: "One JSON object an annotation.")
  var json = false

  func validate() throws {
    guard restore.isEmpty || !empty else {
      throw ValidationError("--restore and --empty exclude each other.")
    }
  }

  func run() throws {
    let librarian = try library.librarian(.current)
    if empty {
      let count = try Surroundings.current.opened { () throws(StorageError) in
        try librarian.emptyTrash()
      }
      return Output.line("\(count) deleted annotations are gone for good")
    }
    guard restore.isEmpty else { return try bringBack(librarian) }
    for item in librarian.trashed() { printLine(item) }
  }

  private func bringBack(_ librarian: Librarian) throws {
    let trashed = librarian.trashed()
    for id in restore {
      let found = trashed.filter { $0.annotation.id.rawValue.hasSuffix(id) }
      guard let item = found.first else { throw Failure("nothing in the trash has the id \(id)") }
      guard found.count == 1 else {
        throw Failure("\(found.count) annotations in the trash have ids that end in \(id)")
      }
      let saved = try Surroundings.current.opened { () throws(StorageError) in
        try librarian.restore(item, at: Surroundings.clock())
      }
      Output.line("\(item.path)\t\(item.annotation.id.rawValue)\trestored to \(saved.file)")
    }
  }

  private func printLine(_ item: TrashedAnnotation) {
    let annotation = item.annotation
    guard json else {
      let note = annotation.note.map { "\t\($0)" } ?? ""
      return Output.line(
        "\(item.deleted.spelling)\t\(annotation.id.rawValue)\t\(item.path)\t"
          + "\(annotation.anchor.exact)\(note)")
    }
    var object: JSONObject = [
      "deleted": .string(item.deleted.spelling), "article": .string(item.path.rawValue),
      "id": .string(annotation.id.rawValue), "exact": .string(annotation.anchor.exact),
      "color": .string(annotation.color.rawValue),
      "tags": .array(annotation.tags.map { .string($0) }),
    ]
    object["note"] = annotation.note.map { .string($0) }
    Output.line(object)
  }
}
