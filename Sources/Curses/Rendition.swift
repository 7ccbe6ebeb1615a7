/// Colours and attributes as a terminal takes them; -1 is the terminal's own colour.
struct Rendition: Hashable, Sendable {
  var foreground: Int32 = -1
  var background: Int32 = -1
  /// The bits of `Attributes`.
  var attributes: UInt8
}
