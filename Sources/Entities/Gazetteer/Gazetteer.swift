/// Everybody and everything a library knows by name.
public struct Gazetteer: Sendable {
  /// The entities in the order of the file, no id twice.
  public let entities: [Entity]

  /// Texts that are never links.
  public let never: [NeverRule]

  /// What the entries leave unclear between themselves, in the order of the entries.
  ///
  /// How a file is written is another matter: its reader tells of that.
  public let problems: [GazetteerProblem]

  /// All forms, ready for the matcher.
  let forms: [Form]

  /// Finds entities by what is typed for them.
  let names = NameIndex()

  /// Ids that were merged into others, and where they live on.
  public let redirects: [EntityID: EntityID]

  private let indices: [EntityID: Int]

  /// Takes entities; those with the same id become one, and a problem names both.
  ///
  /// - Complexity: O(n) in the forms of all entities.
  public init(entities: [Entity], never: [NeverRule] = []) {
    var joining = EntityJoining()
    for entity in entities { joining.add(entity, reportsRepeats: true) }
    self.init(joining, never: never)
  }

  /// Takes entities of which no two have one id, and the ids that were merged into theirs.
  init(entities: [Entity], never: [NeverRule], redirects: [EntityID: EntityID]) {
    var joining = EntityJoining()
    for entity in entities { joining.add(entity, reportsRepeats: true) }
    self.init(joining, never: never, redirects: redirects)
  }

  private init(
    _ joining: EntityJoining, never: [NeverRule], redirects: [EntityID: EntityID] = [:]
  ) {
    entities = joining.entities
    indices = joining.indices
    self.redirects = redirects
    self.never = never
    forms = FormCompiler.forms(of: entities, never: never)
    let checks = GazetteerChecks(entities, indices, forms)
    problems = joining.problems + checks.problems
  }

  /// A gazetteer that knows nobody.
  public static let empty = Gazetteer(entities: [])

  /// The entity with an id, or the one it was merged into.
  public subscript(id: EntityID) -> Entity? {
    index(of: id).map { entities[$0] }
  }

  /// The place of an entity in the list, by its id or one that was merged into it.
  func index(of id: EntityID) -> Int? {
    indices[redirects[id] ?? id]
  }

  /// This gazetteer with what another adds: the library's on top of the bundled one.
  ///
  /// Entries with the same id are joined as ``Entity/merge(_:)`` says; that is no problem here.
  public func merging(_ other: Gazetteer) -> Gazetteer {
    // To compile the forms of all names takes longer than to read the file they stand in.
    if entities.isEmpty, never.isEmpty { return other }
    var joining = EntityJoining()
    for entity in entities + other.entities { joining.add(entity, reportsRepeats: false) }
    let repeats = (problems + other.problems).filter {
      if case .duplicateID = $0.code { true } else { false }
    }
    joining.problems = repeats
    var rules = never
    rules.append(new: other.never)
    return Gazetteer(
      joining, never: rules, redirects: redirects.merging(other.redirects) { $1 })
  }
}

extension Gazetteer: Hashable {
  /// Gazetteers are equal when their entries are.
  public static func == (left: Gazetteer, right: Gazetteer) -> Bool {
    left.entities == right.entities && left.never == right.never
  }

  /// Feeds the entries to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(entities)
    hasher.combine(never)
  }
}

/// Entities on their way into a gazetteer, one for each id.
struct EntityJoining {
  private(set) var entities: [Entity] = []
  private(set) var indices: [EntityID: Int] = [:]
  var problems: [GazetteerProblem] = []

  mutating func add(_ entity: Entity, reportsRepeats: Bool) {
    if let index = indices[entity.id] {
      if reportsRepeats {
        let earlier = entities[index].origin
        problems.append(GazetteerProblem(.duplicateID(entity.id, earlier: earlier), of: entity))
      }
      entities[index].merge(entity)
    } else {
      indices[entity.id] = entities.count
      entities.append(entity)
    }
  }
}
