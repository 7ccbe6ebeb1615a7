/// What the matcher asks of the scalars of two bytes: Latin, Greek, Cyrillic, Hebrew, Arabic.
///
/// Made once from the properties that the standard library looks up scalar by scalar, which took
/// two thirds of the scan of a Russian text.
enum ScalarTable {
  struct Row {
    let scalarClass: ScalarClass
    let lower: Unicode.Scalar
  }

  /// The scalars of the table.
  static let range: ClosedRange<UInt32> = 0x80...0x7FF

  private static let rows: [Row] = range.map { value in
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    return Row(
      scalarClass: ScalarClass(byPropertiesOf: scalar),
      lower: Folding.lowercased(byPropertiesOf: scalar))
  }

  /// The row of a scalar, nil when the table does not reach it.
  static func row(_ scalar: Unicode.Scalar) -> Row? {
    range.contains(scalar.value) ? rows[Int(scalar.value - range.lowerBound)] : nil
  }
}
