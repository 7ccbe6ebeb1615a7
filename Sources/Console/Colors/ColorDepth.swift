/// How many colours a terminal has, and what stands in for those that are not there.
public enum ColorDepth: Hashable, Sendable {
  /// No colour.
  case none
  /// Eight; bold letters are the brighter eight.
  case eight
  /// The sixteen of the terminal's palette.
  case sixteen
  /// 256 or more.
  case many

  /// The depth for a number of colours.
  public init(colors: Int) {
    switch colors {
    case 256...: self = .many
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .none
    }
  }

  /// Colours of the terminal by number; nil is the terminal's own.
  public struct Indices: Hashable, Sendable {
    /// The letters, 0 to 255; at eight colours 8 to 15 are the bright ones that bold letters have.
    public var foreground: UInt8?
    /// What is behind them.
    public var background: UInt8?
  }

  /// The colours that stand for those of a style.
  ///
  /// Each becomes the nearest that is there; the letters become the nearest that is read as well on
  /// their background as the style was: at least 7, 4.5 or 3 to 1, whichever it reached.
  public func indices(of style: Style) -> Indices {
    guard self != .none else { return Indices() }
    let behind = style.background.map { index(of: $0, among: backgrounds) }
    return Indices(
      foreground: style.foreground.map { letters(of: $0, on: style.background, shown: behind) },
      background: behind)
  }

  private func letters(of color: Color, on background: Color?, shown: UInt8?) -> UInt8 {
    guard case .rgb(let wanted) = color, let background, let shown else {
      return index(of: color, among: foregrounds)
    }
    let behind = XTermColors.all[Int(shown)]
    let before = wanted.contrast(with: background.rgb)
    guard let least = [7, 4.5, 3].first(where: { $0 <= before }) else {
      return index(of: color, among: foregrounds)
    }
    let readable = foregrounds.filter {
      XTermColors.all[Int($0)].contrast(with: behind) >= least
    }
    if !readable.isEmpty { return index(of: color, among: readable) }
    let clearest = foregrounds.max {
      XTermColors.all[Int($0)].contrast(with: behind)
        < XTermColors.all[Int($1)].contrast(with: behind)
    }
    return clearest ?? 0
  }

  private func index(of color: Color, among indices: [UInt8]) -> UInt8 {
    switch color {
    case .palette(let index): return indices.contains(index) || self == .many ? index : index % 8
    case .rgb(let wanted):
      let nearest = indices.min {
        XTermColors.all[Int($0)].distance(to: wanted)
          < XTermColors.all[Int($1)].distance(to: wanted)
      }
      return nearest ?? 0
    }
  }

  /// The colours that letters can have; of 256 the first sixteen are left out, because readers
  /// change them.
  private var foregrounds: [UInt8] { self == .many ? Array(16...255) : Array(0...15) }

  private var backgrounds: [UInt8] { self == .eight ? Array(0...7) : foregrounds }
}
