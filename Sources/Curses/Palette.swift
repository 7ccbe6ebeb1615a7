import CNcurses
import Console

/// What roles look like on this terminal: attributes and a pair of colours, made when first used.
struct Palette {
  /// How a run of cells is written.
  struct Look {
    var attributes: Int32
    var pair: Int32
  }

  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// The number of colours that may be used; 0 sends none.
  let colors: Int
  private let theme: Theme
  private var looks: [RoleSet: Look] = [:]
  private var pairs: [Pair: Int32] = [:]

  init(_ theme: Theme, colors: Int) {
    self.theme = theme
    self.colors = colors
  }

  /// The look of a set of roles.
  mutating func look(of roles: RoleSet) -> Look {
    if let look = looks[roles] { return look }
    let style = theme.style(of: roles)
    var attributes = Int32(style.attributes.rawValue)
    var pair: Int32 = 0
    if colors >= 8 {
      let foreground = index(style.foreground)
      let background = index(style.background)
      if foreground.isBright { attributes |= Int32(LC_BOLD) }
      pair = number(of: Pair(foreground: foreground.index, background: background.index))
    }
    let look = Look(attributes: attributes, pair: pair)
    looks[roles] = look
    return look
  }

  /// A colour's index here; with eight colours a bright one is its plain one in bold.
  private func index(_ color: Color?) -> (index: Int32, isBright: Bool) {
    let wanted: UInt8
    switch color {
    case nil: return (-1, false)
    case .palette(let index): wanted = index
    case .indexed(let index, let fallback): wanted = Int(index) < colors ? index : fallback
    }
    if Int(wanted) < colors { return (Int32(wanted), false) }
    return (Int32(wanted % 8), wanted >= 8)
  }

  private mutating func number(of pair: Pair) -> Int32 {
    if pair == Pair(foreground: -1, background: -1) { return 0 }
    if let number = pairs[pair] { return number }
    let number = Int32(pairs.count + 1)
    guard lc_pair(number, pair.foreground, pair.background) == 0 else { return 0 }
    pairs[pair] = number
    return number
  }
}
