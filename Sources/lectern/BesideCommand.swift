import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Reading
import Session
import Statements

/// Which paragraphs of two articles are about the same.
struct BesideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beside", abstract: "List which paragraphs of two articles name the same.",
    discussion: """
      What `gb` scrolls together: each paragraph of the first article that shares a name or a passage \
      with one of the second, with the one it shares most with, in the order of both texts as far as \
      that goes. A name counts the more, the fewer articles have it.
      """)

  @Argument(help: "The path of an article in the library.")
  var first: String

  @Argument(help: "The path of another one.")
  var second: String

  @OptionGroup var library: LibraryOption

  @Flag(help: "One JSON object a line.")
  var json = false

  func run() throws {
    let librarian = try library.imported()
    let sides = try [first, second].map { path in
      guard let open = librarian.open(ArticlePath(path)) else {
        throw Failure(librarian.problem(of: ArticlePath(path)) ?? "no article \(path) here")
      }
      return open
    }
    let alignment = librarian.alignment(of: sides[0], and: sides[1])
    let gazetteer = librarian.gazetteer
    for block in sides[0].article.blocks.indices {
      guard let other = alignment.counterpart(of: block, on: .first) else { continue }
      let pair = ArticleAlignment.Pair(first: block, second: other)
      let shared = alignment.shared(by: pair)
      json
        ? Output.line(object(pair, shared, sides))
        : Output.line(line(pair, shared.map { gazetteer[$0]?.name ?? $0.rawValue }, sides))
    }
  }

  private func line(
    _ pair: ArticleAlignment.Pair, _ names: [String], _ sides: [OpenArticle]
  ) -> String {
    [
      "¶\(pair.first + 1)", "¶\(pair.second + 1)",
      names.isEmpty ? "the same words" : names.joined(separator: ", "),
      text(pair.first, sides[0]).shortened(to: 50), text(pair.second, sides[1]).shortened(to: 50),
    ].joined(separator: "\t")
  }

  private func object(
    _ pair: ArticleAlignment.Pair, _ shared: [EntityID], _ sides: [OpenArticle]
  ) -> JSONObject {
    var object = place(pair.first, sides[0])
    object["other"] = .object(place(pair.second, sides[1]))
    object["entities"] = .array(shared.map { .string($0.rawValue) })
    return object
  }

  private func place(_ block: Int, _ open: OpenArticle) -> JSONObject {
    var object = Output.passage(
      open.article.blocks[block].range, of: open.path, in: open.article)
    object["paragraph"] = .number(String(block + 1))
    return object
  }

  private func text(_ block: Int, _ open: OpenArticle) -> String {
    open.text[open.article.blocks[block].range].split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
