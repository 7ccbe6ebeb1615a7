import CNcurses
import Console

/// A theme in the terms of one terminal: attributes and colour pairs, made when first needed.
struct Palette {
  private let depth: ColorDepth
  private var theme: Theme
  private var known: [RoleSet: Ink] = [:]
  private var pairs: [Colors: Int32] = [:]

  /// The bits and the pair that ncurses draws with.
  struct Ink: Hashable {
    var attributes: UInt32
    var pair: Int32
  }

  private struct Colors: Hashable {
    let foreground, background: Int32
  }

  init(_ theme: Theme, depth: ColorDepth) {
    self.depth = depth
    self.theme = theme
    use(theme)
  }

  /// Chooses the theme; without colours it is always the one that needs none.
  mutating func use(_ theme: Theme) {
    self.theme = depth == .none ? .mono : theme
    known = [:]
  }

  /// What to draw the cells of some roles with.
  mutating func ink(for roles: RoleSet) -> Ink {
    if let ink = known[roles] { return ink }
    let rendition = depth.rendition(of: theme.style(of: roles))
    let ink = Ink(attributes: UInt32(rendition.attributes), pair: pair(for: rendition))
    known[roles] = ink
    return ink
  }

  private mutating func pair(for rendition: Rendition) -> Int32 {
    let colors = Colors(foreground: rendition.foreground, background: rendition.background)
    if colors.foreground < 0, colors.background < 0 { return 0 }
    if let pair = pairs[colors] { return pair }
    let next = Int32(pairs.count + 1)
    guard lc_define_pair(next, colors.foreground, colors.background) != 0 else { return 0 }
    pairs[colors] = next
    return next
  }
}
