import Articles
import Entities
import Statements

/// What an article says as bytes.
///
/// Places are differences from the place before; entities, and the words of figures, are numbers of
/// the index's own tables; what stands twice in an article is written once. Events follow from dates
/// and mentions.
enum StatementCodec {
  static func encode(
    _ statements: Statements, entity number: (EntityID) throws(IndexError) -> Int,
    name: (String) throws(IndexError) -> Int
  ) throws(IndexError) -> [UInt8] {
    var writer = StatementWriter()
    writer.begin(statements.quotations.count)
    for quotation in statements.quotations { try writer.put(quotation, entity: number) }
    writer.begin(statements.quotedWords.count)
    for words in statements.quotedWords { writer.put(words) }
    writer.begin(statements.dates.count)
    for date in statements.dates { writer.put(date) }
    writer.begin(statements.figures.count)
    for figure in statements.figures { try writer.put(figure, name: name) }
    return writer.sealed
  }

  /// Reads what an article with so many bytes of text and some mentions says: what would lie behind
  /// the text is damage.
  static func decode(
    _ bytes: [UInt8], textBytes: Int, mentions: [Mention],
    entity named: (Int) throws(IndexError) -> EntityID,
    name: (Int) throws(IndexError) -> String
  ) throws(IndexError) -> Statements {
    var reader = StatementReader(try ByteReader(sealed: bytes), textBytes: textBytes)
    var quotations: [Quotation] = []
    for _ in 0..<(try reader.begin()) { quotations.append(try reader.quotation(entity: named)) }
    var quotedWords: [QuotedWords] = []
    for _ in 0..<(try reader.begin()) { quotedWords.append(try reader.quotedWords()) }
    var dates: [DateMention] = []
    for _ in 0..<(try reader.begin()) { dates.append(try reader.date()) }
    var figures: [Figure] = []
    for _ in 0..<(try reader.begin()) { figures.append(try reader.figure(name: name)) }
    return Statements(
      quotations: quotations, quotedWords: quotedWords, dates: dates, figures: figures,
      mentions: mentions)
  }
}

/// What stands in the first number of a quotation, below its speaker and its rule.
struct QuotationTraits: OptionSet {
  let rawValue: Int
  static let isRepeat = QuotationTraits(rawValue: 1)
  static let isReported = QuotationTraits(rawValue: 2)
  static let hasSource = QuotationTraits(rawValue: 4)
  /// Who speaks stands above the bits of the traits, the rule above that.
  static let (speakerShift, ruleShift) = (3, 5)
}

/// What stands in the first number of a date, below its rule.
struct DateTraits: OptionSet {
  let rawValue: Int
  static let isRepeat = DateTraits(rawValue: 1)
  static let hasValue = DateTraits(rawValue: 2)
  static let hasPart = DateTraits(rawValue: 4)
  /// The rule stands above the bits of the traits.
  static let ruleShift = 3
}

/// What stands in the first number of a figure, below its kind.
struct FigureTraits: OptionSet {
  let rawValue: Int
  static let isRepeat = FigureTraits(rawValue: 1)
  static let hasScale = FigureTraits(rawValue: 2)
  static let hasUnit = FigureTraits(rawValue: 4)
  static let hasYear = FigureTraits(rawValue: 8)
  static let isNegative = FigureTraits(rawValue: 16)
  /// The kind stands above the bits of the traits.
  static let kindShift = 5
}

/// Who speaks, before the entity or the name.
enum SpeakerCode: Int {
  case unresolved, narrator, name, entity
}
