/// Something in a gazetteer that is not as its writer can have meant it.
///
/// A problem never stops the rest: what could be read of the entry is used.
public struct GazetteerProblem: Error, Hashable, Sendable {
  /// How much a problem matters.
  public enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Nothing is lost; it may even be meant.
    case notice
    /// Something is ignored or decided that the writer should decide.
    case warning
    /// An entry or the whole file is not used.
    case error

    /// Orders from the harmless to the grave.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What is wrong, with its facts.
  public enum Code: Hashable, Sendable {
    /// The file is not UTF-8: its first wrong byte, from 0.
    case invalidUTF8(byte: Int)
    /// The file holds a NUL character.
    case nulCharacter
    /// The file is no TOML, in the words of its parser.
    case syntax(detail: String)
    /// A field no entry has.
    case unknownField(String)
    /// A field holds another sort of value than it should.
    case wrongType(field: String, expected: String, found: String)
    /// An entry without a name, which is not used.
    case missingName
    /// An id that is empty and cannot be made from the name either.
    case missingID
    /// A kind that Lectern does not know; it is shown as it stands.
    case unknownKind(String)
    /// A case rule other than `exact`, `any` and `smart`.
    case unknownCaseRule(String)
    /// A form without a letter or digit.
    case emptyForm(field: String)
    /// A form of one letter, which is ignored.
    case singleLetter(String, field: String)
    /// A date that is no EDTF.
    case invalidDate(String, field: String)
    /// An id that an earlier entry has; the two are joined.
    case duplicateID(EntityID, earlier: Origin?)
    /// A form given twice in one entry.
    case repeatedForm(String)
    /// A form that an earlier entry has as well.
    case sharedForm(String, with: EntityID, at: Origin?)
    /// A title that is a name of another entity.
    case titleIsName(String, of: EntityID, at: Origin?)
    /// A pointer to an id that no entry has.
    case unknownReference(EntityID, field: String)
  }

  /// The file, as it was named to the program; nil for a gazetteer from no file.
  public var file: String?

  /// The line, from 1; nil when it is not known.
  public var line: Int?

  /// The column in scalars, from 1; known for errors of syntax only.
  public var column: Int?

  /// The name or id of the entry.
  public var entry: String?

  /// What is wrong.
  public var code: Code

  /// Makes a problem.
  public init(
    _ code: Code, file: String? = nil, line: Int? = nil, column: Int? = nil, entry: String? = nil
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.entry = entry
  }

  /// Makes a problem of an entity, at the place of its entry.
  public init(_ code: Code, of entity: Entity) {
    self.init(
      code, file: entity.origin?.file, line: entity.origin?.line, entry: entity.id.rawValue)
  }

  /// How much the problem matters.
  public var severity: Severity {
    switch code {
    case .invalidUTF8, .nulCharacter, .syntax, .missingName, .missingID: .error
    case .unknownKind: .notice
    default: .warning
    }
  }
}
