import Entities
import TOMLKit

/// Makes entities of the tables of a gazetteer file and collects what is wrong with them.
struct GazetteerReader {
  private(set) var entities: [Entity] = []
  private(set) var never: [NeverRule] = []
  private(set) var problems: [GazetteerProblem] = []

  private let file: String
  private let outline: TOMLOutline

  init(file: String, outline: TOMLOutline) {
    self.file = file
    self.outline = outline
  }

  /// Reads all entries of a file.
  mutating func read(_ root: TOMLTable) {
    for key in root.keys.sorted() {
      guard let value = root[key] else { continue }
      switch key {
      case "entity": forEachTable(key, value) { $0.readEntity(&$1) }
      case "never": forEachTable(key, value) { $0.readNever(&$1) }
      default:
        let line = outline.sections[0].fields[key] ?? outline.sections(named: key).first?.line
        problems.append(GazetteerProblem(.unknownField(key), file: file, line: line))
      }
    }
  }

  private mutating func forEachTable(
    _ name: String, _ value: any TOMLValueConvertible,
    _ read: (inout GazetteerReader, inout FieldReader) -> Void
  ) {
    let sections = outline.sections(named: name)
    let line = sections.first?.line ?? outline.sections[0].fields[name]
    guard let list = value.array else {
      let code = GazetteerProblem.Code.wrongType(
        field: name, expected: "entries under [[\(name)]]", found: FieldReader.word(for: value))
      problems.append(GazetteerProblem(code, file: file, line: line))
      return
    }
    for index in 0..<list.count {
      // Entries of an inline list have no header; they stand where the list does.
      let section =
        sections.count == list.count
        ? sections[index] : TOMLOutline.Section(name: name, line: line ?? 1)
      guard let table = list[index].table else {
        let code = GazetteerProblem.Code.wrongType(
          field: name, expected: "a table", found: FieldReader.word(for: list[index]))
        problems.append(GazetteerProblem(code, file: file, line: section.line))
        continue
      }
      var fields = FieldReader(table, file: file, section: section)
      read(&self, &fields)
      problems += fields.finish()
    }
  }

  private mutating func readEntity(_ fields: inout FieldReader) {
    let name = fields.text("name") ?? ""
    let id = fields.text("id")
    let isNamed = name.contains { !$0.isWhitespace }
    fields.entry = id ?? (isNamed ? name : nil)
    guard isNamed else {
      fields.report(.missingName, at: "name")
      fields.ignoreRest()
      return
    }
    let entityID = id.map(EntityID.init(_:)) ?? EntityID(slugOf: name)
    guard !entityID.rawValue.isEmpty else {
      fields.report(.missingID, at: "id")
      fields.ignoreRest()
      return
    }
    fields.entry = entityID.rawValue
    let kind = EntityKind(word: fields.text("type") ?? "other")
    var entity = Entity(id: entityID, name: name, kind: kind)
    entity.readForms(&fields)
    entity.readFacts(&fields)
    entity.origin = Origin(file: file, line: fields.section.line)
    entities.append(entity)
  }

  private mutating func readNever(_ fields: inout FieldReader) {
    fields.entry = "never"
    guard let text = fields.text("text"), text.contains(where: { !$0.isWhitespace }) else {
      fields.report(.emptyForm(field: "text"), at: "text")
      return
    }
    never.append(NeverRule(text, origin: Origin(file: file, line: fields.section.line)))
  }
}

extension Entity {
  /// Reads the forms an entry is written in.
  fileprivate mutating func readForms(_ fields: inout FieldReader) {
    aliases = fields.texts("aliases").map { Alias($0) }
    demonyms = fields.texts("demonyms")
    epithets = fields.texts("epithets")
    weak = fields.texts("weak")
    not = fields.texts("not")
    context = fields.texts("context")
    roles = fields.entries("roles", key: "text") { text, inner in
      Title(text, from: inner?.date("from"), until: inner?.date("until"))
    }
    match = fields.entries("match", key: "text") { text, inner in
      Alias(text, case: inner?.caseRule("case") ?? .smart, articles: inner?.texts("articles") ?? [])
    }
  }

  /// Reads what an entry says besides names.
  fileprivate mutating func readFacts(_ fields: inout FieldReader) {
    about = fields.text("about")
    notes = fields.text("notes")
    wikidata = fields.text("wikidata")
    standsFor = fields.text("stands_for").map(EntityID.init(_:))
    date = fields.date("date")
    prefer = fields.number("prefer")
    see = fields.entries("see", key: "to") { to, inner in
      SeeAlso(to: EntityID(to), relation: inner?.text("rel"))
    }
  }
}
