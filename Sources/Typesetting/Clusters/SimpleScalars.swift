import Console

/// Scalars that never join a neighbour of their kind into one grapheme cluster.
///
/// Almost all prose consists of them, so that the slow walk over `Character` is needed only around
/// marks, joiners, emoji and scripts with conjuncts.
enum SimpleScalars {
  /// Whether a scalar is simple: its Grapheme_Cluster_Break property is Other, or it is ASCII.
  ///
  /// The ranges leave out whole scripts on purpose: a scalar that is missing costs time, one too
  /// many would cut a cluster.
  @inline(__always)
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: true
    case 0xA0...0x24F: scalar != 0xAD && scalar != 0xA9 && scalar != 0xAE
    case 0x2010...0x2027, 0x202F...0x203B, 0x203D...0x2048, 0x204A...0x205E: true
    case 0x370...0x377, 0x37A...0x37F, 0x384...0x482, 0x48A...0x52F: true
    case 0x20A0...0x20C0, 0x2116: true
    case 0x3000...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// The cells of a simple scalar beyond ASCII.
  @inline(__always)
  static func width(of scalar: UInt32, _ ambiguous: AmbiguousWidth) -> Int {
    if scalar >= 0x3000 { return 2 }
    if ambiguous == .narrow { return 1 }
    return Int(scalar < 0x530 ? wide.low[Int(scalar)] : wide.signs[Int(scalar) - 0x2000])
  }

  private static let wide = WideWidths()

  /// The widths where ambiguous scalars take two cells.
  private struct WideWidths: Sendable {
    let low: [UInt8]
    let signs: [UInt8]

    init() {
      func widths(of values: Range<UInt32>) -> [UInt8] {
        values.map { value in
          guard contains(value), let scalar = Unicode.Scalar(value) else { return 0 }
          return UInt8(Cluster(Character(scalar), ambiguous: .wide).width)
        }
      }
      low = widths(of: 0..<0x530)
      signs = widths(of: 0x2000..<0x2120)
    }
  }
}
