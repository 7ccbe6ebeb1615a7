import Entities
import SeededSupport
import Testing

struct TextRollTests {
  @Test(arguments: [1, 3, 16, 17, 40, 300])
  func `a text keeps the place where it was met first`(variety: Int) {
    var random = SeededGenerator(seed: UInt64(variety))
    var roll = TextRoll()
    var met: [String] = []
    for _ in 0..<1000 {
      let text = "name of number \(random.below(variety))"
      if !met.contains(text) { met.append(text) }
      #expect(roll.place(of: text) == met.firstIndex(of: text))
    }
    #expect(roll.texts == met)
  }

  @Test(arguments: [0, 60])
  func `texts of the same characters in other scalars are other texts`(others: Int) {
    var roll = TextRoll()
    for number in 0..<others { _ = roll.place(of: "name \(number)") }
    let texts = ["\u{E9}t\u{E9}", "e\u{301}te\u{301}", "\u{212B}", "A\u{30A}", "\u{C5}"]
    for (place, text) in texts.enumerated() {
      #expect(roll.place(of: text) == others + place)
    }
    for (place, text) in texts.enumerated() {
      #expect(roll.place(of: text) == others + place)
      #expect(Array(roll.texts[others + place].utf8) == Array(text.utf8))
    }
  }
}
