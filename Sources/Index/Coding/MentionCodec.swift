import Articles
import Entities

/// The mentions of an article as bytes, with the block and sentence of each.
///
/// Entities and names are numbers of the index's own tables.
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

  private static let rules = MentionRule.allCases

  /// Encodes mentions, with the numbers that the index gives to the texts of their rolls.
  static func encode(
    _ numbered: NumberedMentions, entities: [Int], names: [Int]
  ) -> [UInt8] {
    let indexed = numbered.places
    var writer = ByteWriter()
    writer.reserve(indexed.mentions.count * 10 + 10)
    writer.put(indexed.mentions.count)
    var (start, block, sentence) = (0, 0, 0)
    for index in indexed.mentions.indices {
      let numbers = numbered.numbers[index]
      let range = indexed.mentions[index].range
      var traits: Traits = []
      if indexed.mentions[index].isNested { traits.insert(.isNested) }
      if indexed.mentions[index].isWeak { traits.insert(.isWeak) }
      if !numbers.others.isEmpty { traits.insert(.hasOthers) }
      if numbers.surface != numbers.alias { traits.insert(.hasSurface) }
      let rule = rules.firstIndex(of: indexed.mentions[index].rule) ?? 0
      writer.put(traits.rawValue | rule << Traits.ruleShift)
      writer.put(range.lowerBound.utf8 - start)
      writer.put(range.upperBound.utf8 - range.lowerBound.utf8)
      start = range.lowerBound.utf8
      writer.put(entities[numbers.entity])
      writer.put(names[numbers.alias])
      if traits.contains(.hasSurface) { writer.put(names[numbers.surface]) }
      writer.putSigned(indexed.blocks[index] - block)
      writer.putSigned(indexed.sentences[index] - sentence)
      (block, sentence) = (indexed.blocks[index], indexed.sentences[index])
      if traits.contains(.hasOthers) {
        writer.put(numbers.others.count)
        for other in numbers.others { writer.put(entities[other]) }
      }
    }
    return writer.sealed
  }

  static func decode(
    _ bytes: [UInt8], entity named: (Int) throws(IndexError) -> EntityID,
    name: (Int) throws(IndexError) -> String
  ) throws(IndexError) -> MentionPlaces {
    guard !bytes.isEmpty else { return .none }
    var reader = try ByteReader(sealed: bytes)
    let count = try reader.count()
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
      let entity = try named(try reader.int())
      let alias = try name(try reader.int())
      let surface = traits.contains(.hasSurface) ? try name(try reader.int()) : alias
      block += try reader.signed()
      sentence += try reader.signed()
      var others: [EntityID] = []
      if traits.contains(.hasOthers) {
        for _ in 0..<(try reader.count()) { others.append(try named(try reader.int())) }
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
    return MentionPlaces(
      mentions: mentions, surfaces: surfaces, blocks: blocks, sentences: sentences)
  }
}
