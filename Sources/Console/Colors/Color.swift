/// A colour of the terminal.
public enum Color: Hashable, Sendable {
  /// One of the sixteen of the terminal's own palette.
  case palette(UInt8)
  /// A colour of its own; terminals show the nearest they have.
  case rgb(RGB)

  /// A colour as one number, as `0x5F87D7`.
  public static func hex(_ number: UInt32) -> Color {
    .rgb(RGB(number))
  }

  /// What it looks like, for the palette where nobody changed it.
  public var rgb: RGB {
    switch self {
    case .palette(let index): XTermColors.all[Int(index % 16)]
    case .rgb(let color): color
    }
  }
}
