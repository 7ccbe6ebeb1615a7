import CFribidi

/// The scalars of one paragraph, resolved by the bidirectional algorithm of UAX #9.
///
/// The only file that speaks to FriBidi. The text itself stays in the order in which it is written
/// and read; what comes from here is where the eye finds it.
public struct BidiParagraph: Sendable {
  /// The side at which its lines begin.
  public let direction: Direction

  /// The embedding level of every scalar: odd ones run from right to left.
  public let levels: [Int8]

  /// The scalar to draw for every scalar: brackets mirrored, Arabic letters in their joined forms.
  public let drawn: [UInt32]

  private let types: [FriBidiCharType]

  /// Resolves a paragraph; without a direction it has that of its first strong letter.
  ///
  /// - Complexity: O(n).
  public init(_ scalars: [UInt32], direction: Direction? = nil) {
    let count = FriBidiStrIndex(scalars.count)
    var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: scalars.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
    var levels = [FriBidiLevel](repeating: 0, count: scalars.count)
    unsafe fribidi_get_bidi_types(scalars, count, &types)
    unsafe fribidi_get_bracket_types(scalars, count, types, &brackets)
    var base = direction.map(Self.code) ?? FRIBIDI_PAR_ON
    let highest = unsafe fribidi_get_par_embedding_levels_ex(
      types, brackets, count, &base, &levels)
    var drawn = scalars
    // 0 says that there was no memory; the text then stays as it is written.
    if highest > 1 {
      var joining = [FriBidiArabicProp](repeating: 0, count: scalars.count)
      unsafe fribidi_get_joining_types(scalars, count, &joining)
      unsafe fribidi_join_arabic(types, count, levels, &joining)
      unsafe fribidi_shape(Self.shaping, levels, count, &joining, &drawn)
    }
    self.types = types
    self.levels = levels
    self.drawn = drawn
    let isReversed = base == FRIBIDI_PAR_RTL || base == FRIBIDI_PAR_WRTL
    self.direction = isReversed ? .rightToLeft : .leftToRight
  }

  /// Mirrored brackets and joined forms, but no ligatures: every letter keeps its cell.
  private static let shaping = FriBidiFlags(
    FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES)

  private static func code(of direction: Direction) -> FriBidiParType {
    direction == .rightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR
  }

  /// The indexes of the scalars of one line, from left to right.
  ///
  /// - Complexity: O(n) in the scalars of the line.
  public func visualOrder(of line: Range<Int>) -> [Int] {
    var map = line.map { FriBidiStrIndex($0) }
    var levels = Array(self.levels[line])
    let types = Array(self.types[line])
    let highest = unsafe fribidi_reorder_line(
      0, types, FriBidiStrIndex(line.count), 0, Self.code(of: direction), &levels, nil, &map)
    return highest == 0 ? Array(line) : map.map(Int.init)
  }
}

extension BidiParagraph {
  /// The direction of the first strong letter of a text, as P2 and P3 of UAX #9 find it.
  ///
  /// - Complexity: O(n), but text that begins with a Latin letter is decided at once.
  public static func direction(of scalars: [UInt32]) -> Direction {
    var isolates = 0
    for scalar in scalars {
      switch fribidi_get_bidi_type(scalar) {
      case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI: isolates += 1
      case FRIBIDI_TYPE_PDI: isolates = max(0, isolates - 1)
      case FRIBIDI_TYPE_LTR where isolates == 0: return .leftToRight
      case FRIBIDI_TYPE_RTL where isolates == 0: return .rightToLeft
      case FRIBIDI_TYPE_AL where isolates == 0: return .rightToLeft
      default: break
      }
    }
    return .leftToRight
  }
}
