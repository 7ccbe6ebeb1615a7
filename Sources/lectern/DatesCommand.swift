import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Session
import Statements

/// When things were, as articles say it.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates", abstract: "List the dates that articles name, as EDTF.",
    discussion: """
      What is told from an article's own date (“last year”) is resolved where that date is known \
      and exact enough, else it is “unknown”. No partial date is completed.
      """)

  @OptionGroup var statements: StatementsArguments

  func run() throws {
    let librarian = try statements.library.imported()
    try statements.each(in: librarian) { stated in
      for date in stated.statements.dates
      where statements.showsRepeats || statements.json || !date.isRepeat {
        statements.json
          ? Output.line(object(date, stated)) : Output.line(line(date, stated))
      }
    }
  }

  private func line(_ date: DateMention, _ stated: StatedArticle) -> String {
    [
      stated.path.rawValue, date.valueText.padded(to: 10), stated.line(date.range),
      stated.line(date.sentence).shortened(to: 100),
    ].joined(separator: "\t")
  }

  private func object(_ date: DateMention, _ stated: StatedArticle) -> JSONObject {
    var object = stated.passage(date.range)
    object["value"] = date.value.map { .string($0.text) } ?? .null
    object["part"] = date.part.map { .string($0.rawValue) }
    object["rule"] = .string(date.rule.rawValue)
    object["sentence"] = stated.scalars(date.sentence)
    if let event = stated.statements.events.first(where: { $0.sentence == date.sentence }) {
      object["entities"] = .array(event.entities.map { .string($0.rawValue) })
    }
    object["repeat"] = .bool(date.isRepeat)
    object["text"] = .string(stated.line(date.range))
    return object
  }
}
