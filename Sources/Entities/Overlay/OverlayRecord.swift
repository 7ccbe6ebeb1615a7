/// One thing that a person taught the program about names.
public enum OverlayRecord: Hashable, Sendable {
  /// Somebody or something new.
  case entity(EntityID, name: String, kind: EntityKind)
  /// Another way of writing a name.
  case alias(EntityID, text: String)
  /// Two entries mean one thing; the first lives on in the second.
  case merge(EntityID, into: EntityID)
  /// A text that is never a name.
  case never(String)
  /// What a stretch of text means, or does not mean.
  case decision(Decision)
}

extension OverlayRecord: Comparable {
  /// Orders records by kind, then by what they say, the same on every machine.
  public static func < (left: OverlayRecord, right: OverlayRecord) -> Bool {
    left.sortKey.lexicographicallyPrecedes(right.sortKey) {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  private var sortKey: [String] {
    switch self {
    case .entity(let id, let name, let kind): ["0", id.rawValue, name, kind.word]
    case .alias(let id, let text): ["1", id.rawValue, text]
    case .merge(let from, let into): ["2", from.rawValue, into.rawValue]
    case .never(let text): ["3", text]
    case .decision(let decision): ["4"] + decision.sortKey
    }
  }
}
