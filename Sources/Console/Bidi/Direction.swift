/// The side at which lines of a paragraph begin.
public enum Direction: Hashable, Sendable {
  /// Latin, Cyrillic, Chinese and most others.
  case leftToRight
  /// Hebrew, Arabic and their relatives.
  case rightToLeft
}
