/// Paragraphs set in a narrow column with hyphens at line ends, and what became of them.
struct HyphenDamage {
  /// The paragraphs as a file has them.
  private(set) var text = ""
  /// The words that a line's end parts, as they were.
  private(set) var parted: [String] = []

  private static let measure = 44

  init(_ paragraphs: [String]) {
    text = paragraphs.map { set($0).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// Lines as full as they get, words parted where they do not fit.
  private mutating func set(_ paragraph: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ").map(String.init) {
      let room = Self.measure - line.count - (line.isEmpty ? 0 : 1)
      if word.count <= room {
        line += (line.isEmpty ? "" : " ") + word
      } else if let (first, second) = Self.parts(of: word, room: room) {
        lines.append(line + (line.isEmpty ? "" : " ") + first)
        line = second
        parted.append(word)
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  /// A word in two: at its own hyphen, or before a consonant that a vowel follows.
  static func parts(of word: String, room: Int) -> (String, String)? {
    let letters = Array(word)
    for cut in (1..<max(1, min(letters.count, room + 1))).reversed() {
      guard letters[cut - 1] == "-", cut >= 3, letters.count - cut >= 2, letters[cut] != "-",
        letters[cut - 2].isLetter, letters[cut].isLetter
      else { continue }
      return (String(letters[..<cut]), String(letters[cut...]))
    }
    guard letters.count >= 7, letters.allSatisfy({ $0.isLowercase && $0.isASCII }) else {
      return nil
    }
    for cut in (3..<max(3, min(letters.count - 2, room))).reversed()
    where isVowel(letters[cut + 1]) && !isVowel(letters[cut]) && !isVowel(letters[cut - 1])
      || isVowel(letters[cut - 1]) && !isVowel(letters[cut]) && isVowel(letters[cut + 1])
    {
      return (String(letters[..<cut]) + "-", String(letters[cut...]))
    }
    return nil
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

  /// The words that came back as they were not, of the blocks of an article.
  func wrong(in found: [String], of paragraphs: [String]) -> [(was: String, became: String)] {
    let was = paragraphs.joined(separator: " ").split(separator: " ")
    let became = found.joined(separator: " ").split(separator: " ")
    guard was.count == became.count else { return [("\(was.count) words", "\(became.count)")] }
    return zip(was, became).filter { $0 != $1 }.map { (String($0), String($1)) }
  }
}
