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

  @Flag(help: "Name the rule that recognised each block, and why it begins where it does.")
  var why = false

  func run() throws {
    let (librarian, path) = try place.librarian(of: file, encoding.options)
    guard let article = librarian.open(path)?.article else {
      throw Failure(librarian.problem(of: path) ?? "\(file) cannot be read")
    }
    json ? Output.document(.object(object(article))) : printDump(article)
    if article.excerpt != nil { Output.tellOfLongTexts([path]) }
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
    if !article.footnotes.isEmpty {
      object["footnotes"] = .array(article.footnotes.map { .object(self.object($0, in: article)) })
    }
    object["spans"] = .array(article.spans.map { .object(self.object($0, in: article)) })
    object["encoding"] = article.metadata.encoding.map { .object($0.json) }
    if let excerpt = article.excerpt {
      object["readBytes"] = .number(String(excerpt.bytes.upperBound))
      object["fileBytes"] = .number(String(excerpt.fileSize))
    }
    object["blocks"] = .array(article.blocks.map { .object(self.object($0, in: article)) })
    return object
  }

  private func object(_ block: Block, in article: Article) -> JSONObject {
    var object: JSONObject = ["kind": .string(block.kind.name)]
    place(block.range, in: article, into: &object)
    if case .heading(let level) = block.kind { object["level"] = .number(String(level)) }
    if block.depth > 0 { object["depth"] = .number(String(block.depth)) }
    if !block.alignments.isEmpty {
      object["columns"] = .array(block.alignments.map { .string($0.rawValue) })
    }
    object["language"] = block.language.map { .string($0) }
    object["marker"] = block.marker.map { .string($0) }
    if block.isRepeat { object["repeat"] = .bool(true) }
    if why {
      object["rule"] = block.rule.map { .string($0) }
      object["boundary"] = block.boundary.map { .string($0) }
    }
    object["text"] = .string(article.text[block.range])
    return object
  }

  /// A span: its kind, its place, where it leads, its words.
  private func object(_ span: InlineSpan, in article: Article) -> JSONObject {
    var object: JSONObject = ["kind": .string(span.kind.name)]
    place(span.range, in: article, into: &object)
    object["target"] = span.kind.target.map { .string($0) }
    switch span.kind {
    case .footnote(let index), .footnoteReturn(let index):
      object["footnote"] = .number(String(index))
    default: break
    }
    object["text"] = .string(article.text[span.range])
    return object
  }

  /// A footnote: its label, its number, its place; spans name it by its index.
  private func object(_ footnote: Footnote, in article: Article) -> JSONObject {
    var object: JSONObject = ["label": .string(footnote.label)]
    object["number"] = footnote.number.map { .number(String($0)) } ?? .null
    place(footnote.range, in: article, into: &object)
    return object
  }

  /// Scalars of the canonical text, and bytes of the file.
  private func place(
    _ range: Range<Offset>, in article: Article, into object: inout JSONObject
  ) {
    let source = article.sourceMap.source(of: range)
    object["start"] = .number(String(article.text.scalarIndex(of: range.lowerBound)))
    object["end"] = .number(String(article.text.scalarIndex(of: range.upperBound)))
    object["sourceStart"] = .number(String(source.lowerBound))
    object["sourceEnd"] = .number(String(source.upperBound))
  }
}
