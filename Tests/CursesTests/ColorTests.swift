import Console
import Testing

@testable import Curses

@Suite struct Colours {
  @Test(arguments: [
    (0, ColorDepth.none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen), (88, .sixteen),
    (256, .many), (1 << 24, .many),
  ])
  func `the number of colours makes the depth`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test(arguments: [
    (ColorDepth.many, Color.palette(12), 12, -1, false), (.sixteen, .palette(12), 12, -1, false),
    (.eight, .palette(12), 4, -1, true), (.eight, .palette(3), 3, -1, false),
    (.none, .palette(3), -1, -1, false), (.many, .hex(0xFF8700), 208, -1, false),
    (.sixteen, .hex(0xFF1020), 9, -1, false), (.eight, .hex(0xFF1020), 1, -1, true),
  ])
  func `letters get the nearest colour there is`(
    depth: ColorDepth, color: Color, foreground: Int, background: Int, bold: Bool
  ) {
    let rendition = depth.rendition(of: Style(color))
    #expect(Int(rendition.foreground) == foreground)
    #expect(Int(rendition.background) == background)
    #expect((rendition.attributes == Attributes.bold.rawValue) == bold)
  }

  @Test(arguments: [(ColorDepth.many, 12), (.sixteen, 12), (.eight, 4), (.none, -1)])
  func `backgrounds lose their brightness, never gain weight`(depth: ColorDepth, index: Int) {
    let rendition = depth.rendition(of: Style(nil, on: .palette(12), .underline))
    #expect(Int(rendition.background) == index)
    #expect(rendition.attributes == Attributes.underline.rawValue)
  }

  @Test(arguments: [
    (ColorChoice.auto, "", true), (.auto, "1", false), (.never, "", false), (.eight, "1", true),
    (.many, "1", true),
  ])
  func `an explicit number outranks NO_COLOR`(choice: ColorChoice, noColor: String, permits: Bool) {
    #expect(choice.permitsColor(in: ["NO_COLOR": noColor]) == permits)
    #expect(ColorChoice.auto.permitsColor(in: [:]))
  }

  @Test func `choices are spelled as on the command line`() {
    #expect(ColorChoice.allCases.map(\.rawValue) == ["auto", "never", "8", "16", "256"])
    #expect(ColorChoice.allCases.map(\.limit) == [256, 0, 8, 16, 256])
  }
}
