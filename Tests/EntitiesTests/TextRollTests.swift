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
}
