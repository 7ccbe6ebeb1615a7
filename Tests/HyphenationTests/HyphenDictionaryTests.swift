import Hyphenation
import Testing
import Typesetting

/// Dictionaries of Debian's packages `hyphen-en-us` and `hyphen-ru`, where they are installed.
@Suite struct HyphenDictionaryTests {
  static let installed = HyphenDictionaries(folders: ["/usr/share/hyphen"])

  /// A word with a hyphen at each of its points.
  private func parted(_ word: String, _ dictionary: HyphenDictionary) -> String {
    let points = dictionary.points(in: Array(word.utf8)[...])
    var parted = ""
    for (index, letter) in word.enumerated() {
      if points.contains(after: index) { parted += "-" }
      parted.append(letter)
    }
    return parted
  }

  @Test(
    arguments: [
      ("hyphenation", "hy-phen-ation"), ("cooperation", "co-op-er-a-tion"), ("through", "through"),
      ("international", "in-ter-na-tional"), ("naïvetés", "naïvetés"), ("слово", "слово"),
    ])
  func `English words have their points`(word: String, expected: String) {
    guard let english = Self.installed.dictionary(for: "en-US") else { return }
    #expect(parted(word, english) == expected)
  }

  @Test func `a dictionary in KOI8-R is asked in its own encoding`() {
    guard let russian = Self.installed.dictionary(for: "ru") else { return }
    #expect(parted("сотрудничество", russian) == "сотруд-ни-че-ство")
    // A letter that the encoding has not does not disturb the words after it.
    #expect(parted("中文中文中文中文", russian) == "中文中文中文中文")
    #expect(parted("правительство", russian) == "пра-ви-тельство")
  }

  @Test func `the same word is answered alike every time`() {
    guard let english = Self.installed.dictionary(for: "en") else { return }
    let word = Array("agricultural".utf8)[...]
    let first = english.points(in: word)
    #expect(!first.isEmpty)
    #expect(english.points(in: word) == first)
    #expect(english.points(in: []).isEmpty)
  }

  @Test(arguments: ["tlh", "", "../../etc/passwd", "e*", "en/US", "x"])
  func `a tag without a dictionary has none`(tag: String) {
    #expect(Self.installed.dictionary(for: tag) == nil)
  }

  @Test func `a file that is no dictionary is none`() {
    #expect(HyphenDictionary(path: "/nonexistent/hyph_xx.dic") == nil)
  }

  @Test(
    arguments: [
      (
        ["XDG_DATA_DIRS": "/a:b:/c", "XDG_DATA_HOME": "/d"],
        ["/d/hyphen", "/a/hyphen", "/c/hyphen"]
      ),
      (
        ["HOME": "/h"],
        ["/h/.local/share/hyphen", "/usr/local/share/hyphen", "/usr/share/hyphen"]
      ),
      (["XDG_DATA_DIRS": ""], ["/usr/local/share/hyphen", "/usr/share/hyphen"]),
    ] as [([String: String], [String])])
  func `dictionaries are looked for in the data folders`(
    environment: [String: String], folders: [String]
  ) {
    #expect(HyphenDictionaries.folders(in: environment) == folders)
  }
}
