/// The 256 colours as xterm shows them before anybody changes them.
enum XTermColors {
  /// All of them: sixteen of the palette, a cube of six steps, a ramp of greys.
  static let all: [RGB] = palette + cube + greys

  private static let palette: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { RGB($0) }

  private static let cube: [RGB] = (0..<216).map { index in
    RGB(red: step(index / 36), green: step(index / 6 % 6), blue: step(index % 6))
  }

  private static let greys: [RGB] = (0..<24).map { index in
    let part = UInt8(8 + 10 * index)
    return RGB(red: part, green: part, blue: part)
  }

  private static func step(_ index: Int) -> UInt8 {
    UInt8(index == 0 ? 0 : 55 + 40 * index)
  }
}
