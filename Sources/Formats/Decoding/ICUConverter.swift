import _FoundationICU

/// A converter of ICU from bytes to UTF-16 that tells which byte each unit came from.
///
/// The only file that speaks to ICU's converters: its Swift module promises no stable interface.
/// They are in the program itself, so that no file of the system need be found.
@safe final class ICUConverter {
  private let converter: OpaquePointer

  /// Text and the byte, from the start of the input, of each of its units.
  struct Output {
    var units: [UInt16] = []
    var origins: [Int32] = []
    /// How many units there are; the arrays may be longer.
    var count = 0
  }

  /// Opens a converter; nil when ICU has none of that name.
  init?(_ name: String) {
    var status = U_ZERO_ERROR
    guard let opened = unsafe swift_ucnv_open(name, &status) else { return nil }
    guard status.rawValue <= 0 else {
      unsafe swift_ucnv_close(opened)
      return nil
    }
    unsafe converter = opened
  }

  deinit {
    unsafe swift_ucnv_close(converter)
  }

  /// Converts a stretch that begins and ends between two characters.
  ///
  /// ICU puts U+FFFD for a bad sequence, and U+001A for some single bytes. `isLast` says that
  /// nothing follows, so that a character that is cut off is a bad sequence.
  func convert(_ bytes: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout Output) {
    let capacity = range.count * 2 + 16
    if output.units.count < capacity {
      output.units = Array(repeating: 0, count: capacity)
      output.origins = Array(repeating: 0, count: capacity)
    }
    var count = 0
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe output.units.withUnsafeMutableBufferPointer { units in
        unsafe output.origins.withUnsafeMutableBufferPointer { origins in
          guard let from = bytes.baseAddress, let to = units.baseAddress else {
            return
          }
          let text = unsafe from.assumingMemoryBound(to: CChar.self)
          var source: UnsafePointer<CChar>? = unsafe text + range.lowerBound
          var target: UnsafeMutablePointer<UInt16>? = unsafe to
          var status = U_ZERO_ERROR
          unsafe swift_ucnv_toUnicode(
            converter, &target, to + units.count, &source, text + range.upperBound,
            origins.baseAddress, isLast ? 1 : 0, &status)
          if let end = unsafe target { count = unsafe end - to }
        }
      }
    }
    output.count = count
  }
}
