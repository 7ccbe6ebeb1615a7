import Entities

/// The numbers that an index gives to entities; they never change.
struct EntityNumbers {
  private var numbers: [EntityID: Int] = [:]
  private var names: [Int: EntityID] = [:]

  /// The number of an entity, a new one if it has none.
  mutating func number(of entity: EntityID, in database: Database) throws(IndexError) -> Int {
    if let known = try known(entity, in: database) { return known }
    let statement = try database.statement("INSERT INTO entity(name) VALUES(?)")
    statement.bind(1, entity.rawValue)
    try statement.run()
    let number = database.lastRow
    remember(entity, number)
    return number
  }

  /// The number of an entity; nil for one that no article ever named.
  mutating func known(_ entity: EntityID, in database: Database) throws(IndexError) -> Int? {
    if let known = numbers[entity] { return known }
    let statement = try database.statement("SELECT id FROM entity WHERE name = ?")
    defer { statement.reset() }
    statement.bind(1, entity.rawValue)
    guard try statement.step() else { return nil }
    let number = statement.int(0)
    remember(entity, number)
    return number
  }

  /// The entity of a number.
  mutating func name(of number: Int, in database: Database) throws(IndexError) -> EntityID {
    if let known = names[number] { return known }
    let statement = try database.statement("SELECT name FROM entity WHERE id = ?")
    defer { statement.reset() }
    statement.bind(1, number)
    guard try statement.step() else { throw .damaged(words: "a mention has no entity") }
    let entity = EntityID(statement.text(0))
    remember(entity, number)
    return entity
  }

  private mutating func remember(_ entity: EntityID, _ number: Int) {
    numbers[entity] = number
    names[number] = entity
  }
}
