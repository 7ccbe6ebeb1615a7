import Articles
import Entities
import SeededSupport
import Statements

/// Statements of every shape, drawn at random.
struct StatementSamples {
  static let textBytes = 5_000
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let dates = [
    "2024", "2024-07", "2024-07-12", "200X", "19XX", "2024~", "2024-07?", "2014/2022", "2014/..",
    "/2022", "0001", "9999-12-31", "2024-02-29/2025",
  ]
  private static let words = ["million", "bn", "USD", "", "dólares", "Ada Quill", "Ωμέγα 北京"]

  /// What some article might say.
  mutating func statements() -> Statements {
    let dates = dates(random.below(20))
    return Statements(
      quotations: (0..<random.below(12)).map { _ in quotation() },
      quotedWords: (0..<random.below(6)).map { _ in
        QuotedWords(range: range(), use: one(of: QuotedWords.Use.allCases))
      },
      dates: dates, figures: (0..<random.below(12)).map { _ in figure() }, events: events(of: dates)
    )
  }

  private mutating func quotation() -> Quotation {
    let speaker: Quotation.Speaker =
      switch random.below(4) {
      case 0: .entity(entity())
      case 1: .name(one(of: Self.words))
      case 2: .narrator
      default: .unresolved
      }
    return Quotation(
      one(of: Quotation.Form.allCases), range(), speaker: speaker,
      source: random.below(2) == 0 ? nil : range(), rule: one(of: QuotationRule.allCases),
      isRepeat: random.below(4) == 0)
  }

  private mutating func dates(_ count: Int) -> [DateMention] {
    var sentence = range()
    return (0..<count).map { _ in
      if random.below(2) == 0 { sentence = range() }
      return DateMention(
        range: range(), value: date(),
        part: random.below(3) == 0 ? one(of: DateMention.Part.allCases) : nil,
        rule: one(of: DateRule.allCases), sentence: sentence, isRepeat: random.below(5) == 0)
    }
  }

  private mutating func figure() -> Figure {
    let digits = [0, 7, -84, 123_456_789_012_345_678, .max, -.max]
    return Figure(
      kind: one(of: Figure.Kind.allCases), range: range(),
      value: FigureValue(digits: one(of: digits), exponent: random.below(40) - 20),
      scale: random.below(2) == 0 ? nil : one(of: Self.words),
      unit: random.below(2) == 0 ? nil : one(of: Self.words), year: date(), sentence: range(),
      isRepeat: random.below(3) == 0)
  }

  /// The events as articles have them: the dates of one sentence each, some left out.
  private mutating func events(of dates: [DateMention]) -> [Event] {
    var events: [Event] = []
    var index = 0
    while index < dates.count {
      var next = index + 1
      while next < dates.count, dates[next].sentence == dates[index].sentence { next += 1 }
      if !dates[index].isRepeat {
        events.append(
          Event(
            sentence: dates[index].sentence, dates: Array(dates[index..<next]),
            entities: (0..<random.below(4)).map { _ in entity() }))
      }
      index = next
    }
    return events
  }

  private mutating func date() -> EDTF? {
    random.below(4) == 0 ? nil : EDTF(one(of: Self.dates))
  }

  private mutating func entity() -> EntityID { EntityID("entity-\(random.below(300))") }

  private mutating func range() -> Range<Offset> {
    let start = random.below(Self.textBytes)
    return Offset(start)..<Offset(start + random.below(Self.textBytes - start))
  }

  private mutating func one<Element>(of all: [Element]) -> Element { all[random.below(all.count)] }
}
