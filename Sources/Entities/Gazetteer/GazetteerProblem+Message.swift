extension GazetteerProblem {
  /// The problem as one line that begins with its place: `entities.toml:12: …`.
  public var message: String {
    let place = [file, line.map(String.init), column.map(String.init)]
      .compactMap(\.self).joined(separator: ":")
    let subject = entry.map { "\($0): " } ?? ""
    return (place.isEmpty ? "" : place + ": ") + subject + code.sentence
  }
}

extension GazetteerProblem.Code {
  /// What is wrong and what becomes of it, without the place.
  public var sentence: String {
    switch self {
    case .invalidUTF8(let byte): "not UTF-8 at byte \(byte); the file is not used"
    case .nulCharacter: "holds a NUL character; the file is not used"
    case .syntax(let detail): "not TOML: \(detail)"
    case .unknownField(let field): "no such field: \(field)"
    case .wrongType(let field, let expected, let found):
      "\(field) should be \(expected), not \(found); it is ignored"
    case .missingName: "an entry without a name; it is ignored"
    case .missingID: "an entry without an id, and its name gives none; it is ignored"
    case .unknownKind(let word): "a kind of its own: \(word)"
    case .unknownCaseRule(let word): "case is exact, any or smart, not \(word); smart is used"
    case .emptyForm(let field): "an empty form under \(field); it is ignored"
    case .singleLetter(let form, let field): "“\(form)” under \(field) is one letter; it is ignored"
    case .invalidDate(let text, let field): "\(field) is no EDTF date: \(text)"
    case .duplicateID(let id, let earlier):
      "the id \(id) is taken\(Self.place(earlier)); the two entries are joined"
    case .repeatedForm(let form): "“\(form)” is given twice"
    case .sharedForm(let form, let other, let origin):
      "“\(form)” is also a form of \(other)\(Self.place(origin))"
    case .titleIsName(let title, let other, let origin):
      "the title “\(title)” is a name of \(other)\(Self.place(origin))"
    case .unknownReference(let id, let field): "\(field) leads to \(id), which is no entry"
    }
  }

  private static func place(_ origin: Origin?) -> String {
    origin.map { " (\($0))" } ?? ""
  }
}
