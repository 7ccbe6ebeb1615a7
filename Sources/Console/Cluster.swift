/// One grapheme cluster as it may be drawn: harmless, and of a known width.
///
/// The canonical text keeps everything; only what is drawn passes through here, so that no byte of
/// a file can command the terminal.
public struct Cluster: Hashable, Sendable {
  /// The scalars to send, or empty for what is not drawn at all.
  public let text: String

  /// The cells it takes: 0, 1 or 2.
  public let width: Int

  /// Makes a cluster that is known to be harmless.
  public init(text: String, width: Int) {
    self.text = text
    self.width = width
  }
}
