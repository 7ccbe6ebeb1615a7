import SeededSupport
import Testing

@testable import Formats

/// Where long texts are cut.
struct PartCutTests {
  static let cuts: [(text: String, start: Int, reach: Int, place: Int)] = [
    // After a blank line, though a line ends before it.
    ("ab\ncd\n\nef", 1, 9, 7), ("ab\r\ncd\r\n\r\nef", 1, 12, 10), ("ab\n \t\ncd", 1, 9, 6),
    ("ab\rcd\r\ref", 1, 9, 7),
    // After a line, where no blank line is near enough.
    ("ab\ncd\n\nef", 1, 5, 3), ("ab\r\ncd", 1, 6, 4),
    // A line that begins where the search does is looked at from its first byte.
    ("ab\n\ncd", 3, 3, 4), ("ab\r\n\r\ncd", 4, 4, 6),
    // Half a line end is none, and no blank line.
    ("ab\r\ncd\n\nef", 3, 7, 8), ("a\r\nb", 2, 1, 3),
    // After a space, where no line ends.
    ("abcd efgh", 1, 8, 5), ("ab\tcd", 1, 4, 3),
    // Between two characters, where there is no space.
    ("abcdef", 2, 3, 2), ("aéb", 2, 2, 3), ("a😀b", 2, 4, 5), ("a中b", 3, 2, 4),
    // The end of the text.
    ("abc", 3, 4, 3), ("abc", 7, 4, 3), ("", 0, 4, 0),
  ]

  @Test(arguments: cuts)
  func `a text is cut at the best place that is near`(
    text: String, start: Int, reach: Int, place: Int
  ) {
    #expect(PartCut.place(in: Array(text.utf8), from: start, reach: reach, isUTF8: true) == place)
  }

  @Test func `in an encoding of single bytes every byte begins a character`() {
    let bytes: [UInt8] = [0xC0, 0x80, 0x81, 0x82]
    #expect(PartCut.place(in: bytes, from: 1, reach: 3, isUTF8: false) == 1)
    #expect(PartCut.place(in: bytes, from: 1, reach: 3, isUTF8: true) == 4)
  }

  @Test func `no cut parts a character, and only what is near decides`() {
    var random = SeededGenerator(seed: 41)
    let alphabet = Array("a é中😀\n\n \r\u{2028}")
    for _ in 0..<400 {
      let text = String((0..<60).map { _ in alphabet[random.below(alphabet.count)] })
      let bytes = Array(text.utf8)
      let start = random.below(bytes.count)
      let reach = 4 + random.below(24)
      let place = PartCut.place(in: bytes, from: start, reach: reach, isUTF8: true)
      #expect(place >= start && place <= min(bytes.count, start + reach))
      #expect(place == bytes.count || !UTF8.isContinuation(bytes[place]))
      #expect(!(place > 0 && place < bytes.count && bytes[place - 1] == 13 && bytes[place] == 10))
      let low = max(0, start - PartCut.before)
      let near = Array(bytes[low..<min(bytes.count, start + reach + 4)])
      let again = PartCut.place(in: near, from: start - low, reach: reach, isUTF8: true)
      #expect(again + low == place || place == bytes.count)
    }
  }
}
