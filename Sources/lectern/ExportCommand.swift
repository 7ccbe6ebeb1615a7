import Annotations
import ArgumentParser
import Articles
import Entities
import Exports
import Session
import Storage

/// Annotations as other people's files.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write annotations as \(Export.all.map(\.name).joined(separator: ", ")).",
    discussion: Export.all.map { "\($0.name): \($0.summary)" }.joined(separator: "\n") + """


      Conditions of different kinds must all hold; of one kind that is given several times, one.
      Everything that is exported can be imported again: lectern import FORMAT FILE.
      """)

  @Argument(
    help: "A format, and the folders or files of a library. None: Markdown, the last library.",
    completion: .list(Export.all.map(\.name)))
  var words: [String] = []

  @OptionGroup var library: LibraryOption

  @Option(name: .long, help: "The format.", completion: .list(Export.all.map(\.name)))
  var format: String?

  @OptionGroup var filter: FilterArguments

  @Option(
    name: .long, help: "The file to write, a folder for brat. None: standard output.",
    completion: .file())
  var to: String?

  @Flag(help: "Replace a file that exists, and a block that was edited by hand.")
  var force = false

  func run() throws {
    let named = format == nil ? words.first.flatMap(Export.named) : nil
    let name = format ?? named?.name ?? Export.all[0].name
    guard let export = Export.named(name) else {
      let names = Export.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no format \(name); there are \(names)")
    }
    let paths = library.library + (named == nil ? words : Array(words.dropFirst()))
    let librarian = try Surroundings.current.librarian(
      paths, gazetteer: library.gazetteer.gazetteer, library.encoding.options)
    librarian.importAll()
    let everything = librarian.annotatedArticles()
    guard !everything.isEmpty else { throw Failure("nothing is annotated in this library") }
    let articles = try filter.filter(librarian.gazetteer, everything).apply(to: everything)
    guard !articles.isEmpty else { throw Failure("no annotation fulfils all of these conditions") }
    try ExportWriter(to: to, force: force).write(export.write(articles), named: export.name)
    let left = articles.flatMap(\.notebook.unreadable).count
    if left > 0, export.name != "json", export.name != "jsonl" {
      let items = left == 1 ? "1 item that quotes" : "\(left) items that quote"
      Output.error("lectern: \(items) no passage left out: only json and jsonl hold such")
    }
  }
}

/// The options that say which annotations leave.
struct FilterArguments: ParsableArguments {
  @Option(name: .long, help: "Only this article or folder, by path, file name or title.")
  var article: [String] = []

  @Option(name: .long, help: "Only passages that mention this entity, by id, name or alias.")
  var entity: [String] = []

  @Option(name: .long, help: "Only annotations with this tag.")
  var tag: [String] = []

  @Option(
    name: .long,
    help: "Only this colour: \(HighlightColor.allCases.map(\.rawValue).joined(separator: ", ")).")
  var color: [String] = []

  @Option(name: .long, help: "Only annotations made since this date: 2026, 2026-11, 2026-11-23.")
  var since: String?

  @Option(name: .long, help: "Only annotations made until this date, the last day it can mean.")
  var until: String?

  @Option(name: .long, help: "Only annotations with all of these words, in passage, note or tags.")
  var words: String?

  /// The filter, names looked up.
  func filter(_ gazetteer: Gazetteer, _ articles: [AnnotatedArticle]) throws -> ExportFilter {
    var filter = ExportFilter()
    for name in article {
      filter.articles = [name]
      guard articles.contains(where: filter.names) else {
        throw Failure("no annotated article is called \(name)")
      }
    }
    filter.articles = article
    filter.tags = tag
    filter.colors = try color.map { word in
      guard let color = HighlightColor(rawValue: word) else {
        throw ValidationError("there is no colour \(word)")
      }
      return color
    }
    filter.since = try since.map(date)
    filter.until = try until.map(date)
    filter.words = words
    guard !entity.isEmpty else { return filter }
    filter.entities = try Set(
      entity.flatMap { name in
        let found = gazetteer.resolve(name)
        guard !found.isEmpty else { throw Failure("no entity is called \(name)") }
        return found
      })
    return filter
  }

  private func date(_ text: String) throws -> EDTF {
    guard let date = EDTF(text) else {
      throw ValidationError("\(text) is no date: 2026, 2026-11, 2026-11-23, 202X, 2024/2026")
    }
    return date
  }
}

/// Puts what an export made where the reader wants it, and writes over nothing that is theirs.
struct ExportWriter {
  var path: String?
  var force: Bool
  private let calls = FileCalls()

  init(to path: String?, force: Bool) {
    self.path = path
    self.force = force
  }

  func write(_ product: Export.Product, named format: String) throws {
    guard let path else { return try printed(product, named: format) }
    switch product {
    case .file(let text): try writeFile(text, to: path)
    case .block(let body): try writeBlock(body, to: path)
    case .folder(let files):
      try Surroundings.current.opened { () throws(StorageError) in
        try calls.makeFolders(path, mode: 0o755)
      }
      for file in files { try checkFree(FileCalls.join(path, file.name), file.text) }
      for file in files { try save(Array(file.text.utf8), FileCalls.join(path, file.name)) }
    }
  }

  private func printed(_ product: Export.Product, named format: String) throws {
    switch product {
    case .file(let text): print(text, terminator: "")
    case .block(let body):
      print(String(decoding: try block(in: [], body), as: UTF8.self), terminator: "")
    case .folder: throw ValidationError("\(format) is a folder of files: name it with --to")
    }
  }

  private func writeFile(_ text: String, to path: String) throws {
    try checkFree(path, text)
    try save(Array(text.utf8), path)
  }

  private func writeBlock(_ body: String, to path: String) throws {
    let old = try Surroundings.current.opened { () throws(StorageError) in
      try calls.infoIfPresent(path) == nil ? [] : try calls.readAll(path)
    }
    let new: [UInt8]
    do throws(ManagedBlockError) {
      new = try ManagedBlock.replacing(in: old, with: body, replacingEdits: force)
    } catch {
      let advice =
        if case .edited = error {
          "; lectern import markdown \(path) takes the edits, --force drops them"
        } else {
          ""
        }
      throw Failure("\(path): \(error.message)\(advice)")
    }
    if new != old { try save(new, path) }
  }

  private func block(in file: [UInt8], _ body: String) throws -> [UInt8] {
    do throws(ManagedBlockError) {
      return try ManagedBlock.replacing(in: file, with: body)
    } catch {
      throw Failure(error.message)
    }
  }

  /// Refuses to replace a file that holds something else.
  private func checkFree(_ path: String, _ text: String) throws {
    guard !force, calls.exists(path) else { return }
    let old = try? calls.readAll(path)
    guard old != Array(text.utf8) else { return }
    throw Failure("\(path) exists and is left alone; --force replaces it")
  }

  private func save(_ bytes: [UInt8], _ path: String) throws {
    try Surroundings.current.opened { () throws(StorageError) in
      try AtomicFile.write(bytes, to: path, mode: 0o644, calls: calls)
    }
  }
}
