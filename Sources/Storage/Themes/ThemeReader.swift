import Console
import TOMLKit

/// Makes a theme of the tables of a theme file and collects what is wrong with them.
struct ThemeReader {
  private(set) var problems: [ThemeProblem] = []
  private let file: String
  private let outline: TOMLOutline

  init(file: String, outline: TOMLOutline) {
    self.file = file
    self.outline = outline
  }

  /// Reads the tables of a file.
  mutating func read(
    _ root: TOMLTable, name: String, inheriting parent: (String) -> Result<Theme, ThemeProblem.Code>
  ) -> Theme {
    var summary = ""
    var inherited: Theme?
    if let value = root["summary"] {
      summary = value.string ?? ""
      if value.string == nil { report(.wrongType(field: "summary", expected: "a text"), "summary") }
    }
    if let value = root["inherits"] {
      if let wanted = value.string {
        switch parent(wanted) {
        case .success(let theme): inherited = theme
        case .failure(let code): report(code, "inherits")
        }
      } else {
        report(.wrongType(field: "inherits", expected: "the name of a theme"), "inherits")
      }
    }
    var base = inherited?.base ?? .plain
    var styles: [Role: Style] = [:]
    for role in Role.allCases { styles[role] = inherited?[role] ?? .plain }
    for key in root.keys.sorted() where key != "summary" && key != "inherits" {
      guard let value = root[key] else { continue }
      if key == ThemeFile.baseName {
        change(&base, key, value)
      } else if let role = Role.named(key) {
        change(&styles[role, default: .plain], key, value)
      } else {
        report(value.table == nil ? .unknownField(key) : .unknownRole(key), key)
      }
    }
    return Theme(name: name, summary: summary, base: base, styles)
  }

  private mutating func change(
    _ style: inout Style, _ name: String, _ value: any TOMLValueConvertible
  ) {
    guard let table = value.table else {
      report(.wrongType(field: name, expected: "a table, as [\(name)]"), name)
      return
    }
    for key in table.keys.sorted() {
      guard let field = table[key] else { continue }
      switch key {
      case "foreground": readColor(&style.foreground, field, key, of: name)
      case "background": readColor(&style.background, field, key, of: name)
      default:
        guard let attribute = Attributes.named(key) else {
          report(.unknownField(key), key, of: name)
          continue
        }
        guard let isOn = field.bool else {
          report(.wrongType(field: "\(name).\(key)", expected: "true or false"), key, of: name)
          continue
        }
        if isOn {
          style.attributes.insert(attribute)
        } else {
          style.attributes.remove(attribute)
        }
      }
    }
  }

  private mutating func readColor(
    _ color: inout Color?, _ value: any TOMLValueConvertible, _ key: String, of name: String
  ) {
    let word = value.string ?? value.int.map(String.init)
    guard let word else {
      report(.wrongType(field: "\(name).\(key)", expected: "a colour"), key, of: name)
      return
    }
    if word == "default" {
      color = nil
    } else if let known = Color(spelling: word) {
      color = known
    } else {
      report(.unknownColor(word, field: "\(name).\(key)"), key, of: name)
    }
  }

  /// Notes a problem on the line of a field, of a role's table or of the file itself.
  private mutating func report(
    _ code: ThemeProblem.Code, _ key: String, of table: String? = nil
  ) {
    let root = outline.sections[0].fields
    let line: Int?
    if let table {
      let section = outline.sections(named: table).first
      line = section?.fields[key] ?? section?.line ?? root[table] ?? root["\(table).\(key)"]
    } else {
      line = root[key] ?? outline.sections(named: key).first?.line
    }
    problems.append(ThemeProblem(code, file: file, line: line))
  }
}

extension Attributes {
  /// The attributes by the names of their fields, in the order that files list them.
  static let byName: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  /// The attribute of a name.
  static func named(_ name: String) -> Attributes? {
    byName.first { $0.name == name }?.attribute
  }
}
