import ArgumentParser
import Articles
import OrderedJSON
import Reading
import Session

/// What the importer made of a file.
struct StructureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structure", abstract: "Show the blocks that a file was taken apart into.")

  @Argument(help: "The file.", completion: .file())
  var file: String

  @OptionGroup var place: LibraryFolder
  @OptionGroup var encoding: EncodingArguments

  @Flag(help: "One JSON object with every block.")
  var json = false

  @Flag(help: "Name the rule that recognised each block.")
  var why = false

  func run() throws {
    let (librarian, path) = try place.librarian(of: file, encoding.options)
    guard let article = librarian.open(path)?.article else {
      throw Failure(librarian.problem(of: path) ?? "\(file) cannot be read")
    }
    json ? Output.document(.object(object(article))) : printDump(article)
  }

  private func printDump(_ article: Article) {
    for line in article.dump.split(separator: "\n", omittingEmptySubsequences: false) {
      Output.line(String(line))
    }
  }

  private func object(_ article: Article) -> JSONObject {
    var object: JSONObject = [
      "title": .string(article.metadata.title),
      "titleDerived": .bool(article.metadata.titleIsDerived),
      "date": article.metadata.date.map { .string($0) } ?? .null,
      "textForm": .string(article.textForm),
    ]
    object["encoding"] = article.metadata.encoding.map { .object($0.json) }
    object["blocks"] = .array(article.blocks.map { .object(self.object($0, in: article)) })
    return object
  }

  private func object(_ block: Block, in article: Article) -> JSONObject {
    let source = article.sourceMap.source(of: block.range)
    var object: JSONObject = [
      "kind": .string(block.kind.name),
      "start": .number(String(article.text.scalarIndex(of: block.range.lowerBound))),
      "end": .number(String(article.text.scalarIndex(of: block.range.upperBound))),
      "sourceStart": .number(String(source.lowerBound)),
      "sourceEnd": .number(String(source.upperBound)),
    ]
    if case .heading(let level) = block.kind { object["level"] = .number(String(level)) }
    if block.depth > 0 { object["depth"] = .number(String(block.depth)) }
    object["marker"] = block.marker.map { .string($0) }
    if why { object["rule"] = block.rule.map { .string($0) } }
    object["text"] = .string(article.text[block.range])
    return object
  }
}
