import Annotations
import ArgumentParser
import Articles
import Entities
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

  @Option(name: .long, help: "Only annotations whose passage names this entity: its id or name.")
  var about: String?

  @Option(
    name: .long, help: "Only annotations of this kind.",
    completion: .list(NoteKind.allCases.map(\.rawValue)))
  var kind: String?

  @Flag(help: "Only annotations that are due for review.")
  var due = false

  @Flag(help: "The tags of the library instead, with their counts.")
  var tags = false

  @Flag(help: "One JSON object an annotation, or a tag.")
  var json = false

  func validate() throws {
    guard let kind, NoteKind(rawValue: kind) == nil else { return }
    let kinds = NoteKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("there is no kind \(kind); there are \(kinds)")
  }

  func run() throws {
    let librarian = try library.imported()
    let rows = librarian.notebookRows().filter(isWanted)
    if tags { return listTags(rows) }
    for row in rows {
      let annotation = row.annotation
      guard json else {
        let note = annotation.note.map { "\t\($0)" } ?? ""
        let kind = annotation.kind.map { "\t[\($0.rawValue)]" } ?? ""
        let words = annotation.isReply ? "↳" : annotation.anchor.exact
        let tags = annotation.tags.map { " #\($0)" }.joined()
        Output.line(
          "\(row.path)\t\(annotation.state.rawValue)\t\(words)\(kind)\(note)\(tags)")
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
      object["kind"] = annotation.kind.map { .string($0.rawValue) }
      object["replyTo"] = annotation.parent.map { .string($0.rawValue) }
      if !row.about.isEmpty {
        object["about"] = .array(row.about.map { .string($0.entity.rawValue) })
      }
      if !annotation.isReply { object["due"] = .string(annotation.due.description) }
      object["note"] = annotation.note.map { .string($0) }
      Output.line(object)
    }
  }
  private func isWanted(_ row: NotebookRow) -> Bool {
    let annotation = row.annotation
    if let tag, !annotation.tags.contains(tag) { return false }
    if let kind, annotation.kind?.rawValue != kind { return false }
    if let about, !row.names(about) { return false }
    return !due || annotation.isDue(at: Surroundings.clock())
  }

  private func listTags(_ rows: [NotebookRow]) {
    for count in TagCount.counts(in: rows) {
      guard json else {
        Output.line("\(count.notes)\t\(count.articles)\t#\(count.tag)")
        continue
      }
      Output.line([
        "tag": .string(count.tag), "notes": .number(String(count.notes)),
        "articles": .number(String(count.articles)),
      ])
    }
  }
}
