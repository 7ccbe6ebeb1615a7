import Console
import Testing

/// The contrast that the painted themes promise, computed from their colours.
@Suite struct ContrastTests {
  /// A theme and the least contrast of its texts.
  static let promises: [(theme: Theme, least: Double)] = [
    (.light, 4.5), (.dark, 4.5), (.contrast, 7),
  ]

  /// Roles that are laid over text: what is marked, found, selected and pointed at.
  static let laidOver: [Role] = [
    .highlightYellow, .highlightGreen, .highlightBlue, .highlightRed, .highlightPurple,
    .selectedRow, .match, .currentMatch, .focus, .selection, .hint,
  ]

  @Test(arguments: [
    (RGB(0x000000), RGB(0xFFFFFF), 21.0), (RGB(0x777777), RGB(0xFFFFFF), 4.48),
    (RGB(0x0000FF), RGB(0xFFFFFF), 8.59), (RGB(0xFF0000), RGB(0x000000), 5.25),
    (RGB(0x123456), RGB(0x123456), 1.0),
  ])
  func `contrast is that of the guidelines`(one: RGB, other: RGB, expected: Double) {
    #expect(abs(one.contrast(with: other) - expected) < 0.01)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test(arguments: promises)
  func `every role can be read on its ground`(theme: Theme, least: Double) throws {
    for role in Role.allCases {
      let style = theme.style(of: RoleSet(role))
      let contrast = try contrast(of: style, theme)
      #expect(contrast >= least, "\(theme.name) \(role.name) \(contrast)")
    }
    #expect(try contrast(of: theme.base, theme) >= least)
  }

  @Test(arguments: promises)
  func `every text can be read under what is laid over it`(theme: Theme, least: Double) throws {
    for role in Role.allCases {
      for over in Self.laidOver where over.rawValue > role.rawValue {
        let contrast = try contrast(of: theme.style(of: RoleSet(role).adding(over)), theme)
        #expect(contrast >= least, "\(theme.name) \(over.name) on \(role.name): \(contrast)")
      }
    }
    for over in [Role.good, .warning, .failure, .status] {
      let style = theme.style(of: RoleSet(.selectedRow).adding(over))
      #expect(try contrast(of: style, theme) >= least)
    }
  }

  @Test(arguments: promises)
  func `no painted text is dim, and none is left to the terminal`(theme: Theme, least: Double) {
    for role in Role.allCases {
      let style = theme.style(of: RoleSet(role))
      #expect(!style.attributes.contains(.dim), "\(theme.name) \(role.name)")
      #expect(style.foreground != nil && style.background != nil)
    }
  }

  @Test(arguments: promises, [ColorDepth.many, .sixteen, .eight])
  func `terminals of fewer colours keep the contrast`(
    promise: (theme: Theme, least: Double), depth: ColorDepth
  ) throws {
    for role in Role.allCases {
      let style = promise.theme.style(of: RoleSet(role))
      let indices = depth.indices(of: style)
      let letters = Color.palette(try #require(indices.foreground))
      let behind = Color.palette(try #require(indices.background))
      guard depth != .many else {
        #expect(try seen(indices.foreground, indices.background) >= promise.least)
        continue
      }
      let contrast = letters.rgb.contrast(with: behind.rgb)
      #expect(contrast >= promise.least, "\(promise.theme.name) \(role.name) \(contrast)")
    }
  }

  @Test(arguments: promises)
  func `at 256 colours a painted theme shows the very colours it names`(
    theme: Theme, least: Double
  ) throws {
    for role in Role.allCases {
      let style = theme.style(of: RoleSet(role))
      let indices = ColorDepth.many.indices(of: style)
      #expect(try color(indices.foreground) == style.foreground, "\(role.name)")
      #expect(try color(indices.background) == style.background, "\(role.name)")
    }
  }

  @Test func `a colour that would vanish on the nearest ground is moved away from it`() throws {
    // Of the sixteen, both would become the same grey.
    let style = Style(.hex(0x8A8A8A), on: .hex(0x303030))
    let indices = ColorDepth.sixteen.indices(of: style)
    let (letters, behind) = (try #require(indices.foreground), try #require(indices.background))
    #expect(Color.palette(letters).rgb.contrast(with: Color.palette(behind).rgb) >= 3)
    #expect(ColorDepth.none.indices(of: style) == ColorDepth.none.indices(of: .plain))
  }

  private func contrast(of style: Style, _ theme: Theme) throws -> Double {
    let letters = try #require(style.foreground)
    let behind = try #require(style.background)
    return letters.rgb.contrast(with: behind.rgb)
  }

  private func seen(_ letters: UInt8?, _ behind: UInt8?) throws -> Double {
    let (front, back) = (try color(letters), try color(behind))
    return try #require(front).rgb.contrast(with: try #require(back).rgb)
  }

  /// The colour of a number from 16 to 255, as theme files spell it.
  private func color(_ index: UInt8?) throws -> Color? {
    Color(spelling: String(try #require(index)))
  }
}
