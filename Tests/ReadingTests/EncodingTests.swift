import Annotations
import Articles
import Console
import Formats
import Reading
import TestSupport
import Testing

@Suite struct EncodingTests {
  /// Some Russian sentences in KOI8-R.
  private static let koi8: [UInt8] = [
    0xF7, 0xC5, 0xD3, 0xCE, 0xCF, 0xCA, 0x20, 0xCC, 0xC5, 0xC4, 0x20, 0xD2, 0xC1, 0xD3, 0xCB, 0xCF,
    0xCC, 0xCF, 0xCC, 0xD3, 0xD1, 0x20, 0xC9, 0x20, 0xD0, 0xC1, 0xD2, 0xCF, 0xCD, 0x20, 0xD3, 0xCE,
    0xCF, 0xD7, 0xC1, 0x20, 0xD5, 0xDB, 0xA3, 0xCC, 0x2E, 0x0A,
  ]

  private func press() throws -> Press {
    try Press(Array(repeatElement(Self.koi8, count: 6).joined()))
  }

  private func opening(_ press: Press) -> String {
    let open = press.open
    return open.map { String($0.text.string.prefix(11)) } ?? ""
  }

  @Test func `another encoding is chosen by name, and undone`() throws {
    var press = try press()
    #expect(opening(press) == "Весной лед ")
    try press.press("pewindows-1251<enter>")
    #expect(opening(press) != "Весной лед ")
    #expect(press.open?.options.encoding == "windows-1251")
    #expect(press.pilot.model.notice?.text == "read as windows-1251; U goes back")
    #expect(press.open?.article.metadata.encoding?.evidence == .chosen)
    try press.press("U")
    #expect(opening(press) == "Весной лед ")
    #expect(press.open?.options.encoding == nil)
  }

  @Test func `the first row is what the bytes tell, and leaves it to them`() throws {
    var press = try press()
    try press.press(":encoding latin1<enter>")
    #expect(press.open?.options.encoding == "windows-1252")
    try press.press("pe<enter>")
    #expect(press.open?.options.encoding == nil)
    #expect(press.pilot.model.notice?.text == "the bytes tell the encoding again; U goes back")
    try press.press("pe<enter>")
    #expect(press.pilot.model.notice?.text == "the encoding is as it was")
  }

  static let typed: [(keys: String, text: String, first: String)] = [
    ("pecp125", "cp125", "windows-125"), ("pe<down><tab>", "", ""),
    ("pe866<tab>", "IBM866", "IBM866"),
    ("pecyr", "cyr", ""), ("pexyzzy", "xyzzy", ""),
  ]

  @Test(arguments: typed)
  func `what is typed narrows the list, Tab takes a name`(
    keys: String, text: String, first: String
  ) throws {
    var press = try press()
    try press.press(keys)
    let prompt = try #require(press.pilot.model.prompt)
    let rows = press.pilot.model.encodings
    if !text.isEmpty { #expect(prompt.text == text) }
    #expect(rows.isEmpty == (text == "xyzzy"))
    #expect(rows.first?.encoding.name.hasPrefix(first) ?? true)
    if text == "cyr" { #expect(rows.allSatisfy { $0.encoding.use.contains("Cyr") }) }
  }

  static let refused: [(keys: String, notice: String)] = [
    ("pexyzzy<enter>", "no encoding is called xyzzy"),
    (":encoding xyzzy<enter>", "no encoding is called xyzzy; pe lists them"),
    (":encoding auto<enter>", "the encoding is as it was"),
  ]

  @Test(arguments: refused)
  func `a name that is none changes nothing`(keys: String, notice: String) throws {
    var press = try press()
    try press.press(keys)
    #expect(press.pilot.model.notice?.text == notice)
    #expect(press.open?.options.isEmpty == true)
  }

  @Test func `a correction waits while the file is read in another encoding`() throws {
    var press = try press()
    try press.press("phpewindows-1251<enter>")
    #expect(press.open?.article.lostCorrections.count == 1)
    try press.press("U")
    #expect(press.open?.article.lostCorrections == [])
    #expect(press.blocks.first?.hasPrefix("heading") == true)
  }
}
