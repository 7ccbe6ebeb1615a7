import Console

/// Colours and attributes as a terminal takes them; -1 is the terminal's own colour.
struct Rendition: Hashable, Sendable {
  var foreground: Int32 = -1
  var background: Int32 = -1
  /// The bits of `Attributes`.
  var attributes: UInt8
}

extension ColorDepth {
  /// What to send for a style.
  func rendition(of style: Style) -> Rendition {
    let indices = indices(of: style)
    var rendition = Rendition(attributes: style.attributes.rawValue)
    rendition.background = indices.background.map(Int32.init) ?? -1
    guard var letters = indices.foreground.map(Int32.init) else { return rendition }
    if self == .eight, letters >= 8 {
      // Eight colours have bright letters only as bold ones.
      letters -= 8
      rendition.attributes |= Attributes.bold.rawValue
    }
    rendition.foreground = letters
    return rendition
  }
}
