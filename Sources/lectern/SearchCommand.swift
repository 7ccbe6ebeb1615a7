import ArgumentParser
import Entities
import OrderedJSON
import Reading
import Session

/// Search of every article, as `g/` on the screen.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words in every article, across line ends.")

  @Argument(help: "The words. A capital makes the search tell capitals apart.")
  var query: String

  @OptionGroup var library: LibraryOption

  @Flag(help: "One JSON object a hit.")
  var json = false

  func run() throws {
    let librarian = try library.imported()
    var count = 0
    for group in librarian.search(query) {
      guard let open = librarian.open(group.path) else { continue }
      for line in group.lines {
        count += 1
        if json {
          var object = Output.passage(line.range, of: group.path, in: open.article)
          object["left"] = .string(line.left)
          object["match"] = .string(line.keyword)
          object["right"] = .string(line.right)
          Output.line(object)
        } else {
          Output.line("\(group.path)\t\(line.left) [\(line.keyword)] \(line.right)")
        }
      }
    }
    if count == 0 { throw ExitCode(1) }
  }
}
