import Articles
import Entities

/// The names that no entry knows in the articles of a stretch, as bytes.
///
/// Names recur from article to article, so that they are written once for all of them; the words in
/// lower case count for the whole library, so that one list does for all.
enum NameCodec {
  /// An article of a stretch, by its number.
  struct Entry {
    let article: Int
    let names: ArticleNames
  }

  /// A name with the hash of its first word in lower case.
  private struct Name: Hashable {
    let text: String
    let first: UInt32
  }

  // MARK: - Writing

  static func encode(_ entries: [Entry]) -> [UInt8] {
    var numbers: [Name: Int] = [:]
    var names: [Name] = []
    var lowerWords: Set<UInt32> = []
    var body = ByteWriter()
    body.put(entries.count)
    var last = 0
    for entry in entries {
      body.put(entry.article - last)
      last = entry.article
      lowerWords.formUnion(entry.names.lowerWords)
      body.put(entry.names.uses.count)
      var start = 0
      for (index, use) in entry.names.uses.enumerated() {
        let name = Name(text: entry.names.texts[Int(use.text)], first: use.first)
        let number = numbers[name] ?? names.count
        if number == names.count {
          numbers[name] = number
          names.append(name)
        }
        body.put(number)
        body.put(Int(use.signs.rawValue))
        body.putSigned(use.range.lowerBound - start)
        body.putSigned(use.range.count - name.text.utf8.count)
        start = use.range.lowerBound
        body.put(use.rest < 0 ? 0 : max(0, Int(use.rest) - index) + 1)
        body.put(Int(use.parts))
      }
      body.put(entry.names.definitions.count)
      for pair in entry.names.definitions {
        body.put(pair.acronym)
        body.put(pair.name)
      }
    }
    var writer = ByteWriter()
    writer.put(names.count)
    for name in names {
      writer.put(name.text)
      writer.put(Int(name.first))
    }
    writer.put(lowerWords.count)
    var word = 0
    for next in lowerWords.sorted() {
      writer.put(Int(next) - word)
      word = Int(next)
    }
    writer.append(body.bytes)
    return writer.sealed
  }

  // MARK: - Reading

  private static let damage = IndexError.damaged(words: "a list of names was changed")

  /// Reads the names of a stretch, with the paths that articles have by now and the bytes of their
  /// texts: what would lie behind them is damage.
  static func decode(
    _ bytes: [UInt8],
    article known: (Int) throws(IndexError) -> (path: ArticlePath, textBytes: Int)?
  ) throws(IndexError) -> [ArticleNames] {
    var reader = try ByteReader(sealed: bytes)
    var names: [Name] = []
    for _ in 0..<(try reader.count()) {
      names.append(
        Name(text: try reader.text(), first: UInt32(truncatingIfNeeded: try reader.int())))
    }
    var lowerWords: [UInt32] = []
    var word = 0
    for _ in 0..<(try reader.count()) {
      word &+= try reader.int()
      lowerWords.append(UInt32(truncatingIfNeeded: word))
    }
    var found: [ArticleNames] = []
    var article = 0
    for _ in 0..<(try reader.count()) {
      article &+= try reader.int()
      guard let (path, textBytes) = try known(article) else { throw damage }
      let (texts, uses) = try self.uses(&reader, names, textBytes)
      var definitions: [AcronymPair] = []
      for _ in 0..<(try reader.count()) {
        definitions.append(AcronymPair(acronym: try reader.text(), name: try reader.text()))
      }
      guard
        let names = ArticleNames(
          path: path, texts: texts, uses: uses, definitions: definitions,
          lowerWords: found.isEmpty ? lowerWords : [])
      else { throw damage }
      found.append(names)
    }
    return found
  }

  private static func uses(
    _ reader: inout ByteReader, _ names: [Name], _ textBytes: Int
  ) throws(IndexError) -> (texts: [String], uses: [ArticleNames.Use]) {
    var texts: [String] = []
    var numbers: [String: Int32] = [:]
    var uses: [ArticleNames.Use] = []
    var start = 0
    let count = try reader.count()
    for index in 0..<count {
      let (number, signs) = (try reader.int(), try reader.int())
      let (lower, isTooFar) = start.addingReportingOverflow(try reader.signed())
      let excess = try reader.signed()
      let (rest, parts) = (try reader.int(), try reader.int())
      guard names.indices.contains(number), !isTooFar, (0...textBytes).contains(lower),
        rest <= count, parts <= count
      else { throw damage }
      let (length, isTooLong) = names[number].text.utf8.count.addingReportingOverflow(excess)
      guard !isTooLong, (0...(textBytes - lower)).contains(length) else { throw damage }
      start = lower
      let text = numbers[names[number].text] ?? Int32(texts.count)
      if text == texts.count {
        numbers[names[number].text] = text
        texts.append(names[number].text)
      }
      uses.append(
        ArticleNames.Use(
          text: text, range: lower..<(lower + length),
          signs: NameSigns(rawValue: UInt8(truncatingIfNeeded: signs)), first: names[number].first,
          rest: rest == 0 ? -1 : Int32(index + rest - 1), parts: Int32(parts)))
    }
    return (texts, uses)
  }
}
