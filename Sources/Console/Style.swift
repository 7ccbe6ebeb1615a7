/// Attributes that carry meaning without colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute.
  public let rawValue: UInt8

  /// Takes the bits of the attributes.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Bold.
  public static let bold = Attributes(rawValue: 1)
  /// Dim.
  public static let dim = Attributes(rawValue: 2)
  /// Italic.
  public static let italic = Attributes(rawValue: 4)
  /// Underlined.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 16)
}

/// How a cell looks; a colour of nil leaves the terminal's own.
public struct Style: Hashable, Sendable {
  /// The colour of the letters.
  public var foreground: Color?
  /// The colour behind them.
  public var background: Color?
  /// Bold, underlined and the like.
  public var attributes: Attributes

  /// Makes a style.
  public init(
    _ foreground: Color? = nil, on background: Color? = nil, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let plain = Style()

  /// This style with another laid over it: its colours win, attributes add up.
  public func overlaid(by other: Style) -> Style {
    Style(
      other.foreground ?? foreground, on: other.background ?? background,
      attributes.union(other.attributes))
  }
}
