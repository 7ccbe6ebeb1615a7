import Console
import Testing

@Suite struct ColorSpellingTests {
  @Test(arguments: [
    ("#5f87d7", Color.hex(0x5F87D7)), ("#5F87D7", .hex(0x5F87D7)), ("#58d", .hex(0x5588DD)),
    ("red", .palette(1)), ("bright-red", .palette(9)), ("White", .palette(7)), ("0", .palette(0)),
    ("15", .palette(15)), ("16", .hex(0x000000)), ("208", .hex(0xFF8700)), ("255", .hex(0xEEEEEE)),
  ])
  func `colours are read as files spell them`(word: String, color: Color) {
    #expect(Color(spelling: word) == color)
  }

  @Test(arguments: [
    "", "#", "#12345", "#12345g", "#+12345", "reddish", "bright-", "bright-pink", "256", "-1",
    "1.5", "0x10",
  ])
  func `what is no colour is none`(word: String) {
    #expect(Color(spelling: word) == nil)
  }

  @Test func `a spelling gives the colour back`() {
    let colors =
      (UInt8(0)..<16).map { Color.palette($0) } + [.hex(0), .hex(0xFFFFFF), .hex(0x00A0)]
    for color in colors { #expect(Color(spelling: color.spelling) == color) }
  }

  @Test func `roles are named in words, each by its own`() {
    #expect(Role.heading1.name == "heading-1")
    #expect(Role.highlightYellow.name == "highlight-yellow")
    #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
    for role in Role.allCases { #expect(Role.named(role.name) == role) }
    #expect(Role.named("Heading-1") == nil && Role.named("") == nil)
  }

  @Test func `levels of headings have roles of their own`() {
    #expect(Set((1...6).map { Role.heading($0) }).count == 6)
    #expect(Role.heading(0) == .heading1 && Role.heading(9) == .heading6)
  }

  @Test(arguments: [
    (Style.plain, ColorDepth.many, "\u{1B}[0m"),
    (Style(.palette(3), on: .palette(12), [.bold, .reverse]), .many, "\u{1B}[0;1;7;33;104m"),
    (Style(.hex(0xFF8700), .underline), .many, "\u{1B}[0;4;38;5;208m"),
    (Style(.hex(0xFF0000), .dim), .sixteen, "\u{1B}[0;2;91m"),
    (Style(.palette(3), .italic), .none, "\u{1B}[0;3m"),
  ])
  func `a style is one sequence`(style: Style, depth: ColorDepth, sequence: String) {
    #expect(SGR.sequence(for: style, depth: depth) == sequence)
  }
}
