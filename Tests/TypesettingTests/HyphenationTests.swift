import Articles
import SeededSupport
import Testing

@testable import Typesetting

@Suite struct HyphenationTests {
  @Test(
    arguments: [
      ("international", "international"), ("(international),", "international"),
      ("“remembered”", "remembered"), ("government’s", "government"), ("l’ancienne", "ancienne"),
      ("сотрудничество.", "сотрудничество"), ("naïveté", "naïveté"),
      ("Representative", nil), ("CAPITALS", nil), ("short", nil), ("self-made", nil),
      ("example.org", nil), ("relations/", nil), ("name@host", nil), ("level2words", nil),
      ("wordWithin", nil), ("abcdef\u{301}gh", nil), ("ภาษาไทยเป็น", nil), ("", nil),
      (String(repeating: "a", count: 64), nil),
    ] as [(String, String?)])
  func `case 32: only plain words of seven letters or more are parted`(
    fragment: String, expected: String?
  ) {
    let bytes = Array(fragment.utf8)
    let word = HyphenRules.word(in: bytes, 0..<bytes.count, textStart: 0)
    #expect(word.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == expected)
    #expect(word?.letters == expected?.count)
  }

  @Test(arguments: [("so remembered", true), ("so—remembered", true), ("a/remembered", false)])
  func `a word stands after a space or a dash`(text: String, isWord: Bool) {
    let bytes = Array(text.utf8)
    let start = bytes.count - "remembered".utf8.count
    let word = HyphenRules.word(in: bytes, start..<bytes.count, textStart: 0)
    #expect((word != nil) == isWord)
  }

  @Test func `case 32: two letters stay before a hyphen and three after it`() {
    let article = Sample.article("remembering and so on and so forth, as ever")
    for columns in 4...12 {
      let layout = Layout(
        article, measure: Measure(columns: columns), options: Layout.Options(isHyphenated: true),
        hyphenators: SyllableHyphenator.english(1))
      let bytes = article.text.utf8
      for line in layout.lines(in: 0..<layout.rowCount) where line.trailer == .hyphen {
        let before = bytes[..<line.range.upperBound.utf8].split(separator: 0x20).last?.count ?? 0
        let after = bytes[line.range.upperBound.utf8...].prefix { $0 != 0x20 }.count
        #expect(before >= 2 && after >= 3)
      }
    }
  }

  @Test(arguments: 20...90)
  func `case 32: hyphens never stand below each other or before the last line`(columns: Int) {
    for letters in [2, 3, 5] {
      let layout = Sample.layout(Sample.prose, columns, partingAfter: letters)
      let lines = layout.lines(in: 0..<layout.rowCount)
      for (line, next) in zip(lines, lines.dropFirst()) where line.trailer == .hyphen {
        #expect(next.trailer != .hyphen && !next.isLastOfBlock, "\(layout.rows)")
      }
      #expect(lines.allSatisfy { $0.width <= columns })
    }
  }

  @Test(arguments: 20...90)
  func `hyphens cost no line, and leave no lone word`(columns: Int) {
    let plain = Sample.layout(Sample.prose, columns)
    let parted = Sample.layout(Sample.prose, columns, partingAfter: 3)
    #expect(parted.rowCount <= plain.rowCount)
    #expect(parted.rowCount < 4 || parted.rows.last?.contains(" ") == true)
  }

  @Test func `parted lines look more even than whole words`() {
    func raggedness(_ layout: Layout) -> Int {
      layout.lines(in: 0..<(layout.rowCount - 1)).reduce(0) { sum, line in
        let blank = layout.measure.columns - line.width
        return sum + blank * blank
      }
    }
    var plain = 0
    var parted = 0
    for columns in 30...80 {
      plain += raggedness(Sample.layout(Sample.prose, columns))
      parted += raggedness(Sample.layout(Sample.prose, columns, partingAfter: 3))
    }
    #expect(parted * 10 < plain * 9, "\(parted) of \(plain)")
  }

  @Test(arguments: [Block.Kind.heading(level: 1), .caption, .attribution, .tableRow])
  func `display lines are never parted or justified`(kind: Block.Kind) {
    let layout = Sample.layout(
      "remembering remembering remembering", 16, partingAfter: 3, isJustified: true, kind: kind)
    for line in layout.lines(in: 0..<layout.rowCount) {
      #expect(line.trailer != .hyphen)
      #expect(line.widened.isEmpty)
    }
  }

  @Test func `a word too long for the line is parted before it is cut`() {
    let rows = Sample.layout("see unbelievableness here", 12, partingAfter: 5).rows
    #expect(rows.joined().contains("-"))
    #expect(!rows.joined().contains("\\"))
  }

  @Test(arguments: UInt64(1)...30)
  func `parted and justified text loses and adds nothing`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = generator.paragraph(words: 80)
    let columns = Int.random(in: 1...90, using: &generator)
    let layout = Sample.layout(text, columns, partingAfter: 2, isJustified: true, hangs: true)
    var shown = [Int](repeating: 0, count: text.utf8.count)
    for line in layout.lines(in: 0..<layout.rowCount) {
      for index in line.range.lowerBound.utf8..<line.range.upperBound.utf8 { shown[index] += 1 }
    }
    for (index, byte) in text.utf8.enumerated() where byte != 0x20 {
      #expect(shown[index] == 1, "byte \(index)")
    }
  }

  @Test(
    arguments: [
      (nil, "The road to the north and the one to the south are long.", "en"),
      ("de", "The road to the north and the one to the south are long.", "de"),
      (nil, "Der Weg nach Norden und der nach Süden sind lang, sagt man hier oft.", nil),
      (nil, "Дорога на север и дорога на юг длинны.", "ru"),
      (nil, "Дарога на поўнач і дарога на поўдзень доўгія.", "be"),
      (nil, "Дорога на північ і дорога на південь довгі, її видно.", "uk"),
      (nil, "Ο δρόμος προς τον βορρά είναι μακρύς.", "el"),
      (nil, "中文和字", nil), (nil, "", nil),
    ] as [(String?, String, String?)])
  func `an article's language is its own or that of its letters`(
    own: String?, text: String, expected: String?
  ) {
    var article = Sample.article(text)
    article.metadata.language = own
    #expect(ArticleLanguage.tag(of: article) == expected)
  }

  @Test func `points are kept for words of at most 63 letters`() {
    let points = HyphenPoints(after: [0, 2, 63, 64, -1])
    #expect((-1...70).filter { points.contains(after: $0) } == [2, 63])
    #expect(HyphenPoints.none.isEmpty && !points.isEmpty)
  }
}
