import Annotations
import ArgumentParser
import Articles
import OrderedJSON
import Session
import Storage

/// The daily copies of notebooks.
struct BackupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backups",
    abstract: "List the daily copies of notebooks, or put back what one has.",
    discussion: """
      A notebook that cannot be read is replaced by the newest sound copy and the notes that were \
      written since; its bytes are kept beside it. To a notebook that can be read only what it lacks \
      is added: newer notes stay as they are.
      """)

  @OptionGroup var library: LibraryArguments

  @Option(
    name: .long, help: "Put back what the newest sound copy of this article's notebook has.")
  var restore: String?

  @Option(name: .long, help: "The day of the copy, as 2026-11-23.")
  var day: String?

  @Flag(help: "One JSON object a copy.")
  var json = false

  func validate() throws {
    guard day == nil || restore != nil else { throw ValidationError("--day goes with --restore.") }
  }

  func run() throws {
    let librarian = try library.librarian(.current)
    guard let restore else {
      for copy in librarian.backups() { printLine(copy) }
      return
    }
    let saved = try Surroundings.current.opened { () throws(StorageError) in
      try librarian.restoreBackup(
        of: ArticlePath(restore), day: day, at: Surroundings.clock())
    }
    guard let saved else {
      throw Failure(
        "there is no sound backup of the notebook of \(restore)\(day.map { " of \($0)" } ?? "")")
    }
    Output.line("\(saved.file): \(saved.notebook.annotations.count) annotations")
  }

  private func printLine(_ copy: BackupCopy) {
    guard json else {
      let state = copy.isSound ? "\(copy.annotations) annotations" : "not sound"
      return Output.line("\(copy.day)\t\(copy.path?.rawValue ?? "?")\t\(state)\t\(copy.file)")
    }
    var object: JSONObject = [
      "day": .string(copy.day), "file": .string(copy.file),
      "annotations": .number(String(copy.annotations)), "sound": .bool(copy.isSound),
    ]
    object["article"] = copy.path.map { .string($0.rawValue) }
    Output.line(object)
  }
}
