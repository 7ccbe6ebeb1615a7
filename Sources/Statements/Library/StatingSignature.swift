public import Entities

/// What of a gazetteer decides what articles say, besides their links.
///
/// A speaker is a person or none, and words of a name tell whether "he" or "she" can mean it: a
/// kind or a name that changes can change who is quoted where every link stays as it was. Kept
/// beside statements it tells which of them have to be found anew.
public struct StatingSignature: Sendable {
  /// What is known by name.
  public let gazetteer: Gazetteer

  private let fingerprints: [EntityID: UInt64]
  private let rules: Int

  /// Takes what is known by name, and the number of the rules that find statements.
  ///
  /// - Complexity: O(n) in the names.
  public init(_ gazetteer: Gazetteer, rules: Int) {
    self.gazetteer = gazetteer
    self.rules = rules
    fingerprints = Dictionary(
      gazetteer.entities.map { ($0.id, Self.fingerprint(of: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What decided what an article with some mentions says: another number, another decision.
  ///
  /// - Complexity: O(n) in the mentions.
  public func deciders(of mentions: [Mention]) -> UInt64 {
    var hash = FingerprintHash()
    hash.add(UInt64(rules))
    for mention in mentions where mention.isShown { hash.add(fingerprint(of: mention.entity)) }
    return hash.value
  }

  /// The same as lines, one for the rules and one an entity, ascending, to be kept.
  public var lines: [String] {
    let known = fingerprints.map { "\($0.key.rawValue)\(Self.separator)\($0.value)" }
    return ["\(rules)"] + known.sorted()
  }

  /// The entities for which something else was decided when some lines were kept; nil where other
  /// rules held, so that everything has to be found anew.
  public func changed(since kept: [String]) -> Set<EntityID>? {
    guard kept.first == "\(rules)" else { return nil }
    let difference = Set(kept.dropFirst()).symmetricDifference(lines.dropFirst())
    return Set(difference.map { EntityID(String($0.prefix { $0 != Self.separator })) })
  }

  private static let separator: Character = "\u{1F}"

  private func fingerprint(of id: EntityID) -> UInt64 {
    // An id that was merged into another one is none of the list.
    fingerprints[id] ?? gazetteer[id].map(Self.fingerprint) ?? 0
  }

  private static func fingerprint(of entity: Entity) -> UInt64 {
    var hash = FingerprintHash()
    for text in [entity.kind.word, entity.name] + entity.aliases.map(\.text) { hash.add(text) }
    return hash.value
  }
}

/// The 64-bit hash of Fowler, Noll and Vo (FNV-1a).
private struct FingerprintHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No text has this byte, which parts it from the next.
    add(UInt8(0xFF))
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
