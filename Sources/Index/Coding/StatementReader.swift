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

  init(_ reader: ByteReader, textBytes: Int) {
    self.reader = reader
    self.textBytes = textBytes
  }

  /// Begins a list whose places count from the start of the text.
  mutating func begin() {
    start = 0
    sentence = 0..<0
  }

  /// How many statements follow.
  mutating func count() throws(IndexError) -> Int { try reader.count() }

  /// The next quotation.
  mutating func quotation(
    entity named: (Int) throws(IndexError) -> EntityID
  ) throws(IndexError) -> Quotation {
    let (traits, rule) = try traits(QuotationRule.allCases)
    let range = try range()
    let speaker: Quotation.Speaker
    switch SpeakerCode(rawValue: try reader.int()) {
    case .entity: speaker = .entity(try named(try reader.int()))
    case .name: speaker = .name(try text())
    case .narrator: speaker = .narrator
    case .unresolved: speaker = .unresolved
    case nil: throw Self.damage
    }
    let source =
      traits.contains(.hasSource) ? try self.range(from: range.lowerBound.utf8) : nil
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
    let (traits, rule) = try traits(DateRule.allCases)
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
  mutating func figure() throws(IndexError) -> Figure {
    let (traits, kind) = try traits(Figure.Kind.allCases)
    let range = try range()
    let sentence = try sentenceAround()
    let digits = try reader.int() * (traits.contains(.isNegative) ? -1 : 1)
    let exponent = try reader.signed()
    // A power beyond what any text can write would fill the memory with zeros.
    guard abs(exponent) <= textBytes + Self.mostExponent else { throw Self.damage }
    let scale = traits.contains(.hasScale) ? try text() : nil
    let unit = traits.contains(.hasUnit) ? try text() : nil
    let year = traits.contains(.hasValue) ? try dateValue() : nil
    return Figure(
      kind: kind, range: range, value: FigureValue(digits: digits, exponent: exponent),
      scale: scale, unit: unit, year: year, sentence: sentence,
      isRepeat: traits.contains(.isRepeat))
  }

  /// The next event, whose dates stand among those that were read.
  mutating func event(
    among dates: [DateMention], entity named: (Int) throws(IndexError) -> EntityID
  ) throws(IndexError) -> Event {
    let (gap, count) = (try reader.int(), try reader.int())
    guard count > 0, gap <= dates.count - start, count <= dates.count - start - gap else {
      throw Self.damage
    }
    let first = start + gap
    start = first + count
    var entities: [EntityID] = []
    for _ in 0..<(try reader.count()) { entities.append(try named(try reader.int())) }
    return Event(
      sentence: dates[first].sentence, dates: Array(dates[first..<start]), entities: entities)
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

  private mutating func traits<Rule>(
    _ rules: [Rule]
  ) throws(IndexError) -> (StatementTraits, Rule) {
    let code = try reader.int()
    return (
      StatementTraits(rawValue: code & (1 << StatementTraits.width - 1)),
      try Self.element(of: rules, at: code >> StatementTraits.width)
    )
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

  private mutating func text() throws(IndexError) -> String {
    let number = try reader.int()
    if number > 0 { return try Self.element(of: texts, at: number - 1) }
    let text = try reader.text()
    texts.append(text)
    return text
  }

  private mutating func dateValue() throws(IndexError) -> EDTF {
    let number = try reader.int()
    let text = number == 0 ? try text() : DateNumber(rawValue: number - 1)?.text
    guard let date = text.flatMap({ EDTF($0) }) else { throw Self.damage }
    return date
  }
}
