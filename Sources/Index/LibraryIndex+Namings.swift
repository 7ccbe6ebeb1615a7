extension LibraryIndex.State {
  /// Writes who is named in the articles of the transaction, each list once.
  mutating func writeNamings() throws(IndexError) {
    let reading = try database.statement(
      "SELECT list FROM naming WHERE entity = ? AND stretch = ?")
    let writing = try database.statement("INSERT OR REPLACE INTO naming VALUES(?, ?, ?)")
    try namings.forEachList { entity, stretch, changes throws(IndexError) in
      reading.bind(1, entity)
      reading.bind(2, stretch)
      let before = try reading.step() ? try NamingList(reading.bytes(0)) : NamingList()
      reading.reset()
      writing.bind(1, entity)
      writing.bind(2, stretch)
      writing.bind(3, before.changed(by: changes).bytes)
      try writing.run()
    }
    let counts = try database.statement(
      "UPDATE entity SET mentions = mentions + ?, articles = articles + ? WHERE id = ?")
    for (entity, change) in namings.counts {
      counts.bind(1, change.mentions)
      counts.bind(2, change.articles)
      counts.bind(3, entity)
      try counts.run()
    }
    namings.removeAll()
  }

  /// The articles that name an entity, as rows, with how often each does, by row.
  func namings(of entity: Int) throws(IndexError) -> [NamingList.Entry] {
    let statement = try database.statement(
      "SELECT list FROM naming WHERE entity = ? ORDER BY stretch")
    defer { statement.reset() }
    statement.bind(1, entity)
    var found: [NamingList.Entry] = []
    while try statement.step() {
      found.append(contentsOf: try NamingList(statement.bytes(0)).entries)
    }
    return found
  }
}
