/// Reads one scalar of valid UTF-8; a byte out of place reads as U+FFFD of one byte.
@inline(__always)
func decodeScalar(_ bytes: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = bytes[index]
  if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard lead >= 0xC2, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for position in (index + 1)..<(index + length) {
    guard UTF8.isContinuation(bytes[position]) else { return ("\u{FFFD}", 1) }
    value = value << 6 | UInt32(bytes[position] & 0x3F)
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// Reads the scalar that ends before an index.
func decodeScalar(_ bytes: Span<UInt8>, before index: Int) -> (scalar: Unicode.Scalar, start: Int) {
  var start = index - 1
  while start > 0, index - start < 4, UTF8.isContinuation(bytes[start]) { start -= 1 }
  return (decodeScalar(bytes, at: start).scalar, start)
}
