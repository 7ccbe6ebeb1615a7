import CUchardet

/// What uchardet, Mozilla's detector, says of bytes.
enum CharsetDetector {
  /// The name of the likeliest set; nil when it has no opinion or says ASCII.
  static func name(for bytes: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let code = unsafe bytes.withUnsafeBytes { bytes in
      unsafe uchardet_handle_data(
        detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard code == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let answer = unsafe String(cString: name)
    return answer.isEmpty || answer == "ASCII" ? nil : answer
  }
}
