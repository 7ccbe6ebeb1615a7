extension ImportOptions {
  /// The names of encodings that a person can choose from, in the order in which they are offered.
  public static let encodingNames = [
    "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1251", "KOI8-R", "GB18030",
  ]

  /// The name of an encoding as it is kept, whatever case it was typed in; nil when there is none.
  public static func encodingName(_ typed: String) -> String? {
    encodingNames.first { $0.lowercased() == typed.lowercased() }
  }

  /// The names that begin with what was typed.
  public static func encodingNames(beginning typed: String) -> [String] {
    encodingNames.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
  }
}
