import Console
import Testing

@Suite struct Clipboards {
  @Test(arguments: [
    ([:], ClipboardRoute.osc52), (["TMUX": "/run/tmux,1,0"], .tmux), (["STY": "1.pts"], .screen),
    (["TMUX": "x", "STY": "y"], .tmux), (["TMUX": "", "STY": ""], .osc52),
  ])
  func `the route follows the multiplexer`(environment: [String: String], route: ClipboardRoute) {
    #expect(ClipboardRoute.choose(environment: environment) == route)
  }

  /// The test vectors of RFC 4648, section 10, and bytes with high bits.
  @Test(arguments: [
    ([], ""), (Array("f".utf8), "Zg=="), (Array("fo".utf8), "Zm8="), (Array("foo".utf8), "Zm9v"),
    (Array("foob".utf8), "Zm9vYg=="), (Array("fooba".utf8), "Zm9vYmE="),
    (Array("foobar".utf8), "Zm9vYmFy"), ([0xFB, 0xFF, 0xBF], "+/+/"), ([0, 0, 0], "AAAA"),
  ])
  func `a copy is the sequence of OSC 52`(bytes: [UInt8], base64: String) {
    let sequence = OSC52.sequence(for: bytes, route: .osc52)
    #expect(String(decoding: sequence, as: UTF8.self) == "\u{1B}]52;c;\(base64)\u{7}")
  }

  @Test(arguments: [0, 1, 100, 550, 560, 5000])
  func `screen gets it in strings it lets through`(count: Int) {
    let bytes = [UInt8](repeating: 0x61, count: count)
    let wrapped = OSC52.sequence(for: bytes, route: .screen)
    let text = String(decoding: wrapped, as: UTF8.self)
    #expect(text.hasPrefix("\u{1B}P") && text.hasSuffix("\u{1B}\\"))
    let parts = text.split(separator: "\u{1B}P")
    #expect(parts.allSatisfy { $0.utf8.count + 2 <= 750 && $0.hasSuffix("\u{1B}\\") })
    let joined = parts.map { $0.dropLast(2) }.joined()
    #expect(Array(joined.utf8) == OSC52.sequence(for: bytes, route: .osc52))
  }

  @Test func `the longest copy stays below what terminals take`() {
    let bytes = [UInt8](repeating: 0, count: OSC52.limit)
    #expect(OSC52.sequence(for: bytes, route: .osc52).count <= 100_000)
  }
}
