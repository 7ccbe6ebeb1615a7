import ArgumentParser
import Articles
import OrderedJSON
import Session
import Statements

/// Money, quantities and percentages.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "List money, quantities and percentages with their units.")

  @OptionGroup var statements: StatementsArguments

  func run() throws {
    let librarian = try statements.library.imported()
    try statements.each(in: librarian) { stated in
      for figure in stated.statements.figures
      where statements.showsRepeats || statements.json || !figure.isRepeat {
        statements.json
          ? Output.line(object(figure, stated)) : Output.line(line(figure, stated))
      }
    }
  }

  private func line(_ figure: Figure, _ stated: StatedArticle) -> String {
    [
      stated.path.rawValue, figure.kind.rawValue.padded(to: 10),
      "\(figure.value.text) \(figure.unit ?? "?")", figure.year?.text ?? "-",
      stated.line(figure.sentence).shortened(to: 100),
    ].joined(separator: "\t")
  }

  private func object(_ figure: Figure, _ stated: StatedArticle) -> JSONObject {
    var object = stated.passage(figure.range)
    object["kind"] = .string(figure.kind.rawValue)
    object["value"] = .number(figure.value.text)
    object["unit"] = figure.unit.map { .string($0) } ?? .null
    object["scale"] = figure.scale.map { .string($0) }
    object["year"] = figure.year.map { .string($0.text) }
    object["rule"] = .string(figure.kind.rawValue)
    object["sentence"] = stated.scalars(figure.sentence)
    object["repeat"] = .bool(figure.isRepeat)
    object["text"] = .string(stated.line(figure.range))
    return object
  }
}
