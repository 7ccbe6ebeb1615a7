import Articles
import SeededSupport
import Testing

@testable import Statements

struct WordSetTests {
  /// Words as texts have them: short ones, long ones, other scripts, none.
  private static func word(_ random: inout SeededGenerator) -> String {
    let letters = Array("aeinrstàéžшжא一-'").map(String.init)
    let count = [0, 1, 2, 3, 5, 8, 31, 40][Int(random.next() % 8)]
    return (0..<count).map { _ in letters[Int(random.next() % UInt64(letters.count))] }.joined()
  }

  @Test func `a set and a table hold what a plain set and dictionary hold`() {
    var random = SeededGenerator(seed: 5)
    let words = (0..<400).map { _ in Self.word(&random) }.filter { !$0.isEmpty }
    let plain = Set(words)
    let set = WordSet(words)
    let joined = set.union(["more"]).subtracting([words[0]])
    for _ in 0..<20_000 {
      let word = Self.word(&random)
      #expect(set.contains(word) == plain.contains(word))
      #expect(joined.contains(word) == plain.subtracting([words[0]]).contains(word))
    }
    for word in words { #expect(set.contains(word)) }
    #expect(joined.contains("more") && !set.contains("more"))
    let table: WordTable<Int> = ["one": 1, "zwölf": 12, "тысяча": 1000]
    #expect(table["one"] == 1 && table["zwölf"] == 12 && table["тысяча"] == 1000)
    #expect(table["two"] == nil && table["One"] == nil && table[""] == nil)
  }

  @Test func `a sentence that is remembered is the one that is found`() throws {
    let sentences = (0..<40).map { "In the year \($0) it was \($0 * 7) boats. Mr. \($0) went on!" }
    let article = try Sample.article(sentences.joined(separator: " "), "a.txt")
    var memo = SentenceMemo(article)
    var random = SeededGenerator(seed: 6)
    for _ in 0..<3_000 {
      let place = Offset(Int(random.next() % UInt64(article.text.utf8.count)))
      #expect(memo.sentence(at: place) == TextBoundaries.sentence(at: place, in: article))
    }
  }

  @Test func `tokens are lower case and cut as Unicode says`() {
    var random = SeededGenerator(seed: 7)
    let scalars: [UInt32] = [
      0x41, 0x5A, 0x61, 0x7A, 0x20, 0x2D, 0x30, 0xC0, 0xD7, 0xDF, 0xF7, 0x130,
    ]
    for _ in 0..<2_000 {
      let text = (0..<30).map { _ -> String in
        let pick =
          random.next() % 3 == 0
          ? UInt32(random.next() % 0x2FF) : scalars[Int(random.next() % UInt64(scalars.count))]
        return String(Character(Unicode.Scalar(pick) ?? " "))
      }.joined()
      let tokens = Tokenizer(CanonicalText(text)).tokens(in: 0..<text.utf8.count)
      let bytes = Array(text.utf8)
      for token in tokens where token.isWord {
        let source = String(decoding: bytes[token.range], as: UTF8.self)
        #expect(token.text == source.lowercased())
        #expect(source.unicodeScalars.allSatisfy { Self.isPartOfWord($0) })
      }
      for token in tokens where token.kind == .mark {
        let source = String(decoding: bytes[token.range], as: UTF8.self)
        #expect(source.unicodeScalars.allSatisfy { !Self.isPartOfWord($0) })
      }
    }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }
}
