import Articles
import Entities
import Statements

/// Reads what ``StatementWriter`` wrote; nothing that it answers lies outside of the text.
struct StatementReader {
  private var reader: ByteReader
  private let textBytes: Int
  private var start = 0
  private var sentence = 0..<0
  private var texts: [String] = []
  private var entities: [EntityID] = []
  private var dates: [EDTF] = []

  init(_ reader: ByteReader, textBytes: Int) {
    self.reader = reader
    self.textBytes = textBytes
  }

  /// Begins a list, whose places count from the start of the text; answers how long it is.
  mutating func begin() throws(IndexError) -> Int {
    start = 0
    sentence = 0..<0
    return try reader.count()
  }

  /// The next quotation.
  mutating func quotation(
    entity named: (Int) throws(IndexError) -> EntityID
  ) throws(IndexError) -> Quotation {
    let code = try reader.int()
    let traits = QuotationTraits(rawValue: code & (1 << QuotationTraits.speakerShift - 1))
    let rule = try Self.element(
      of: QuotationRule.allCases, at: code >> QuotationTraits.ruleShift)
    let range = try range()
    let speaker: Quotation.Speaker
    switch SpeakerCode(rawValue: code >> QuotationTraits.speakerShift & 3) {
    case .entity:
      if try isNew(entities.count) { entities.append(try named(try reader.int())) }
      speaker = .entity(entities[last])
    case .name:
      if try isNew(texts.count) { texts.append(try reader.text()) }
      speaker = .name(texts[last])
    case .narrator: speaker = .narrator
    case .unresolved, nil: speaker = .unresolved
    }
    let source =
      traits.contains(.hasSource) ? try self.range(from: range.upperBound.utf8) : nil
    return Quotation(
      traits.contains(.isReported) ? .reported : .direct, range, speaker: speaker, source: source,
      rule: rule, isRepeat: traits.contains(.isRepeat))
  }

  /// The next stretch in quotation marks.
  mutating func quotedWords() throws(IndexError) -> QuotedWords {
    let use = try Self.element(of: QuotedWords.Use.allCases, at: try reader.int())
    return QuotedWords(range: try range(), use: use)
  }

  /// The next date.
  mutating func date() throws(IndexError) -> DateMention {
    let code = try reader.int()
    let traits = DateTraits(rawValue: code & (1 << DateTraits.ruleShift - 1))
    let rule = try Self.element(of: DateRule.allCases, at: code >> DateTraits.ruleShift)
    let range = try range()
    let sentence = try sentenceAround()
    let value = traits.contains(.hasValue) ? try dateValue() : nil
    let part =
      traits.contains(.hasPart)
      ? try Self.element(of: DateMention.Part.allCases, at: try reader.int()) : nil
    return DateMention(
      range: range, value: value, part: part, rule: rule, sentence: sentence,
      isRepeat: traits.contains(.isRepeat))
  }

  /// The next figure.
  mutating func figure(
    name: (Int) throws(IndexError) -> String
  ) throws(IndexError) -> Figure {
    let code = try reader.int()
    let traits = FigureTraits(rawValue: code & (1 << FigureTraits.kindShift - 1))
    let kind = try Self.element(of: Figure.Kind.allCases, at: code >> FigureTraits.kindShift)
    let range = try range()
    let sentence = try sentenceAround()
    let digits = try reader.int() * (traits.contains(.isNegative) ? -1 : 1)
    let exponent = try reader.signed()
    // A power beyond what any text can write would fill the memory with zeros.
    guard abs(exponent) <= textBytes + Self.mostExponent else { throw Self.damage }
    let scale = traits.contains(.hasScale) ? try name(try reader.int()) : nil
    let unit = traits.contains(.hasUnit) ? try name(try reader.int()) : nil
    let year = traits.contains(.hasYear) ? try dateValue() : nil
    return Figure(
      kind: kind, range: range, value: FigureValue(digits: digits, exponent: exponent),
      scale: scale, unit: unit, year: year, sentence: sentence,
      isRepeat: traits.contains(.isRepeat))
  }

  // MARK: - Parts

  private static let damage = IndexError.damaged(words: "a statement was changed")
  /// The power of ten of the largest word for a number, and more.
  private static let mostExponent = 100

  private static func element<Element>(
    of all: [Element], at index: Int
  ) throws(IndexError) -> Element {
    guard all.indices.contains(index) else { throw damage }
    return all[index]
  }

  /// The place of what was written last in the list of what was written before.
  private var last = 0

  /// Whether something new follows; if not, it is one of so many that were read before.
  private mutating func isNew(_ known: Int) throws(IndexError) -> Bool {
    let number = try reader.int()
    guard number <= known else { throw Self.damage }
    last = number == 0 ? known : number - 1
    return number == 0
  }

  private mutating func range() throws(IndexError) -> Range<Offset> {
    let range = try range(from: start)
    start = range.lowerBound.utf8
    return range
  }

  private mutating func range(from place: Int) throws(IndexError) -> Range<Offset> {
    let (lower, isTooFar) = place.addingReportingOverflow(try reader.signed())
    let length = try reader.int()
    guard !isTooFar, (0...textBytes).contains(lower), length <= textBytes - lower else {
      throw Self.damage
    }
    return Offset(lower)..<Offset(lower + length)
  }

  private mutating func sentenceAround() throws(IndexError) -> Range<Offset> {
    let code = try reader.int()
    if code > 0 {
      let (lower, isTooFar) = start.subtractingReportingOverflow(try reader.signed())
      guard !isTooFar, (0...textBytes).contains(lower), code - 1 <= textBytes - lower else {
        throw Self.damage
      }
      sentence = lower..<(lower + code - 1)
    }
    return Offset(sentence.lowerBound)..<Offset(sentence.upperBound)
  }

  private mutating func dateValue() throws(IndexError) -> EDTF {
    guard try isNew(dates.count) else { return dates[last] }
    let number = try reader.int()
    let text = number == 0 ? try reader.text() : DateNumber(rawValue: number - 1)?.text
    guard let date = text.flatMap({ EDTF($0) }) else { throw Self.damage }
    dates.append(date)
    return date
  }
}
