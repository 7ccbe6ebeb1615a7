public import Typesetting

/// How pages are set: the width of their column, and what is done to fill its lines.
public struct PageSetting: Sendable {
  /// The width that the reader wants, in cells.
  public var measure: Int
  /// Whether lines are justified and words parted.
  public var options: Layout.Options
  /// Where the words of each language may be parted.
  public var hyphenators: Hyphenators

  /// Makes a setting; without choices text is ragged and its words stay whole.
  public init(
    measure: Int = Settings.defaultMeasure, options: Layout.Options = Layout.Options(),
    hyphenators: Hyphenators = .none
  ) {
    self.measure = measure
    self.options = options
    self.hyphenators = hyphenators
  }
}
