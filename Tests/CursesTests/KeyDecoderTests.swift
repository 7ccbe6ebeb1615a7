import CNcurses
import Console
import SeededSupport
import Testing

@testable import Curses

@Suite struct `Decoding of keys` {
  /// Decodes codes that are all there at once, as spellings.
  private func decode(_ codes: [Int32]) -> [String] {
    var rest = codes[...]
    var decoder = KeyDecoder(named: KeyTable.keys { $0 == "kRIT5" ? 565 : 0 })
    var keys: [String] = []
    while let key = decoder.next(reading: { rest.popFirst() ?? LC_NO_KEY }) {
      keys.append(KeySpelling.spell(key))
    }
    #expect(rest.isEmpty)
    return keys
  }

  private func decode(_ text: String) -> [String] {
    decode(text.unicodeScalars.map { Int32($0.value) })
  }

  @Test(arguments: [
    (KEY_UP, "<up>"), (KEY_SLEFT, "<left>"), (KEY_NPAGE, "<pagedown>"), (KEY_DC, "<delete>"),
    (KEY_BTAB, "<backtab>"), (KEY_F0 + 1, "<f1>"), (KEY_F0 + 12, "<f12>"), (565, "<C-right>"),
    (KEY_BACKSPACE, "<backspace>"), (KEY_ENTER, "<enter>"), (KEY_FIND, "<home>"),
  ])
  func `codes of ncurses are keys`(code: Int32, spelling: String) {
    #expect(decode([-code]) == [spelling])
    #expect(decode([0x1B, -KEY_DOWN]) == ["<M-down>"])
  }

  @Test func `codes that mean no key are passed over`() {
    #expect(decode([-KEY_MOUSE, -KEY_COPY, 0x6A]) == ["j"])
  }

  @Test(arguments: [
    ("jk", ["j", "k"]), ("\u{1B}j", ["<M-j>"]), ("\u{1B}", ["<esc>"]),
    ("\u{1B}\u{1B}", ["<esc>", "<esc>"]), ("\u{1B}\u{1B}j", ["<esc>", "<M-j>"]),
    ("\u{1B}\t", ["<M-tab>"]), ("\u{1B}\u{7F}", ["<M-backspace>"]), ("\u{1B}[", ["<M-[>"]),
    ("\u{1B}O", ["<M-O>"]), ("\u{1B}OA", ["<up>"]), ("\u{1B}OM", ["<enter>"]),
    ("\u{1B}[A", ["<up>"]), ("\u{1B}[1;5A", ["<C-up>"]), ("\u{1B}[1;7D", ["<C-M-left>"]),
    ("\u{1B}[3;3~", ["<M-delete>"]), ("\u{1B}[13u", ["<enter>"]), ("\u{1B}[106;5u", ["<C-j>"]),
    ("\u{1B}[1078u", ["ж"]), ("\u{1B}[27;5;9~", ["<C-tab>"]), ("\u{1B}[9;2u", ["<backtab>"]),
    ("\u{1B}[27u", ["<esc>"]), ("\u{1B}[8;3u", ["<M-backspace>"]),
  ])
  func `sequences are keys`(text: String, spellings: [String]) {
    #expect(decode(text) == spellings)
  }

  @Test(arguments: [
    "\u{1B}[200~", "\u{1B}[<35;1;1M", "\u{1B}[32;1;1M", "\u{1B}[M !!", "\u{1B}[?1;2c", "\u{1B}[I",
    "\u{1B}[99999999999999999999~", "\u{1B}[;;;;;;;;;;;~", "\u{1B}[1114112u", "\u{1B}Oz",
    "\u{1B}[1\u{1B}[200~", "\u{85}",
  ])
  func `sequences that mean no key are one nothing`(text: String) {
    #expect(decode(text + "j") == ["j"])
  }

  @Test func `a sequence cut short keeps what follows`() {
    #expect(decode("\u{1B}[1\rj") == ["<enter>", "j"])
    #expect(decode("\u{1B}[1;5") == [])
  }

  @Test func `any codes are survived, and keys hold no controls`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let codes = (0..<12).map { _ in Self.interesting[random.below(Self.interesting.count)] }
      var rest = codes[...]
      var decoder = KeyDecoder(named: KeyTable.keys { _ in 0 })
      while let key = decoder.next(reading: { rest.popFirst() ?? LC_NO_KEY }) {
        guard case .character(let scalar) = key.code else { continue }
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "\(codes)")
      }
      #expect(rest.isEmpty)
    }
  }

  private static let interesting: [Int32] = [
    0x1B, 0x1B, 0x5B, 0x5B, 0x4F, 0x3B, 0x31, 0x35, 0x32, 0x37, 0x7E, 0x75, 0x4D, 0x41, 0x3C, 0x00,
    0x0D, 0x7F, 0x9B, 0x6A, 0x436, 0x1F600, -KEY_UP, -KEY_MOUSE, -9999,
  ]
}
