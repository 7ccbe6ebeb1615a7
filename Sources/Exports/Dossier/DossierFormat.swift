/// A format that dossiers are written in.
///
/// One file a format, one row in `all`.
public struct DossierFormat: Sendable {
  /// The name that `lectern dossier --format` takes.
  public let name: String
  /// What the names of its files end with, the usual one first, with the dot.
  public let suffixes: [String]
  /// One line for the help.
  public let summary: String
  /// Writes a dossier as the text of one file.
  public let write: @Sendable (Dossier) -> String

  init(
    name: String, suffixes: [String], summary: String,
    write: @escaping @Sendable (Dossier) -> String
  ) {
    self.name = name
    self.suffixes = suffixes
    self.summary = summary
    self.write = write
  }

  /// Every format, the default first.
  public static let all: [DossierFormat] = [.markdown, .html, .json, .bibTeX, .cslJSON]

  /// The format of a name.
  public static func named(_ name: String) -> DossierFormat? {
    all.first { $0.name == name }
  }

  /// The format that a file's name ends with; nil when it tells none.
  public static func of(file: String) -> DossierFormat? {
    let name = file.lowercased()
    // `.csl.json` ends with `.json` too.
    let rows = all.flatMap { format in format.suffixes.map { (suffix: $0, format: format) } }
    return rows.filter { name.hasSuffix($0.suffix) }.max { $0.suffix.count < $1.suffix.count }?
      .format
  }

  /// What is said of a file whose name tells no format.
  public static func unknown(file: String) -> String {
    let suffixes = all.map { $0.suffixes[0] }.joined(separator: ", ")
    return "the name of \(file) tells no format; it may end with \(suffixes)"
  }
}
