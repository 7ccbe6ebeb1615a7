import Console

/// How many colours are used, and what stands in for those that are not there.
enum ColorDepth: Hashable, Sendable {
  case none, eight, sixteen, many

  /// The depth for a number of colours.
  init(colors: Int) {
    switch colors {
    case 256...: self = .many
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .none
    }
  }

  /// What to send for a style.
  func rendition(of style: Style) -> Rendition {
    var rendition = Rendition(attributes: style.attributes.rawValue)
    guard self != .none else { return rendition }
    if let color = style.foreground {
      var index = index(of: color)
      if self == .eight, index >= 8 {
        // Eight colours have bright letters only as bold ones.
        index -= 8
        rendition.attributes |= Attributes.bold.rawValue
      }
      rendition.foreground = index
    }
    if let color = style.background {
      let index = index(of: color)
      rendition.background = self == .eight ? index % 8 : index
    }
    return rendition
  }

  private func index(of color: Color) -> Int32 {
    switch color {
    case .palette(let index): Int32(index % 16)
    case .indexed(let index, let fallback): Int32(self == .many ? index : fallback % 16)
    }
  }
}
