/// Something wrong in a theme file, and where: facts, no sentences.
public struct ThemeProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Code: Error, Hashable, Sendable {
    /// The file cannot be read, for a reason in a sentence.
    case unreadable(reason: String)
    /// The file is not UTF-8.
    case invalidUTF8
    /// The file is no TOML, in the words of its parser.
    case syntax(detail: String)
    /// A table that names no role.
    case unknownRole(String)
    /// A field that a role or the file does not have.
    case unknownField(String)
    /// A colour that is none.
    case unknownColor(String, field: String)
    /// A value of the wrong type.
    case wrongType(field: String, expected: String)
    /// A theme to inherit that is nowhere.
    case unknownParent(String)
    /// A theme that inherits itself, by way of the one named.
    case circle(String)
  }

  /// What is wrong.
  public let code: Code
  /// The file.
  public let file: String
  /// The line, from 1; nil for the file as a whole.
  public let line: Int?

  /// Makes a problem.
  public init(_ code: Code, file: String, line: Int? = nil) {
    self.code = code
    self.file = file
    self.line = line
  }

  /// Whether the file gives no theme at all.
  public var isFatal: Bool {
    switch code {
    case .unreadable, .invalidUTF8, .syntax: true
    case .unknownRole, .unknownField, .unknownColor, .wrongType, .unknownParent, .circle: false
    }
  }
}
