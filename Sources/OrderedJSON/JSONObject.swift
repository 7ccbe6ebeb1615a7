/// The members of a JSON object in their order, duplicates included.
///
/// Keys are compared by scalars: `é` in one scalar and in two are two keys.
public struct JSONObject: Sendable {
  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The key, unescaped.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Compares keys by scalars, as objects do.
    public static func == (left: Member, right: Member) -> Bool {
      left.key.hasSameScalars(as: right.key) && left.value == right.value
    }
  }

  /// The members in their order.
  public var members: [Member]

  /// Makes an empty object.
  public init() {
    members = []
  }

  /// Makes an object of keys and values in their order.
  public init(_ members: [(String, JSONValue)]) {
    self.members = members.map { Member(key: $0.0, value: $0.1) }
  }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// The keys in their order, duplicates included.
  public var keys: [String] { members.map(\.key) }

  /// The value of a key; of duplicates the last counts, as in most readers.
  ///
  /// Setting keeps the member's place or appends; setting nil removes every member of that key.
  /// - Complexity: O(n) in the members.
  public subscript(key: String) -> JSONValue? {
    get {
      members.last { $0.key.hasSameScalars(as: key) }?.value
    }
    set {
      guard let newValue else {
        members.removeAll { $0.key.hasSameScalars(as: key) }
        return
      }
      if let index = members.lastIndex(where: { $0.key.hasSameScalars(as: key) }) {
        members[index].value = newValue
      } else {
        members.append(Member(key: key, value: newValue))
      }
    }
  }

  /// The keys among some that stand more than once.
  public func duplicates(among keys: [String]) -> [String] {
    keys.filter { key in members.count { $0.key.hasSameScalars(as: key) } > 1 }
  }

  /// The same members, those with the given keys first and in that order, the rest as they stood.
  public func ordered(first keys: [String]) -> JSONObject {
    let ranks = members.map { member in
      keys.firstIndex { $0.hasSameScalars(as: member.key) } ?? keys.count
    }
    let isOrdered = zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 }
    guard !isOrdered else { return self }
    var result = JSONObject()
    result.members = members.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
      .map { members[$0] }
    return result
  }
}

extension JSONObject: Hashable {}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object whose members keep the order of the literal.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self.init(members)
  }
}
