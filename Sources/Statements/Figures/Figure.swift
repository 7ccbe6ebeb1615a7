public import Articles

/// A number that an article gives for something.
public struct Figure: Hashable, Sendable {
  /// What is counted or measured.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case money
    case quantity
    case percentage
  }

  /// What is counted or measured.
  public var kind: Kind

  /// Where it stands, with its scale and its unit.
  public var range: Range<Offset>

  /// The value.
  public var value: FigureValue

  /// A word that stands for a power of ten, as written: `million`, `bn`.
  public var scale: String?

  /// What it counts: a currency by its code, a unit, a noun; nil where the text gives none.
  public var unit: String?

  /// The year or stretch that the sentence gives, if it gives just one.
  public var year: EDTF?

  /// The sentence it stands in.
  public var sentence: Range<Offset>

  /// Whether the article printed its block before.
  public var isRepeat: Bool

  /// Makes a figure.
  public init(
    kind: Kind, range: Range<Offset>, value: FigureValue, scale: String?, unit: String?,
    year: EDTF?, sentence: Range<Offset>, isRepeat: Bool
  ) {
    self.kind = kind
    self.range = range
    self.value = value
    self.scale = scale
    self.unit = unit
    self.year = year
    self.sentence = sentence
    self.isRepeat = isRepeat
  }
}

/// An exact decimal number.
public struct FigureValue: Hashable, Sendable {
  /// The number without point: 84 of 8.4.
  public let digits: Int

  /// The power of ten it is multiplied by: -1 for 8.4.
  public let exponent: Int

  /// Makes a value of its digits and a power of ten; trailing zeros of a fraction do not count.
  public init(digits: Int, exponent: Int = 0) {
    var (digits, exponent) = (digits, exponent)
    while exponent < 0, digits.isMultiple(of: 10), digits != 0 {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = digits == 0 ? 0 : exponent
  }

  /// The number in full, with a point where there is a fraction: a number of JSON.
  public var text: String {
    var text = String(digits)
    if exponent >= 0 { return digits == 0 ? "0" : text + String(repeating: "0", count: exponent) }
    if text.count <= -exponent {
      text = String(repeating: "0", count: -exponent - text.count + 1) + text
    }
    text.insert(".", at: text.index(text.endIndex, offsetBy: exponent))
    return text
  }

  /// The value times a power of ten.
  func scaled(by power: Int) -> FigureValue {
    FigureValue(digits: digits, exponent: exponent + power)
  }
}
