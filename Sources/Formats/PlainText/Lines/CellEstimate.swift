/// How wide the writer of a text saw a scalar: close enough to tell full lines from short ones.
enum CellEstimate {
  /// 2 for the wide scripts of East Asia, else 1.
  static func cells(of scalar: Unicode.Scalar) -> Int {
    isWide(scalar) ? 2 : 1
  }

  /// Whether a scalar belongs to a script that is set without spaces, on a square grid.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return true
    default:
      return false
    }
  }
}
