import Annotations
import ArgumentParser
import Articles
import Exports
import OrderedJSON
import Session
import Storage

/// Other people's annotations, and our own from elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in annotations: \(Import.all.map(\.name).joined(separator: ", ")).",
    discussion: Import.all.map { "\($0.name): \($0.summary)" }.joined(separator: "\n") + """


      Passages are found by their words and surroundings. Nothing is asked, nothing is taken twice, \
      and nothing that the file says is lost: what has no passage, or no article, is kept.
      """)

  @Argument(help: "The format, and its files.", completion: .file())
  var words: [String] = []

  @OptionGroup var library: LibraryOption

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @Flag(help: "Take the last import back: what it added goes to the trash.")
  var undo = false

  @Flag(help: "One JSON object an annotation.")
  var json = false

  func validate() throws {
    if undo {
      guard words.isEmpty, !dryRun else { throw ValidationError("--undo stands alone") }
      return
    }
    let names = Import.all.map(\.name).joined(separator: ", ")
    guard let name = words.first else { throw ValidationError("name a format: \(names)") }
    guard Import.named(name) != nil else {
      throw ValidationError("there is no format \(name); there are \(names)")
    }
    guard words.count > 1 else { throw ValidationError("name a file to import") }
  }

  func run() throws {
    if undo { return try takeBack() }
    guard let name = words.first, let format = Import.named(name) else { return }
    let files = try words.dropFirst().flatMap { try sources(of: $0, format) }
    var set = ImportedSet()
    for source in files {
      do throws(ImportError) {
        let one = try format.read(source, at: Surroundings.clock())
        set.annotations += one.annotations
        set.notices += one.notices.map { "\(source.name): \($0)" }
      } catch {
        throw Failure("\(source.name): \(error.message)")
      }
    }
    let librarian = try library.imported()
    let report = try Surroundings.current.opened { () throws(StorageError) in
      try librarian.importAnnotations(
        set, from: words.dropFirst().joined(separator: ", "), isTrial: dryRun,
        at: Surroundings.clock())
    }
    print(report)
  }

  private func takeBack() throws {
    let librarian = try library.imported()
    let undone = try Surroundings.current.opened { () throws(StorageError) in
      try librarian.undoImport(at: Surroundings.clock())
    }
    guard let undone else { throw Failure("there is no import to take back") }
    Output.line(
      "\(undone.file) taken back: \(undone.removed) removed, \(undone.reverted) as before")
    for words in undone.stayed { Output.line("changed since, stays\t\(Self.short(words))") }
  }

  /// The files that a name means: itself, or those of its format in a folder.
  private func sources(of path: String, _ format: Import) throws -> [Import.Source] {
    let calls = FileCalls()
    return try Surroundings.current.opened { () throws(StorageError) in
      guard let pair = format.pair else {
        return [Import.Source(name: path, bytes: try calls.readAll(path))]
      }
      var files = [path]
      if (try calls.info(path)).kind == .folder {
        files = try calls.list(path).compactMap(\.name).filter { $0.hasSuffix(pair.file) }.sorted()
          .map { FileCalls.join(path, $0) }
      }
      return try files.map { file throws(StorageError) in
        let beside =
          String(file.dropLast(file.hasSuffix(pair.file) ? pair.file.count : 0))
          + pair.companion
        let companion = try calls.infoIfPresent(beside) == nil ? nil : try calls.readAll(beside)
        return Import.Source(name: file, bytes: try calls.readAll(file), companion: companion)
      }
    }
  }

  private func print(_ report: ImportReport) {
    for group in report.groups {
      for entry in group.entries {
        if json {
          Output.line([
            "article": .string(group.path.rawValue), "place": .string(entry.place),
            "outcome": .string(entry.outcome.rawValue), "exact": .string(entry.words),
            "id": entry.id.map { .string($0.rawValue) } ?? .null,
          ])
        } else if entry.outcome != .attached, entry.outcome != .alreadyThere {
          Output.line(
            "\(entry.outcome.rawValue)\t\(group.path)\t\(entry.place)\t\(Self.short(entry.words))")
        }
      }
    }
    for notice in report.notices { Output.error("lectern: \(notice)") }
    guard !json else { return }
    for group in report.groups where !group.isPresent {
      Output.error("lectern: \(group.path) is not in the library; its notes are kept")
    }
    let counts = report.counts
    let parts = ImportMerge.Outcome.allCases.compactMap { outcome in
      counts[outcome].map { "\($0) \(outcome.rawValue)" }
    }
    Output.line(parts.isEmpty ? "nothing to import" : parts.joined(separator: ", "))
  }

  /// The beginning of a passage, on one line.
  private static func short(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
