public import Console
import TOMLKit

/// A theme as a file: `inherits`, `summary`, and one table a role.
///
/// A file starts from the theme it inherits; one that inherits none starts from nothing, so that
/// what it does not name looks like plain text. One bad field costs that field, and all that is
/// wrong is told with its line.
public struct ThemeFile: Sendable {
  /// What came of reading.
  public struct Loaded: Sendable {
    /// The theme; nil when the file cannot be used.
    public var theme: Theme?
    /// All that is wrong, by line.
    public var problems: [ThemeProblem] = []
  }

  /// The name of the table that styles text of no role, and the whole screen.
  public static let baseName = "text"

  /// Reads a theme from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - name: What the theme is called.
  ///   - file: The name of the file in problems.
  ///   - parent: Finds the theme that the file inherits, or says what keeps it from being found.
  /// - Returns: The theme, nil when the file cannot be used, and the problems.
  public static func read(
    _ bytes: [UInt8], name: String, file: String,
    inheriting parent: (String) -> Result<Theme, ThemeProblem.Code>
  ) -> Loaded {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard (try? UTF8Span(validating: body.span)) != nil, !body.contains(0) else {
      return Loaded(problems: [ThemeProblem(.invalidUTF8, file: file)])
    }
    let text = String(decoding: body, as: UTF8.self)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let line = error.source.begin.line
      return Loaded(
        problems: [ThemeProblem(.syntax(detail: error.description), file: file, line: line)])
    } catch {
      return Loaded(problems: [ThemeProblem(.syntax(detail: "\(error)"), file: file)])
    }
    var reader = ThemeReader(file: file, outline: TOMLOutline(text))
    let theme = reader.read(table, name: name, inheriting: parent)
    let problems = reader.problems.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }
    return Loaded(theme: theme, problems: problems.map(\.element))
  }
}
