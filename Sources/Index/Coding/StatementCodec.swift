import Articles
import Entities
import Statements

/// What an article says as bytes.
///
/// Places are differences from the place before, entities are numbers of the index's own table, and
/// a text that stands twice is written once.
struct StatementCodec {
  /// Bytes of the text: what lies behind them is damage.
  private let textBytes: Int

  /// Reads and writes what an article with so many bytes of text says.
  init(textBytes: Int) { self.textBytes = textBytes }

  // MARK: - Writing

  func encode(
    _ statements: Statements, entity number: (EntityID) throws(IndexError) -> Int
  ) throws(IndexError) -> [UInt8] {
    var writer = StatementWriter()
    writer.put(statements.quotations.count)
    for quotation in statements.quotations { try writer.put(quotation, entity: number) }
    writer.begin()
    writer.put(statements.quotedWords.count)
    for words in statements.quotedWords { writer.put(words) }
    writer.begin()
    writer.put(statements.dates.count)
    for date in statements.dates { writer.put(date) }
    writer.begin()
    writer.put(statements.figures.count)
    for figure in statements.figures { writer.put(figure) }
    writer.begin()
    writer.put(statements.events.count)
    for event in statements.events {
      try writer.put(event, among: statements.dates, entity: number)
    }
    return writer.sealed
  }

  // MARK: - Reading

  func decode(
    _ bytes: [UInt8], entity named: (Int) throws(IndexError) -> EntityID
  ) throws(IndexError) -> Statements {
    var reader = StatementReader(try ByteReader(sealed: bytes), textBytes: textBytes)
    var quotations: [Quotation] = []
    for _ in 0..<(try reader.count()) {
      quotations.append(try reader.quotation(entity: named))
    }
    reader.begin()
    var quotedWords: [QuotedWords] = []
    for _ in 0..<(try reader.count()) { quotedWords.append(try reader.quotedWords()) }
    reader.begin()
    var dates: [DateMention] = []
    for _ in 0..<(try reader.count()) { dates.append(try reader.date()) }
    reader.begin()
    var figures: [Figure] = []
    for _ in 0..<(try reader.count()) { figures.append(try reader.figure()) }
    reader.begin()
    var events: [Event] = []
    for _ in 0..<(try reader.count()) {
      events.append(try reader.event(among: dates, entity: named))
    }
    return Statements(
      quotations: quotations, quotedWords: quotedWords, dates: dates, figures: figures,
      events: events)
  }
}

/// What stands in the first number of a quotation, a date or a figure, below its rule or kind.
struct StatementTraits: OptionSet {
  let rawValue: Int

  static let isRepeat = StatementTraits(rawValue: 1)

  // Of a quotation: it is reported; words name the speaker.
  static let isReported = StatementTraits(rawValue: 2)
  static let hasSource = StatementTraits(rawValue: 4)

  // Of a date, and of the year of a figure: it is known. Of a date: a part of it is meant.
  static let hasValue = StatementTraits(rawValue: 4)
  static let hasPart = StatementTraits(rawValue: 8)

  // Of a figure.
  static let hasScale = StatementTraits(rawValue: 2)
  static let hasUnit = StatementTraits(rawValue: 8)
  static let isNegative = StatementTraits(rawValue: 16)

  /// The bits below the rule or the kind.
  static let width = 5
}

/// Who speaks, as the number before the entity or the name.
enum SpeakerCode: Int {
  case unresolved, narrator, name, entity
}
