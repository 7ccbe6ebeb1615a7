import Annotations
import ArgumentParser
import Articles
import OrderedJSON
import Reading
import Session

/// A passage by its address.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Read at a passage, by its address.",
    discussion: """
      gy copies the address of a passage; dossiers give one with every line. It is found again in \
      an article that was edited, renamed or imported anew. Quote it for the shell. Exit code 1: \
      the passage or its article is gone.
      """)

  @Argument(help: "The address, as lectern:PATH#:~:text=WORDS.")
  var address: String

  @OptionGroup var library: LibraryOption

  @Flag(name: [.customLong("print"), .customShort("p")], help: "Print the passage instead.")
  var prints = false

  @Flag(help: "Print the passage as a JSON object.")
  var json = false

  @OptionGroup var screen: ScreenArguments

  func run() throws {
    let address: PassageAddress
    do throws(AddressError) {
      address = try PassageAddress(self.address)
    } catch {
      throw ValidationError(error.message)
    }
    let surroundings = Surroundings.current
    let librarian = try surroundings.librarian(
      library.library, gazetteer: library.gazetteer.gazetteer, library.encoding.options)
    guard let found = librarian.find(address) else {
      throw Failure(AddressedPassage.notFound(address))
    }
    if prints || json || screen.script == nil && !surroundings.outputIsTerminal {
      return try print(found, librarian)
    }
    try screen.read(librarian, from: found)
  }

  /// Prints the passage, or the article where the address names no passage.
  private func print(_ found: AddressedPassage, _ librarian: Librarian) throws {
    guard let open = librarian.open(found.path) else {
      throw Failure(librarian.problem(of: found.path) ?? AddressedPassage.gone(found.path))
    }
    if case .gone = found.finding { throw Failure(AddressedPassage.gone(found.path)) }
    if let message = found.message { Output.error("lectern: \(message)") }
    guard let range = found.finding.range ?? (json ? open.text.range : nil) else {
      return try PlainText(librarian, width: screen.width).printOne(found.path)
    }
    guard json else {
      for line in open.text[range].split(separator: "\n", omittingEmptySubsequences: false) {
        Output.line(String(line))
      }
      return
    }
    var object = Output.passage(range, of: found.path, in: open.article)
    object["paragraph"] = .number(String((open.article.blockIndex(at: range.lowerBound) ?? 0) + 1))
    object["state"] = .string(found.finding.name)
    object["movedFrom"] = found.movedFrom.map { .string($0.rawValue) }
    object["text"] = .string(open.text[range])
    Output.line(object)
  }
}

extension AddressedPassage {
  /// What is said where only the passage is missing, with what can be done.
  fileprivate static func gone(_ path: ArticlePath) -> String {
    "this passage is gone from \(path); lectern show prints the article"
  }
}
