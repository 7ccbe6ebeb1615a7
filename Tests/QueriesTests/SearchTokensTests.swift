import Articles
import Queries
import SeededSupport
import Testing

@Suite struct SearchTokensTests {
  @Test(arguments: [
    ("The Great Stone park", "the great stone park"),
    ("Xi’s state-owned co-op, 3.5%", "xi s state owned co op 3 5"),
    ("don't do_it", "don t do it"),
    ("Łódź, Zürich, naïve, Straße, Æther", "lodz zurich naive strasse aether"),
    ("e\u{301}lan vital", "elan vital"),
    ("ho\u{AD}li\u{200B}day", "holiday"),
    ("İstanbul ısı", "istanbul isi"),
    ("Ёлка и Минский мэр", "елка и минский мэр"),
    ("и\u{306}", "й"),
    ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
    ("习近平 said 你好", "习 近 平 said 你 好"),
    ("ガ と か\u{3099}", "ガ と が"),
    ("한국은", "한 국 은"),
    ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("กำลัง", "ก ำ ล ั ง"),
    ("हिन्दी भाषा", "हिन्दी भाषा"),
    ("أَهْلاً", "اهلا"),
    ("שָׁלוֹם", "שלום"),
    ("ﬁnal ＡＢＣ１２", "final abc12"),
    ("line one\nline two\n\nnext", "line one line two next"),
    ("", ""), (" — … ", ""), ("\u{301}", ""), ("🙂 ok", "ok"),
  ])
  func `words are folded and parted`(text: String, words: String) {
    #expect(String(decoding: SearchTokens(text).utf8, as: UTF8.self) == words)
  }

  @Test(arguments: [
    ("Xi Jinping’s ÉTÉ", "Xi Jinping s ETE"), ("Straße STRAẞE", "Strasse STRASSE"),
  ])
  func `capitals can be kept`(text: String, words: String) {
    #expect(String(decoding: SearchTokens(text, keepsCase: true).utf8, as: UTF8.self) == words)
  }

  @Test func `words know their places in the text`() {
    let text = CanonicalText("« Łódź » e\u{301}t 习近")
    let tokens = SearchTokens(text)
    let places = (0..<tokens.count).map { text[tokens.place(of: $0..<($0 + 1))] }
    #expect(
      places.map { Array($0.unicodeScalars) }
        == ["Łódź", "e\u{301}t", "习", "近"].map {
          Array($0.unicodeScalars)
        })
    #expect(text[tokens.place(of: 2..<4)] == "习近")
  }

  @Test func `a range of a text keeps the offsets of the whole`() {
    let text = CanonicalText("one two three")
    let tokens = SearchTokens(text, in: Offset(4)..<Offset(7))
    #expect(tokens.words == ["two"])
    #expect(tokens.place(of: 0..<1) == Offset(4)..<Offset(7))
  }

  /// Whatever the text, words are in order, lie on scalars, and fold to themselves.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `folding twice changes nothing`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters: [Unicode.Scalar] = [
      "a", "B", "é", "\u{301}", "ß", "İ", " ", "-", "’", "习", "ก", "ั", "한", "\u{1112}",
      "\u{1161}", "か", "\u{3099}", "\u{AD}", "Я", "ё", "1", "\n", "🙂", "ﬃ", "ς", "ع", "\u{64B}",
    ]
    for _ in 0..<300 {
      var view = String.UnicodeScalarView()
      for _ in 0..<random.below(30) { view.append(letters[random.below(letters.count)]) }
      let text = CanonicalText(String(view))
      let tokens = SearchTokens(text)
      let folded = String(decoding: tokens.utf8, as: UTF8.self)
      #expect(String(decoding: SearchTokens(folded).utf8, as: UTF8.self) == folded)
      var last = text.start
      for index in 0..<tokens.count {
        let place = tokens.place(of: index..<(index + 1))
        #expect(last <= place.lowerBound && place.lowerBound < place.upperBound)
        #expect(text.clamped(place.lowerBound) == place.lowerBound)
        #expect(text.clamped(place.upperBound) == place.upperBound)
        // Marks that compose to more scalars than one share the range they came from.
        last = place.lowerBound
      }
    }
  }
}
