extension Color {
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// Reads a colour as theme files spell it; nil when it is none.
  ///
  /// `#5f87d7` and `#58d` are colours of their own, `red` and `bright-red` those of the terminal's
  /// palette, `208` is one of the 256 of xterm.
  public init?(spelling: String) {
    let word = spelling.lowercased()
    if let color = RGB(hex: word) {
      self = .rgb(color)
    } else if let index = UInt8(word) {
      self = index < 16 ? .palette(index) : .rgb(XTermColors.all[Int(index)])
    } else if let index = Self.names.firstIndex(of: word) {
      self = .palette(UInt8(index))
    } else if word.hasPrefix("bright-"),
      let index = Self.names.firstIndex(of: String(word.dropFirst(7)))
    {
      self = .palette(UInt8(index + 8))
    } else {
      return nil
    }
  }

  /// The colour as theme files spell it.
  public var spelling: String {
    switch self {
    case .palette(let index) where index % 16 < 8: Self.names[Int(index % 16)]
    case .palette(let index): "bright-" + Self.names[Int(index % 8)]
    case .rgb(let color): color.hex
    }
  }
}
