import Formats

/// The rules that tell articles by their names, over bytes, for a walk meets many.
enum ArticleFileName {
  /// Folders that hold no articles of a reader.
  private static let noise = ["node_modules", "__pycache__", "__MACOSX"].map { Array($0.utf8) }

  /// First words of files about a folder, not in it.
  private static let notices = [
    "readme", "license", "licence", "copying", "changelog", "contributing",
  ].map { Array($0.utf8) }

  /// The endings of articles' names.
  private static let endings = Format.all.flatMap(\.extensions).map { Array($0.utf8) }

  private static let dot = UInt8(ascii: ".")

  /// Whether an entry is hidden, or is one of the two that lead to the folder and above it.
  static func isHidden(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    name.isEmpty || bytes[name.lowerBound] == dot
  }

  /// Whether a folder of this name is passed over.
  static func isNoise(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    noise.contains { matches(bytes, name, $0, foldsCase: false) }
  }

  /// Whether a file found in a folder is an article, by its name alone.
  static func isArticle(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    var begin = name.lowerBound
    while begin < name.upperBound, bytes[begin] == dot { begin += 1 }
    var last = name.upperBound - 1
    while last > begin, bytes[last] != dot { last -= 1 }
    guard begin < last else { return false }
    let ending = (last + 1)..<name.upperBound
    guard endings.contains(where: { matches(bytes, ending, $0, foldsCase: true) }) else {
      return false
    }
    var first = begin
    while first < last, bytes[first] != dot { first += 1 }
    return !notices.contains { matches(bytes, begin..<first, $0, foldsCase: true) }
  }

  /// Whether a name is an article's.
  static func isArticle(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return isArticle(bytes, 0..<bytes.count)
  }

  private static func matches(
    _ bytes: [UInt8], _ range: Range<Int>, _ word: [UInt8], foldsCase: Bool
  ) -> Bool {
    guard range.count == word.count else { return false }
    for (index, wanted) in word.enumerated() {
      let byte = bytes[range.lowerBound + index]
      let isCapital = foldsCase && byte &- 0x41 < 26
      guard (isCapital ? byte | 0x20 : byte) == wanted else { return false }
    }
    return true
  }
}
