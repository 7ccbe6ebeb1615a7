import Reading
import TestSupport
import Testing
import Typesetting

/// Justification and hyphenation as switches that are remembered.
@Suite struct PageSettingTests {
  @Test func `zj justifies lines and lets them be ragged again`() throws {
    var pilot = Pilot([Sample.long(paragraphs: 3)])
    let ragged = pilot.model.page?.layout.lines(in: 0..<4).map(\.width) ?? []
    try pilot.press("zj")
    #expect(pilot.model.record.isJustified)
    #expect(pilot.model.notice?.text == "justified lines")
    let justified = pilot.model.page?.layout.lines(in: 0..<4).map(\.width) ?? []
    #expect(justified != ragged && !justified.isEmpty)
    try pilot.press("zj")
    #expect(!pilot.model.record.isJustified)
    #expect(pilot.model.notice?.text == "ragged lines")
    #expect(pilot.model.page?.layout.lines(in: 0..<4).map(\.width) == ragged)
  }

  @Test func `z- says when no dictionary knows the language`() throws {
    var pilot = Pilot([Sample.long(paragraphs: 3)])
    try pilot.press("z-")
    #expect(pilot.model.record.isHyphenated)
    #expect(pilot.model.notice?.text.hasPrefix("hyphenation is on, but") == true)
    try pilot.press("z-")
    #expect(!pilot.model.record.isHyphenated)
    #expect(pilot.model.notice?.text == "no hyphenation")
  }
}
