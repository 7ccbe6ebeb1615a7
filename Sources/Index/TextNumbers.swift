/// The numbers that an index gives to texts which stand in many places; they never change.
struct TextNumbers {
  /// The table that holds the texts, with a number, a name and its checksum in each row.
  private let table: String
  private var numbers: [String: Int] = [:]
  private var names: [Int: String] = [:]

  init(table: String) { self.table = table }

  /// The number of a text, a new one if it has none.
  mutating func number(of text: String, in database: Database) throws(IndexError) -> Int {
    if let known = try known(text, in: database) { return known }
    let statement = try database.statement("INSERT INTO \(table)(name, seal) VALUES(?, ?)")
    statement.bind(1, text)
    statement.bind(2, seal(of: text))
    try statement.run()
    let number = database.lastRow
    remember(text, number)
    return number
  }

  /// The numbers of texts, new ones for those that have none.
  mutating func numbers(
    of texts: [String], in database: Database
  ) throws(IndexError) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(texts.count)
    for text in texts { numbers.append(try number(of: text, in: database)) }
    return numbers
  }

  /// The number of a text; nil for one that stands nowhere.
  mutating func known(_ text: String, in database: Database) throws(IndexError) -> Int? {
    if let known = numbers[text] { return known }
    let statement = try database.statement("SELECT id FROM \(table) WHERE name = ?")
    defer { statement.reset() }
    statement.bind(1, text)
    guard try statement.step() else { return nil }
    let number = statement.int(0)
    remember(text, number)
    return number
  }

  /// The text of a number.
  mutating func name(of number: Int, in database: Database) throws(IndexError) -> String {
    if let known = names[number] { return known }
    let statement = try database.statement("SELECT name, seal FROM \(table) WHERE id = ?")
    defer { statement.reset() }
    statement.bind(1, number)
    guard try statement.step() else { throw .damaged(words: "a mention has no name") }
    let text = statement.text(0)
    guard statement.int(1) == seal(of: text) else { throw .damaged(words: "a name was changed") }
    remember(text, number)
    return text
  }

  /// What tells whether a text was changed.
  private func seal(of text: String) -> Int { Int(Checksum.of(Array(text.utf8)[...])) }

  private mutating func remember(_ text: String, _ number: Int) {
    numbers[text] = number
    names[number] = text
  }
}
