import ArgumentParser
import Entities
import Session
import Statements

/// The options that name what is read about across articles.
struct TopicArguments: ParsableArguments {
  @Option(help: "An entity, by id, name or alias; given twice, the paragraphs that name both.")
  var entity: [String] = []

  @Option(help: "What was given a tag.")
  var tag: String?

  @Option(help: "What a search of the library finds.")
  var search: String?

  func validate() throws {
    guard entity.count <= 2 else {
      throw ValidationError("--entity can be given once, or twice for a pair")
    }
    guard [!entity.isEmpty, tag != nil, search != nil].filter({ $0 }).count <= 1 else {
      throw ValidationError("give one of --entity, --tag and --search")
    }
  }

  /// The topic; the whole library where none is named.
  func topic(_ gazetteer: Gazetteer) throws -> Topic {
    let entities = try entity.map { name in
      let found = try StatementsArguments.entities(name, gazetteer).sorted()
      guard found.count == 1, let only = found.first else {
        let ids = found.map(\.rawValue).joined(separator: ", ")
        throw Failure("\(name) may mean \(ids); name one by its id")
      }
      return only
    }
    if let first = entities.first {
      return entities.count == 2 ? .pair(first, entities[1]) : .entity(first)
    }
    if let tag { return .tag(tag.hasPrefix("#") ? String(tag.dropFirst()) : tag) }
    return search.map { .search($0) } ?? .library
  }
}
