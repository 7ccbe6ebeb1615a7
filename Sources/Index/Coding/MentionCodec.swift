import Articles
import Entities

/// The mentions of an article as bytes, with the block and sentence of each.
///
/// Entities are numbers of the index's own table. A name is written out once in an article; what
/// stands for it later is its number.
enum MentionCodec {
  private struct Traits: OptionSet {
    let rawValue: Int
    static let isNested = Traits(rawValue: 1)
    static let isWeak = Traits(rawValue: 2)
    static let hasOthers = Traits(rawValue: 4)
    static let hasSurface = Traits(rawValue: 8)
    /// The rule stands above the bits of the traits.
    static let ruleShift = 4
  }

  /// The names that a list has written out already.
  private struct Names {
    private var numbers: [String: Int] = [:]

    mutating func write(_ name: String, to writer: inout ByteWriter) {
      if let number = numbers[name] { return writer.put(number) }
      numbers[name] = numbers.count + 1
      writer.put(0)
      writer.put(name)
    }

    static func read(
      _ reader: inout ByteReader, known: inout [String]
    ) throws(IndexError) -> String {
      let number = try reader.int()
      guard number == 0 else {
        guard number <= known.count else { throw .damaged(words: "a mention has no name") }
        return known[number - 1]
      }
      known.append(try reader.text())
      return known[known.count - 1]
    }
  }

  private static let rules = MentionRule.allCases

  static func encode(
    _ indexed: IndexedArticle, number: (EntityID) throws(IndexError) -> Int
  ) throws(IndexError) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(indexed.mentions.count)
    var names = Names()
    var (start, block, sentence) = (0, 0, 0)
    for (index, mention) in indexed.mentions.enumerated() {
      let surface = indexed.surfaces[index]
      var traits: Traits = []
      if mention.isNested { traits.insert(.isNested) }
      if mention.isWeak { traits.insert(.isWeak) }
      if !mention.others.isEmpty { traits.insert(.hasOthers) }
      if surface != mention.alias { traits.insert(.hasSurface) }
      let rule = rules.firstIndex(of: mention.rule) ?? 0
      writer.put(traits.rawValue | rule << Traits.ruleShift)
      writer.put(mention.range.lowerBound.utf8 - start)
      writer.put(mention.range.upperBound.utf8 - mention.range.lowerBound.utf8)
      start = mention.range.lowerBound.utf8
      writer.put(try number(mention.entity))
      names.write(mention.alias, to: &writer)
      if traits.contains(.hasSurface) { names.write(surface, to: &writer) }
      writer.putSigned(indexed.blocks[index] - block)
      writer.putSigned(indexed.sentences[index] - sentence)
      (block, sentence) = (indexed.blocks[index], indexed.sentences[index])
      if traits.contains(.hasOthers) {
        writer.put(mention.others.count)
        for other in mention.others { writer.put(try number(other)) }
      }
    }
    return writer.sealed
  }

  static func decode(
    _ bytes: [UInt8], name: (Int) throws(IndexError) -> EntityID
  ) throws(IndexError) -> IndexedArticle {
    guard !bytes.isEmpty else {
      return IndexedArticle(mentions: [], surfaces: [], blocks: [], sentences: [])
    }
    var reader = try ByteReader(sealed: bytes)
    let count = try reader.count()
    var names: [String] = []
    var mentions: [Mention] = []
    var surfaces: [String] = []
    var blocks: [Int] = []
    var sentences: [Int] = []
    var (start, block, sentence) = (0, 0, 0)
    for _ in 0..<count {
      let code = try reader.int()
      let traits = Traits(rawValue: code & (1 << Traits.ruleShift - 1))
      guard rules.indices.contains(code >> Traits.ruleShift) else {
        throw .damaged(words: "a mention has no rule")
      }
      start += try reader.int()
      let length = try reader.int()
      let entity = try name(try reader.int())
      let alias = try Names.read(&reader, known: &names)
      let surface = traits.contains(.hasSurface) ? try Names.read(&reader, known: &names) : alias
      block += try reader.signed()
      sentence += try reader.signed()
      var others: [EntityID] = []
      if traits.contains(.hasOthers) {
        for _ in 0..<(try reader.count()) { others.append(try name(try reader.int())) }
      }
      mentions.append(
        Mention(
          range: Offset(start)..<Offset(start + length), entity: entity,
          rule: rules[code >> Traits.ruleShift], alias: alias,
          isNested: traits.contains(.isNested), isWeak: traits.contains(.isWeak), others: others))
      surfaces.append(surface)
      blocks.append(block)
      sentences.append(sentence)
    }
    return IndexedArticle(
      mentions: mentions, surfaces: surfaces, blocks: blocks, sentences: sentences)
  }
}
