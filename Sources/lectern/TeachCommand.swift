import ArgumentParser
import Entities
import OrderedJSON
import Reading
import Session

/// Teaches names without the screen.
struct TeachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "teach", abstract: "Say what is a name of whom.",
    discussion: """
      What is taught (entities --taught lists it) is kept beside the annotations, never in entities.toml, and holds in a running \
      reader when it starts again. An entity is named by its id or its name.
      """,
    subcommands: [Alias.self, Merge.self, Never.self, New.self])

  /// A text is another name of an entity.
  struct Alias: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A text is another name of an entity.")

    @Argument(help: "The text.")
    var text: String

    @Argument(help: "The entity.")
    var entity: String

    @OptionGroup var change: TaughtChange

    func run() throws {
      try change.make { librarian in
        [.alias(try TaughtChange.entity(entity, librarian.gazetteer), text: text)]
      }
    }
  }

  /// Two entities are one.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "An entity is the same as another.")

    @Argument(help: "The entity that goes.")
    var from: String

    @Argument(help: "The entity in which it lives on.")
    var into: String

    @OptionGroup var change: TaughtChange

    func run() throws {
      try change.make { librarian in
        // An entity that was merged is known by its old id only as long as that is asked for as such.
        let from =
          change.undo
          ? EntityID(from) : try TaughtChange.entity(from, librarian.gazetteer)
        let into = try TaughtChange.entity(into, librarian.gazetteer)
        guard from != into else { throw Failure("\(from) is \(into) already") }
        return [.merge(from, into: into)]
      }
    }
  }

  /// A text is never a link.
  struct Never: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A text is never a link and never suggested.")

    @Argument(help: "The text.")
    var text: String

    @OptionGroup var change: TaughtChange

    func run() throws { try change.make { _ in [.never(text)] } }
  }

  /// Somebody or something new.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "entity", abstract: "A new entity.")

    @Argument(help: "Its name.")
    var name: String

    @Option(help: "What it is: person, place, organisation … or a word of your own.")
    var type: String

    @OptionGroup var change: TaughtChange

    func run() throws {
      try change.make { librarian in
        let id = EntityID(slugOf: name)
        guard !id.rawValue.isEmpty else { throw Failure("a new entity needs a name with a letter") }
        if !change.undo, let known = librarian.gazetteer[id] {
          throw Failure("\(id) is known already: \(known.name)")
        }
        return [.entity(id, name: name, kind: EntityKind(word: type))]
      }
    }
  }
}

/// What all kinds of teaching share: the library, the way back, the trial.
struct TaughtChange: ParsableArguments {
  @OptionGroup var library: LibraryOption

  @Flag(help: "Take back what was taught in the same words.")
  var undo = false

  @Flag(help: "Only say what it would do.")
  var dryRun = false

  @Flag(help: "What it did as a JSON object.")
  var json = false

  /// Makes the change that some records are, or takes it back, and says what it did.
  func make(_ records: (Librarian) throws -> [OverlayRecord]) throws {
    let librarian = try library.imported()
    let records = try records(librarian)
    let edit =
      undo
      ? OverlayEdit(adding: [], removing: records) : OverlayEdit(adding: records)
    let preview = librarian.preview(edit)
    var isChanged = false
    if !dryRun {
      for message in librarian.correct(edit) {
        if case .notice(let notice) = message, notice.level == .failure {
          throw Failure(notice.text)
        }
        if case .corrected(let result) = message { isChanged = !result.inverse.isEmpty }
      }
      guard isChanged else {
        throw Failure(undo ? "that was not taught" : "that was known already")
      }
    }
    for record in records { report(record, preview, isChanged) }
  }

  private func report(_ record: OverlayRecord, _ preview: CorrectionPreview, _ isChanged: Bool) {
    let sentence = (undo ? "taken back: " : "") + record.sentence
    guard json else { return Output.line("\(sentence)\t\(preview.words)") }
    Output.line([
      "taught": .string(record.sentence), "undo": .bool(undo), "kept": .bool(isChanged),
      "gained": .number(String(preview.gained)), "lost": .number(String(preview.lost)),
      "articles": .number(String(preview.articles)),
    ])
  }

  /// The entity of an id or a name; several of one name are a failure that lists them.
  static func entity(_ words: String, _ gazetteer: Gazetteer) throws -> EntityID {
    if let entity = gazetteer[EntityID(words)] { return entity.id }
    let named = gazetteer.entities.filter { entity in
      entity.name == words || entity.aliases.contains { $0.text == words }
    }
    guard let first = named.first else {
      throw Failure("no entity is called “\(words)”; lectern entities lists them")
    }
    guard named.count == 1 else {
      throw Failure(
        "“\(words)” is a name of several: \(named.map(\.id.rawValue).joined(separator: ", "))")
    }
    return first.id
  }
}
