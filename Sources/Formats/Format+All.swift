extension Format {
  /// The registry: one row a format.
  public static let all: [Format] = [text, markdown]
}
