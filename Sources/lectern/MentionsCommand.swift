import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Reading
import Session

/// Every mention, or those of one entity.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "List where entities are mentioned.")

  @OptionGroup var library: LibraryArguments

  @Option(name: .long, help: "Only this entity, by id, name or alias.")
  var entity: String?

  @Flag(help: "One JSON object a mention.")
  var json = false

  func run() throws {
    let librarian = try library.imported()
    var wanted: Set<EntityID>?
    if let entity {
      let found = librarian.gazetteer.resolve(entity)
      guard !found.isEmpty else { throw Failure("no entity is called \(entity)") }
      wanted = Set(found)
    }
    for entry in librarian.entries {
      guard let open = librarian.open(entry.path) else { continue }
      for mention in open.links where wanted?.contains(mention.entity) ?? true {
        print(mention, open.article, entry.path, librarian.gazetteer)
      }
    }
  }

  private func print(
    _ mention: Mention, _ article: Article, _ path: ArticlePath, _ gazetteer: Gazetteer
  ) {
    let entity = gazetteer[mention.entity]
    let surface = article.text[mention.range]
    guard json else {
      return Output.line(
        "\(path)\t\(mention.entity.rawValue)\t\(mention.rule.rawValue)\t\(surface)")
    }
    let passage = Output.passage(mention.range, of: path, in: article)
    var object: JSONObject = [
      "article": .string(path.rawValue), "entity": .string(mention.entity.rawValue),
      "name": .string(entity?.name ?? mention.entity.rawValue),
      "type": .string(entity?.kind.word ?? ""), "surface": .string(surface),
      "rule": .string(mention.rule.rawValue),
    ]
    for member in passage.members where member.key != "article" {
      object[member.key] = member.value
    }
    Output.line(object)
  }
}
