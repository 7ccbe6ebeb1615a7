import Entities

/// How the mentions on an entity's page are sorted.
public enum MentionSort: String, CaseIterable, Hashable, Sendable {
  /// By article, in the order of dates.
  case article
  /// By the words before, from the nearest outwards.
  case left = "left word"
  /// By the words after.
  case right = "right word"
  /// By the rule that found them.
  case rule

  /// The sort after this one, around the end.
  var next: MentionSort {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// What a mention is sorted by, as folded words.
  func key(of line: ArticleMentions.Line) -> String {
    switch self {
    case .article: ""
    case .left: Self.words(line.context.left).reversed().joined(separator: " ")
    case .right: Self.words(line.context.right).joined(separator: " ")
    case .rule: line.rule.rawValue + " " + line.context.keyword.lowercased()
    }
  }

  /// Words without case and punctuation.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.prefix(12).map(String.init)
  }
}
