extension ThemeProblem {
  /// The problem as one line that begins with its place: `paper.toml:12: …`.
  public var message: String {
    guard case .unreadable(let reason) = code else {
      return [file, line.map(String.init)].compactMap(\.self).joined(separator: ":") + ": "
        + code.sentence
    }
    return reason
  }
}

extension ThemeProblem.Code {
  /// What is wrong and what becomes of it, without the place.
  public var sentence: String {
    switch self {
    case .unreadable(let reason): reason
    case .invalidUTF8: "not UTF-8; the file is not used"
    case .syntax(let detail): "not TOML: \(detail)"
    case .unknownRole(let name):
      "there is no role “\(name)”; lectern themes --export mono names them all"
    case .unknownField(let name):
      "no such field: \(name); a role has foreground, background, bold, dim, italic, underline "
        + "and reverse"
    case .unknownColor(let word, let field):
      "\(field) is no colour: “\(word)”; write #5f87d7, a number up to 255, red, bright-red or "
        + "default"
    case .wrongType(let field, let expected):
      "\(field) should be \(expected); it is ignored"
    case .unknownParent(let name): "there is no theme “\(name)” to inherit"
    case .circle(let name): "it inherits itself by way of “\(name)”"
    }
  }
}
