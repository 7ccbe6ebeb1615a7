/// A pattern of article paths: `*` stands for any characters, `?` for one, all else for itself.
enum PathPattern {
  /// Whether a pattern fits a whole path or its last component.
  static func matches(_ pattern: String, path: String, fileName: String) -> Bool {
    let scalars = Array(pattern.unicodeScalars)
    return fits(scalars, Array(path.unicodeScalars))
      || fits(scalars, Array(fileName.unicodeScalars))
  }

  /// The usual matcher with one point to return to: linear but for the text after the last star.
  private static func fits(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    var (at, position) = (0, 0)
    var retry: (pattern: Int, text: Int)?
    while position < text.count {
      if at < pattern.count, pattern[at] == "*" {
        retry = (at, position)
        at += 1
      } else if at < pattern.count, pattern[at] == "?" || pattern[at] == text[position] {
        at += 1
        position += 1
      } else if let back = retry {
        at = back.pattern + 1
        position = back.text + 1
        retry = (back.pattern, position)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }
}
