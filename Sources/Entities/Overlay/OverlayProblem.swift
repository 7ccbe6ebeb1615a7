/// Something in an overlay that cannot be done; the record stays in its file.
public enum OverlayProblem: Error, Hashable, Sendable {
  /// A record speaks of an entity that no entry has.
  case unknownEntity(EntityID)
  /// Merges that lead back to where they began.
  case circularMerge(EntityID)
  /// Two decisions on one text at one place that name different entities; the first counts.
  case contradiction(text: String, EntityID, EntityID)
}

extension OverlayProblem {
  /// The problem in a sentence, without the file's name.
  public var message: String {
    switch self {
    case .unknownEntity(let id): "\(id) is no entity of the library; what was said of it waits"
    case .circularMerge(let id): "\(id) was merged in a circle; nothing is merged there"
    case .contradiction(let text, let first, let second):
      "“\(text)” is decided to be \(first) and \(second); \(first) counts"
    }
  }
}
