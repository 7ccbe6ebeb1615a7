/// What a reader can set, and what it is before they do.
public struct Settings: Hashable, Sendable {
  /// The width of the text column, in cells.
  public var measure: Int

  /// The narrowest column that `-` reaches.
  public static let narrowestMeasure = 40
  /// The widest column that `+` reaches.
  public static let widestMeasure = 90
  /// The column that `=` returns to.
  public static let defaultMeasure = 66

  /// Makes the default settings.
  public init(measure: Int = Settings.defaultMeasure) {
    self.measure = min(max(measure, Settings.narrowestMeasure), Settings.widestMeasure)
  }
}
