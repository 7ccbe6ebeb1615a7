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
    librarian.update()
    let everything = librarian.annotatedArticles()
    guard !everything.isEmpty else { throw Failure("nothing is annotated in this library") }
    let articles = try filter.filter(librarian.gazetteer, everything).apply(to: everything)
    guard !articles.isEmpty else { throw Failure("no annotation fulfils all of these conditions") }
    try write(export.write(articles), of: export.name)
    let left = articles.flatMap(\.notebook.unreadable).count
    if left > 0, export.name != "json", export.name != "jsonl" {
      let items = left == 1 ? "1 item that quotes" : "\(left) items that quote"
      Output.error("lectern: \(items) no passage left out: only json and jsonl hold such")
    }
  }
}

extension ExportCommand {
  private func write(_ product: Export.Product, of format: String) throws {
    let writer = ExportWriter(isForced: force)
    do throws(ExportWriter.Failure) {
      guard let to else { return print(try writer.text(product, of: format), terminator: "") }
      try writer.write(product, to: to)
    } catch .needsFolder {
      throw ValidationError("\(format) is a folder of files: name it with --to")
    } catch {
      throw Failure(error.message)
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
