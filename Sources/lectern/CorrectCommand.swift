import Annotations
import ArgumentParser
import Articles
import Formats
import OrderedJSON
import Reading
import Session
import Storage

/// Puts the importer right from the command line.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Say what a block of a file is, where one begins, its encoding, its date.",
    discussion: """
      Blocks are counted from 1, as the reader's ¶ does and as structure lists them. Offsets are \
      Unicode scalars, as structure --json gives them. Without an option the corrections are listed.
      """)

  @Argument(help: "The file.", completion: .file())
  var file: String

  @OptionGroup var place: LibraryFolder

  @Option(help: "This block is a heading; once more, it is none.")
  var heading: Int?

  @Option(help: "The level of the heading, 1 to 6.")
  var level: Int?

  @Option(help: "This block is a paragraph.")
  var paragraph: Int?

  @Option(help: "This block is a quotation.")
  var quotation: Int?

  @Option(help: "This block is a list item.")
  var listItem: Int?

  @Option(help: "The lines of this block are kept as they are.")
  var preformatted: Int?

  @Option(help: "This block goes on in the next one.")
  var join: Int?

  @Option(help: "A block begins at this offset.")
  var split: Int?

  @Option(help: "The encoding of the file; auto leaves it to the bytes.")
  var encoding: String?

  @Option(help: "The date of the article as EDTF: 2025, 2025-10-21; unknown takes it back.")
  var date: String?

  @Flag(help: "Take the last correction back.")
  var undo = false

  @Option(help: "Forget the correction of this number in the list.")
  var forget: Int?

  @Flag(help: "List the corrections and whether they find their places.")
  var list = false

  @Flag(help: "One JSON object a correction.")
  var json = false

  func validate() throws {
    guard blockWishes.count + (list ? 1 : 0) + others <= 1 else {
      throw ValidationError("One correction at a time.")
    }
    guard level == nil || heading != nil else {
      throw ValidationError("--level goes with --heading.")
    }
  }

  func run() throws {
    let (librarian, path) = try place.librarian(of: file)
    guard let open = librarian.open(path) else {
      throw Failure(librarian.problem(of: path) ?? "\(file) cannot be read")
    }
    if let problem = open.importProblem { Output.error("lectern: \(problem)") }
    let options = try options(after: open)
    guard options != open.options else { return printList(open) }
    let (changed, notice) = try Surroundings.current.opened { () throws(StorageError) in
      try librarian.correct(path, options, at: Surroundings.clock())
    }
    if let notice { Output.error("lectern: \(notice)") }
    guard let changed else { throw Failure("\(file) cannot be read any more") }
    printList(changed)
  }

  private var blockWishes: [(wish: ImportOptions.Wish, block: Int)] {
    let wishes: [(ImportOptions.Wish, Int?)] = [
      (.heading(level: level), heading), (.paragraph, paragraph), (.quotation, quotation),
      (.listItem, listItem), (.preformatted, preformatted), (.join, join),
    ]
    return wishes.compactMap { wish, block in block.map { (wish, $0) } }
  }

  private var others: Int {
    [split != nil, encoding != nil, date != nil, undo, forget != nil].count { $0 }
  }

  /// What is to be said about the file from now on.
  private func options(after open: OpenArticle) throws -> ImportOptions {
    var options = open.options
    if let (wish, number) = blockWishes.first {
      guard open.article.blocks.indices.contains(number - 1) else {
        throw Failure("there is no block \(number), the last is \(open.article.blocks.count)")
      }
      return try fulfil(wish, at: open.article.blocks[number - 1].range.lowerBound, open)
    }
    if let split {
      guard let offset = open.text.offset(ofScalar: split) else {
        throw Failure("there is no offset \(split), the text has \(open.text.scalarCount) scalars")
      }
      return try fulfil(.split, at: offset, open)
    }
    if let encoding {
      options.encoding = try encodingName(encoding)
    } else if let date {
      options.date = try dateText(date)
    } else if undo {
      guard options.corrections.popLast() != nil else { throw Failure("nothing was corrected") }
    } else if let forget {
      guard options.corrections.indices.contains(forget - 1) else {
        throw Failure("there is no correction \(forget)")
      }
      options.corrections.remove(at: forget - 1)
    }
    return options
  }

  private func dateText(_ text: String) throws -> String? {
    if text == "unknown" { return nil }
    guard let date = EDTF(text) else {
      throw Failure("\(text) is no date in EDTF, as 2025-10-21, 2025-10 and 2025 are")
    }
    return date.text
  }

  private func encodingName(_ name: String) throws -> String? {
    if name == "auto" { return nil }
    guard let known = TextEncoding.named(name) else {
      let error = FormatError.unknownEncoding(name, near: TextEncoding.names(near: name))
      throw Failure("\(error.message) `lectern encodings` lists all.")
    }
    return known.name
  }

  private func fulfil(
    _ wish: ImportOptions.Wish, at offset: Offset, _ open: OpenArticle
  ) throws -> ImportOptions {
    var identifiers = IdentifierSource(seed: UInt64.random(in: .min ... .max))
    do throws(CorrectionRefusal) {
      return try open.options.fulfilling(
        wish, at: offset, in: open.article, id: identifiers.uuidV7(at: Surroundings.clock()))
    } catch {
      throw Failure(error.message)
    }
  }

  private func printList(_ open: OpenArticle) {
    let lost = Set(open.article.lostCorrections)
    if let encoding = open.options.encoding {
      json ? Output.line(["encoding": .string(encoding)]) : Output.line("encoding: \(encoding)")
    }
    if let date = open.options.date {
      json ? Output.line(["date": .string(date)]) : Output.line("date: \(date)")
    }
    for (index, correction) in open.options.corrections.enumerated() {
      let isLost = lost.contains(correction.id)
      if json {
        Output.line(object(correction, index + 1, isLost))
      } else {
        Output.line("\(index + 1)\t\(correction.sentence)\(isLost ? "; not found, kept" : "")")
      }
    }
  }

  private func object(
    _ correction: StructureCorrection, _ number: Int, _ isLost: Bool
  ) -> JSONObject {
    var object: JSONObject = [
      "number": .number(String(number)), "id": .string(correction.id),
      "change": .string(correction.change.name),
    ]
    if case .heading(let level) = correction.change { object["level"] = .number(String(level)) }
    object["exact"] = .string(correction.place.exact)
    object["start"] = .number(String(correction.place.start))
    object["found"] = .bool(!isLost)
    return object
  }
}

/// The option that names the library of one file, whose store holds what was said about it.
struct LibraryFolder: ParsableArguments {
  @Option(help: "The folder of the file's library. None: the folder of the file.")
  var library: String?

  /// A librarian of the file's library and the file's path in it; nothing is imported yet.
  func librarian(
    of file: String, _ options: ImportOptions = ImportOptions()
  ) throws -> (Librarian, ArticlePath) {
    let surroundings = Surroundings.current
    let librarian = try surroundings.librarian([library ?? file], gazetteer: [], options)
    let location = try surroundings.opened { () throws(StorageError) in
      try LibraryLocation([file])
    }
    return (librarian, librarian.location.articlePath(of: location.items[0]))
  }
}
