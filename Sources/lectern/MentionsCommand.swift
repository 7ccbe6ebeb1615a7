import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Reading
import Session
import Storage

/// Every mention, or those of one entity.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "List where entities are mentioned.")

  @Argument(
    help: "An entity, by id, name or alias, and the folders or files of a library.",
    completion: .file())
  var words: [String] = []

  @OptionGroup var gazetteer: GazetteerArguments

  @OptionGroup var encoding: EncodingArguments

  @Option(name: .long, help: "Only this entity, even if a file has its name.")
  var entity: String?

  @Flag(help: "Instead the names that are no links, with what kept them.")
  var suppressed = false

  @Flag(help: "One JSON object a mention.")
  var json = false

  func run() throws {
    let librarian = try Surroundings.current.librarian(
      paths, gazetteer: gazetteer.gazetteer, encoding.options)
    librarian.update()
    let wanted = try wantedEntities(librarian.gazetteer)
    for entry in librarian.entries {
      guard let open = librarian.open(entry.path) else { continue }
      if suppressed {
        for name in librarian.suppressed(in: entry.path)
        where wanted?.contains(name.entity) ?? true {
          print(name, open.article, entry.path)
        }
        continue
      }
      for mention in open.links
      where wanted.map({ !$0.isDisjoint(with: mention.candidates) }) ?? true {
        print(mention, open.article, entry.path, librarian.gazetteer)
      }
    }
    Output.tellOfLongTexts(librarian.longTexts)
  }

  /// The words that name something on disk: a word that does not is an entity.
  private var paths: [String] {
    words.filter { $0 == "-" || FileCalls().exists($0) }
  }

  /// The entities that are asked for; nil for all.
  private func wantedEntities(_ gazetteer: Gazetteer) throws -> Set<EntityID>? {
    let named = words.filter { !paths.contains($0) } + [entity].compactMap { $0 }
    guard !named.isEmpty else { return nil }
    return try Set(
      named.flatMap { name in
        let found = gazetteer.resolve(name)
        guard !found.isEmpty else { throw Failure("no entity and no file is called \(name)") }
        return found
      })
  }

  private func print(
    _ mention: Mention, _ article: Article, _ path: ArticlePath, _ gazetteer: Gazetteer
  ) {
    let entity = mention.target.flatMap { gazetteer[$0] }
    let meant = mention.candidates.map(\.rawValue).joined(separator: "|")
    let surface = article.text[mention.range]
    guard json else {
      return Output.line(
        "\(path)\t\(meant)\t\(mention.rule.rawValue)\t\(surface)")
    }
    let passage = Output.passage(mention.range, of: path, in: article)
    var object: JSONObject = [
      "article": .string(path.rawValue),
      "entity": mention.target.map { .string($0.rawValue) } ?? .null,
      "name": .string(entity?.name ?? ""), "type": .string(entity?.kind.word ?? ""),
      "surface": .string(surface), "rule": .string(mention.rule.rawValue),
    ]
    if mention.isAmbiguous {
      object["candidates"] = .array(mention.candidates.map { .string($0.rawValue) })
    }
    object.append(passage)
    Output.line(object)
  }

  private func print(_ name: SuppressedMention, _ article: Article, _ path: ArticlePath) {
    let surface = article.text[name.range]
    guard json else {
      return Output.line(
        "\(path)\t\(name.entity)\t\(name.rule.rawValue)\t\(surface)\t\(name.cause.explanation)")
    }
    var object: JSONObject = [
      "article": .string(path.rawValue), "entity": .string(name.entity.rawValue),
      "surface": .string(surface), "rule": .string(name.rule.rawValue),
      "alias": .string(name.alias), "cause": .string(name.cause.name),
      "why": .string(name.cause.explanation),
    ]
    object["evidence"] = name.cause.evidence.map { .string(article.text[$0]) }
    object.append(Output.passage(name.range, of: path, in: article))
    Output.line(object)
  }
}

extension JSONObject {
  /// Adds the fields of a passage behind the others; the article is named already.
  fileprivate mutating func append(_ passage: JSONObject) {
    for member in passage.members where member.key != "article" {
      self[member.key] = member.value
    }
  }
}
