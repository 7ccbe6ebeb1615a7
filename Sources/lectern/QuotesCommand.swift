import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Reading
import Session
import Statements

/// Who is quoted, and with what.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "List who is quoted, by which rule.",
    discussion: """
      A speaker that no rule can tell is shown as “?”. Reported speech is marked “reported”. What \
      an article printed twice counts once.
      """)

  @OptionGroup var statements: StatementsArguments

  @Option(help: "Only what this entity says, by id, name or alias.")
  var by: String?

  @Option(help: "Only what names this entity.")
  var about: String?

  @OptionGroup var sameWords: SameWordsArguments

  func run() throws {
    let librarian = try statements.library.imported()
    let gazetteer = librarian.gazetteer
    let speakers = try by.map { try StatementsArguments.entities($0, gazetteer) }
    let subjects = try about.map { try StatementsArguments.entities($0, gazetteer) }
    func each(isLast: Bool = true, _ body: (Quotation, StatedArticle) -> Void) throws {
      try statements.each(in: librarian, isLast: isLast) { stated in
        for quotation in stated.statements.quotations {
          guard statements.showsRepeats || statements.json || !quotation.isRepeat,
            isBy(quotation, speakers), isAbout(quotation, subjects, stated)
          else { continue }
          body(quotation, stated)
        }
      }
    }
    var hits: [Hit] = []
    if sameWords.isAsked {
      try each(isLast: false) { hits.append(Hit(path: $1.path, range: $0.range)) }
    }
    let twins = sameWords.twins(of: hits, in: librarian)
    try each { quotation, stated in
      let twin = twins[Hit(path: stated.path, range: quotation.range)]
      guard statements.json else {
        return Output.line(line(quotation, stated, gazetteer) + (twin?.sameWords ?? ""))
      }
      var object = object(quotation, stated, gazetteer)
      object["sameWordsAs"] = twin.map { $0.value(in: librarian) }
      Output.line(object)
    }
  }

  private func isBy(_ quotation: Quotation, _ speakers: Set<EntityID>?) -> Bool {
    guard let speakers else { return true }
    guard case .entity(let speaker) = quotation.speaker else { return false }
    return speakers.contains(speaker)
  }

  private func isAbout(
    _ quotation: Quotation, _ subjects: Set<EntityID>?, _ stated: StatedArticle
  ) -> Bool {
    guard let subjects else { return true }
    return stated.mentions.contains {
      $0.isShown && subjects.contains($0.entity) && quotation.range.contains($0.range.lowerBound)
        && quotation.source?.overlaps($0.range) != true
    }
  }

  private func line(
    _ quotation: Quotation, _ stated: StatedArticle, _ gazetteer: Gazetteer
  ) -> String {
    let source = quotation.source.map(stated.line)
    let speaker =
      switch quotation.speaker {
      case .entity(let id): gazetteer[id]?.name ?? id.rawValue
      case .name(let name): name
      case .narrator: "the author"
      case .unresolved: source.map { "? (\($0))" } ?? "?"
      }
    let form = quotation.form == .reported ? "reported, " : ""
    return [
      stated.path.rawValue, speaker, form + quotation.rule.rawValue,
      stated.line(quotation.range).shortened(to: 100),
    ].joined(separator: "\t")
  }

  private func object(
    _ quotation: Quotation, _ stated: StatedArticle, _ gazetteer: Gazetteer
  ) -> JSONObject {
    var object = stated.passage(quotation.range)
    object["form"] = .string(quotation.form.rawValue)
    switch quotation.speaker {
    case .entity(let id):
      object["speaker"] = .string(id.rawValue)
      object["speakerName"] = .string(gazetteer[id]?.name ?? id.rawValue)
    case .name(let name):
      object["speaker"] = .null
      object["speakerName"] = .string(name)
    case .narrator, .unresolved: object["speaker"] = .null
    }
    if let source = quotation.source {
      object["speakerWords"] = .string(stated.line(source))
      object["speakerRange"] = stated.scalars(source)
    }
    object["rule"] = .string(quotation.rule.rawValue)
    object["repeat"] = .bool(quotation.isRepeat)
    object["text"] = .string(stated.line(quotation.range))
    return object
  }
}
