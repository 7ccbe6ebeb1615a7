public import Articles

extension LibraryIndex {
  /// What makes texts small as this index keeps them; each thread needs one of its own.
  public func packer() -> TextPacker {
    TextPacker(dictionary: dictionary)
  }

  /// Whether the texts of the index are made small with a dictionary.
  public var hasDictionary: Bool { !dictionary.isEmpty }

  /// Learns from some articles what the texts of the library have in common.
  ///
  /// Texts of some thousand bytes are made smaller by it, those that are packed from now on. It is
  /// learnt once: what was packed with it needs it for ever.
  public func learn(from articles: [Article]) throws(IndexError) {
    guard !hasDictionary else { return }
    let dictionary = Compression.dictionary(of: articles.map(TextPacker.bytes))
    guard !dictionary.isEmpty else { return }
    try write { state throws(IndexError) in
      // Another session may have learnt meanwhile.
      let statement = try state.database.statement("INSERT OR IGNORE INTO meta VALUES(?, ?)")
      statement.bind(1, State.dictionaryKey)
      statement.bind(2, dictionary)
      try statement.run()
    }
    try commit()
  }

  private var dictionary: [UInt8] {
    read { state throws(IndexError) in try state.dictionary() } ?? []
  }
}

extension LibraryIndex.State {
  static let dictionaryKey = "dictionary"

  /// The dictionary of the texts; empty when there is none.
  func dictionary() throws(IndexError) -> [UInt8] {
    let statement = try database.statement("SELECT value FROM meta WHERE key = ?")
    defer { statement.reset() }
    statement.bind(1, Self.dictionaryKey)
    return try statement.step() ? statement.bytes(0) : []
  }

  /// Bytes that were made small, with the dictionary if they need it.
  mutating func unpacked(_ bytes: [UInt8], atMost limit: Int) throws(IndexError) -> [UInt8] {
    if compression.lacksDictionary(of: bytes) {
      compression = Compression(dictionary: try dictionary())
      guard !compression.lacksDictionary(of: bytes) else {
        throw .damaged(words: "a text needs a dictionary that is not there")
      }
    }
    return try compression.unpacked(bytes, atMost: limit)
  }

  /// The text and the structure of an article.
  mutating func storedText(_ packed: [UInt8]) throws(IndexError) -> StoredText {
    try StoredText(try unpacked(packed, atMost: StoredText.most))
  }
}
