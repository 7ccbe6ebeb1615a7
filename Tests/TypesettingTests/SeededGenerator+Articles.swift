import Articles
import SeededSupport

extension SeededGenerator {
  private static let words = [
    "a", "of", "the", "in", "road", "treaty", "harbour", "Sino-Belarusian", "e-mail", "10,000",
    "$8.4", "“quoted”", "(aside)", "dash—ed", "range", "2004–2013", "café", "cafe\u{301}", "Минск",
    "北京", "中文和字", "「引用」。", "ภาษาไทย", "नमस्ते", "👨‍👩‍👧‍👦", "🇧🇾", "❤️", "co\u{AD}op\u{AD}era\u{AD}tion",
    "https://example.org/a/b?c=d", "extraordinarily", "a\u{200B}b", "2000\u{A0}km", "Mr.", "U.S.",
    "—", "…", "\u{301}", "שלום", "한국어", "\u{1112}\u{1161}", "x\u{2060}y", "\u{1B}[31m",
  ]

  /// A paragraph of some random words.
  mutating func paragraph(words count: Int) -> String {
    var text = ""
    for index in 0..<count {
      if index > 0 { text += Int.random(in: 0..<20, using: &self) == 0 ? "  " : " " }
      text += Self.words[Int.random(in: 0..<Self.words.count, using: &self)]
    }
    return text
  }

  /// A text of any scalars at all, of scripts, signs and controls alike.
  mutating func anything(scalars count: Int) -> String {
    let planes: [ClosedRange<UInt32>] = [
      0...0x7F, 0...0x7FF, 0x800...0xD7FF, 0x2000...0x206F, 0xE000...0xFFFF, 0x10000...0x1FFFF,
      0x20...0x20, 0xE0000...0xE01FF,
    ]
    var text = ""
    for _ in 0..<count {
      let plane = planes[Int.random(in: 0..<planes.count, using: &self)]
      let value = UInt32.random(in: plane, using: &self)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// A row of a table: of few cells with many words, or of many with few; some are empty.
  mutating func row() -> String {
    let cells = Int.random(in: 1...5, using: &self)
    return (0..<cells).map { _ in
      paragraph(words: Int.random(in: 0...(12 / cells), using: &self))
    }.joined(separator: "\t")
  }

  /// Blocks of which many are rows of tables.
  mutating func tables(_ count: Int) -> [Sample.Part] {
    (0..<count).flatMap { _ in
      parts(1) + (0..<4).map { _ in Sample.Part(.tableRow, "x" + row()) }
    }
  }

  /// A few blocks of any kind.
  mutating func parts(_ count: Int) -> [Sample.Part] {
    (0..<count).map { _ in
      let text = paragraph(words: Int.random(in: 1...60, using: &self))
      switch Int.random(in: 0..<9, using: &self) {
      case 0: return Sample.Part(.heading(level: Int.random(in: 1...4, using: &self)), text)
      case 1: return Sample.Part(.quotation, text, depth: 1, isQuoted: true)
      case 2: return Sample.Part(.listItem, text, depth: Int.random(in: 0...3, using: &self))
      case 3: return Sample.Part(.listItem, text, depth: 1, marker: "12.")
      case 4: return Sample.Part(.preformatted, text.replacing("the ", with: "\n\t"))
      case 5: return Sample.Part(.tableRow, row())
      case 6: return Sample.Part(.attribution, text)
      default: return Sample.Part(.paragraph, text)
      }
    }
  }
}
