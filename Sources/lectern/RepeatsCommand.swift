import ArgumentParser
import Articles
import OrderedJSON
import Session
import Statements

/// Passages that stand in several articles.
struct RepeatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repeats", abstract: "List passages that are printed in two articles.",
    discussion: """
      Capitals, punctuation and typography do not count. Every run of as many words as asked for is \
      found; a passage in which a few words differ is “nearly verbatim”. Of words that stand in \
      many articles the first eight are named. What an article prints twice itself is not listed.
      """)

  @OptionGroup var library: LibraryArguments

  @Flag(help: "One JSON object a line.")
  var json = false

  @Option(help: "Words that must be the same, \(RepeatRules.shortest) at least.")
  var least = RepeatRules().least

  func validate() throws {
    guard least >= RepeatRules.shortest else {
      throw ValidationError("--least is \(RepeatRules.shortest) words or more")
    }
  }

  func run() throws {
    let librarian = try library.imported()
    let table = librarian.repeats(RepeatRules(least: least))
    for passage in table.pairs {
      guard let here = librarian.article(at: passage.here.path),
        let there = librarian.article(at: passage.there.path)
      else { continue }
      json ? Output.line(object(passage, here, there)) : Output.line(line(passage, here))
    }
  }

  private func line(_ passage: RepeatedPassage, _ article: Article) -> String {
    [
      "\(passage.here.path) ¶\(passage.here.paragraph)",
      "\(passage.there.path) ¶\(passage.there.paragraph)", passage.likeness,
      article.text[passage.here.range].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").shortened(to: 100),
    ].joined(separator: "\t")
  }

  private func object(
    _ passage: RepeatedPassage, _ here: Article, _ there: Article
  ) -> JSONObject {
    var object = passage.here.object(in: here)
    object["other"] = .object(passage.there.object(in: there))
    object["words"] = .number(String(passage.words))
    object["differing"] = .number(String(passage.differing))
    object["verbatim"] = .bool(passage.isVerbatim)
    object["text"] = .string(
      here.text[passage.here.range].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return object
  }
}
