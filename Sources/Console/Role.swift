/// What a cell shows, as a name; a theme maps names to colours and attributes.
///
/// Later cases outrank earlier ones where both style the same attribute.
public enum Role: Int, CaseIterable, Hashable, Sendable {
  // Text, as the article sets it.
  case title, heading1, heading2, heading3, heading4, heading5, heading6, dek, byline
  case emphasis, strong, code, strikethrough
  case quotation, attribution, caption, marker, rule, link
  // Entities, by kind.
  case person, place, organisation, agreement, event, project, initiative, publication, otherKind
  case weakMention, ambiguousMention
  // The reader's own marks.
  case highlightYellow, highlightGreen, highlightBlue, highlightRed, highlightPurple
  case note
  // Lists and panels.
  case dim, accent, columnHead, selectedRow, panelBorder, panelTitle
  // What is going on.
  case match, currentMatch, focus, selection, hint
  case status, statusKey, prompt, good, warning, failure
}

/// The roles that one cell has at once.
public struct RoleSet: OptionSet, Hashable, Sendable {
  /// One bit a role.
  public let rawValue: UInt64

  /// Takes the bits of the roles.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Makes a set of one role.
  public init(_ role: Role) {
    rawValue = 1 << UInt64(role.rawValue)
  }

  /// Whether a role is in the set.
  public func contains(_ role: Role) -> Bool {
    contains(RoleSet(role))
  }

  /// The set with one more role.
  public func adding(_ role: Role) -> RoleSet {
    union(RoleSet(role))
  }

  /// The roles, lowest rank first.
  public var roles: [Role] {
    Role.allCases.filter { contains($0) }
  }
}

extension Role {
  /// The role of a heading of a level; 1 is the largest, levels beyond 6 look like 6.
  public static func heading(_ level: Int) -> Role {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    case 3: .heading3
    case 4: .heading4
    case 5: .heading5
    default: .heading6
    }
  }
}
