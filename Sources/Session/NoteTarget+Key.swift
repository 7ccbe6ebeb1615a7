import Annotations
import Articles
import Reading

/// How a draft says what it is a note on: three lines of text.
extension NoteTarget {
  /// The target as a key that `init(key:)` reads again.
  var key: String {
    switch self {
    case .passage(let path, let range):
      "passage\n\(path)\n\(range.lowerBound)-\(range.upperBound)"
    case .annotation(let path, let id):
      "annotation\n\(path)\n\(id)"
    case .reply(let path, let id):
      "reply\n\(path)\n\(id)"
    }
  }

  /// Reads a key; nil when it is none.
  init?(key: String) {
    let lines = key.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 3 else { return nil }
    let path = ArticlePath(lines[1])
    switch lines[0] {
    case "passage":
      let ends = lines[2].split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] >= 0, ends[0] < ends[1] else { return nil }
      self = .passage(path, Offset(ends[0])..<Offset(ends[1]))
    case "annotation":
      self = .annotation(path, AnnotationID(lines[2]))
    case "reply":
      self = .reply(path, AnnotationID(lines[2]))
    default: return nil
    }
  }
}
