import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Session
import Statements

/// Who is quoted, how often, where and on what.
struct VoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices",
    abstract: "List who is quoted, in how many articles, how often, and on what.",
    discussion: """
      A line each speaker, the most quoted first; what is printed again counts once. Speakers whom \
      no rule tells come after the others, as “?” with the words that stand for them; whoever \
      writes “I” comes last. --json gives a line each quotation.
      """)

  @OptionGroup var library: LibraryArguments

  @OptionGroup var topics: TopicArguments

  @Flag(help: "One JSON object a line, for each quotation.")
  var json = false

  func run() throws {
    let librarian = try library.imported()
    let voices = librarian.voices(on: try topics.topic(librarian.gazetteer))
    guard json else { return printTable(voices) }
    for speaker in voices.speakers {
      for quoted in speaker.quotations {
        guard let article = librarian.stated(voices.sources[quoted.source].path) else { continue }
        Output.line(Self.object(quoted, speaker, article))
      }
    }
  }

  private func printTable(_ voices: Voices) {
    let rows = voices.speakers.map { speaker in
      let subjects = speaker.subjects.prefix(4).map { "\($0.name) \($0.count)" }
      return [
        speaker.title, String(speaker.directCount), String(speaker.reportedCount),
        String(speaker.articles.count), subjects.joined(separator: ", "),
      ]
    }
    let head = ["speaker", "direct", "reported", "articles", "on"]
    for line in PlainTable.lines(head, rows, numbers: [1, 2, 3]) { print(line) }
  }

  private static func object(
    _ quoted: Voices.Quoted, _ speaker: Voices.Speaker, _ article: StatedArticle
  ) -> JSONObject {
    var object = article.passage(quoted.quotation.range)
    object["form"] = .string(quoted.quotation.form.rawValue)
    object.add(speaker.voice, titled: speaker.title)
    if let words = quoted.speakerWords { object["speakerWords"] = .string(words) }
    object["rule"] = .string(quoted.quotation.rule.rawValue)
    object["times"] = .number(String(quoted.again.count + 1))
    object["text"] = .string(quoted.text)
    return object
  }
}
