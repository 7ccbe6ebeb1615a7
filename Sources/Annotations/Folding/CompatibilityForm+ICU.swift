import _FoundationICU

/// Unicode's form NFKC of single graphemes, as the ICU that comes with the toolchain has it.
///
/// It makes one of ligatures and their letters, of full-width and plain digits, of marks that
/// stand alone and marks in their letters (UAX #15).
@safe struct CompatibilityForm {
  private let normalizer: OpaquePointer?
  /// The forms of scalars that stood alone.
  private var known: [UInt32: [UInt32]] = [:]

  init() {
    var status = U_ZERO_ERROR
    let found = unsafe swift_unorm2_getNFKCInstance(&status)
    unsafe normalizer = status.rawValue <= 0 ? found : nil
  }

  /// The form of a grapheme; the grapheme itself where ICU has none to offer.
  mutating func of(_ grapheme: [UInt32]) -> [UInt32] {
    guard grapheme.count == 1, let single = grapheme.first else { return normalized(grapheme) }
    if let form = known[single] { return form }
    let form = normalized(grapheme)
    known[single] = form
    return form
  }

  private func normalized(_ grapheme: [UInt32]) -> [UInt32] {
    guard let normalizer = unsafe normalizer else { return grapheme }
    var units: [UInt16] = []
    for scalar in grapheme.compactMap(Unicode.Scalar.init) {
      units += UTF16.encode(scalar) ?? .init()
    }
    // No scalar grows beyond 18 units in this form.
    var form = [UInt16](repeating: 0, count: units.count * 18)
    var status = U_ZERO_ERROR
    let length = unsafe swift_unorm2_normalize(
      normalizer, units, Int32(units.count), &form, Int32(form.count), &status)
    guard status.rawValue <= 0, length > 0 else { return grapheme }
    return String(decoding: form[..<Int(length)], as: UTF16.self).unicodeScalars.map(\.value)
  }
}
