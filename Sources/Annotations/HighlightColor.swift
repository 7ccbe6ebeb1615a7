/// The colours of highlights, by the words that stand in the file.
public enum HighlightColor: String, Hashable, Sendable, CaseIterable {
  case yellow
  case green
  case blue
  case red
  case purple
}
