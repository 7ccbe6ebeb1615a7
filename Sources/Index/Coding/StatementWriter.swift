import Articles
import Entities
import Statements

/// Writes statements one after the other.
struct StatementWriter {
  private var writer = ByteWriter()
  private var start = 0
  private var sentence = 0..<0
  private var texts: [String: Int] = [:]

  /// The bytes with their checksum.
  var sealed: [UInt8] { writer.sealed }

  /// Begins a list whose places count from the start of the text.
  mutating func begin() {
    start = 0
    sentence = 0..<0
  }

  /// Adds a number, which may not be negative.
  mutating func put(_ number: Int) { writer.put(number) }

  /// Adds a quotation.
  mutating func put(
    _ quotation: Quotation, entity number: (EntityID) throws(IndexError) -> Int
  ) throws(IndexError) {
    var traits: StatementTraits = []
    if quotation.isRepeat { traits.insert(.isRepeat) }
    if quotation.form == .reported { traits.insert(.isReported) }
    if quotation.source != nil { traits.insert(.hasSource) }
    put(traits, QuotationRule.allCases.firstIndex(of: quotation.rule))
    put(quotation.range)
    switch quotation.speaker {
    case .entity(let id):
      writer.put(SpeakerCode.entity.rawValue)
      writer.put(try number(id))
    case .name(let name):
      writer.put(SpeakerCode.name.rawValue)
      put(name)
    case .narrator: writer.put(SpeakerCode.narrator.rawValue)
    case .unresolved: writer.put(SpeakerCode.unresolved.rawValue)
    }
    if let source = quotation.source { put(source, from: quotation.range.lowerBound.utf8) }
  }

  /// Adds a stretch in quotation marks.
  mutating func put(_ words: QuotedWords) {
    writer.put(QuotedWords.Use.allCases.firstIndex(of: words.use) ?? 0)
    put(words.range)
  }

  /// Adds a date.
  mutating func put(_ date: DateMention) {
    var traits: StatementTraits = []
    if date.isRepeat { traits.insert(.isRepeat) }
    if date.value != nil { traits.insert(.hasValue) }
    if date.part != nil { traits.insert(.hasPart) }
    put(traits, DateRule.allCases.firstIndex(of: date.rule))
    put(date.range)
    put(sentence: date.sentence)
    if let value = date.value { put(value) }
    if let part = date.part {
      writer.put(DateMention.Part.allCases.firstIndex(of: part) ?? 0)
    }
  }

  /// Adds a figure.
  mutating func put(_ figure: Figure) {
    var traits: StatementTraits = []
    if figure.isRepeat { traits.insert(.isRepeat) }
    if figure.scale != nil { traits.insert(.hasScale) }
    if figure.year != nil { traits.insert(.hasValue) }
    if figure.unit != nil { traits.insert(.hasUnit) }
    if figure.value.digits < 0 { traits.insert(.isNegative) }
    put(traits, Figure.Kind.allCases.firstIndex(of: figure.kind))
    put(figure.range)
    put(sentence: figure.sentence)
    writer.put(Int(clamping: figure.value.digits.magnitude))
    writer.putSigned(figure.value.exponent)
    if let scale = figure.scale { put(scale) }
    if let unit = figure.unit { put(unit) }
    if let year = figure.year { put(year) }
  }

  /// Adds an event, whose dates stand among those that were written.
  mutating func put(
    _ event: Event, among dates: [DateMention],
    entity number: (EntityID) throws(IndexError) -> Int
  ) throws(IndexError) {
    let first = dates[start...].firstIndex { $0.sentence == event.sentence } ?? start
    writer.put(first - start)
    writer.put(event.dates.count)
    start = first + event.dates.count
    writer.put(event.entities.count)
    for entity in event.entities { writer.put(try number(entity)) }
  }

  // MARK: - Parts

  private mutating func put(_ traits: StatementTraits, _ rule: Int?) {
    writer.put(traits.rawValue | (rule ?? 0) << StatementTraits.width)
  }

  private mutating func put(_ range: Range<Offset>) {
    put(range, from: start)
    start = range.lowerBound.utf8
  }

  private mutating func put(_ range: Range<Offset>, from place: Int) {
    writer.putSigned(range.lowerBound.utf8 - place)
    writer.put(range.upperBound.utf8 - range.lowerBound.utf8)
  }

  /// Adds the sentence around the range that was written last: nothing but a zero if it is the
  /// sentence of the statement before.
  private mutating func put(sentence range: Range<Offset>) {
    let bytes = range.lowerBound.utf8..<range.upperBound.utf8
    guard bytes != sentence else { return writer.put(0) }
    sentence = bytes
    writer.put(bytes.count + 1)
    writer.putSigned(start - bytes.lowerBound)
  }

  /// Adds a text, or the number of an earlier place of it.
  private mutating func put(_ text: String) {
    if let known = texts[text] { return writer.put(known + 1) }
    texts[text] = texts.count
    writer.put(0)
    writer.put(text)
  }

  private mutating func put(_ date: EDTF) {
    if let number = DateNumber(date) { return writer.put(number.rawValue + 1) }
    writer.put(0)
    put(date.text)
  }
}

/// A year, a month or a day as a number: most dates are one of these.
struct DateNumber: RawRepresentable {
  let rawValue: Int

  init?(rawValue: Int) {
    guard rawValue >= 0, rawValue / 416 < 10_000 else { return nil }
    self.rawValue = rawValue
  }

  /// The number of a date; nil for one that is written otherwise.
  init?(_ date: EDTF) {
    let parts = date.text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard (1...3).contains(parts.count), numbers.count == parts.count, numbers[0] >= 0 else {
      return nil
    }
    rawValue =
      numbers[0] * 416 + (parts.count > 1 ? numbers[1] : 0) * 32
      + (parts.count > 2 ? numbers[2] : 0)
    // What cannot be told back, as 2024-00, is written as it stands.
    guard text == date.text else { return nil }
  }

  /// The date as it is written.
  var text: String {
    let (year, month, day) = (rawValue / 416, rawValue / 32 % 13, rawValue % 32)
    var bytes: [UInt8] = []
    func add(_ number: Int, digits: Int) {
      var divisor = digits == 4 ? 1000 : 10
      while divisor > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
        divisor /= 10
      }
    }
    add(year, digits: 4)
    if month > 0 || day > 0 {
      bytes.append(UInt8(ascii: "-"))
      add(month, digits: 2)
    }
    if day > 0 {
      bytes.append(UInt8(ascii: "-"))
      add(day, digits: 2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
