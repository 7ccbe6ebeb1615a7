/// Where a long text is cut into parts that are read each for itself.
///
/// A cut depends on the bytes around it alone: whoever reads a part from whichever side finds it
/// with the same ends.
public enum PartCut {
  /// Bytes that have to be known before the place from which a cut is looked for.
  public static let before = 1

  /// Where to cut: after a blank line, else after a line, else after a space, else between two
  /// characters.
  ///
  /// - Parameters:
  ///   - bytes: A stretch of the file.
  ///   - start: The index in it from which a cut is looked for; what stands before tells whether a
  ///     line begins there.
  ///   - reach: How far a cut is looked for, in bytes.
  ///   - isUTF8: Whether characters may be of several bytes.
  /// - Returns: The index of the first byte after the cut.
  /// - Complexity: O(reach).
  public static func place(in bytes: [UInt8], from start: Int, reach: Int, isUTF8: Bool) -> Int {
    guard start < bytes.count else { return bytes.count }
    let end = min(bytes.count, start + reach)
    var line: Int?
    var space: Int?
    // A line that is nothing but white space so far.
    var isBlank = start > 0 && bytes.endsLine(before: start)
    var index = start
    while index < end {
      let length = bytes.lineEndLength(at: index)
      if length > 0 {
        // CR LF is one line end, wherever the search begins.
        let isRest = index == start && start > 0 && bytes[index] == 0x0A && bytes[index - 1] == 0x0D
        index += length
        guard index <= end else { break }
        if isBlank, !isRest { return index }
        if line == nil { line = index }
        isBlank = true
        continue
      }
      let byte = bytes[index]
      index += 1
      if byte == 0x20 || byte == 0x09 {
        if space == nil { space = index }
      } else {
        isBlank = false
      }
    }
    if let place = line ?? space { return place }
    index = start
    // No character has more than three bytes after its first.
    while isUTF8, index < bytes.count, index < start + 3, UTF8.isContinuation(bytes[index]) {
      index += 1
    }
    return index
  }
}

extension [UInt8] {
  /// Whether a line ends right before an index; half a CR LF ends none.
  fileprivate func endsLine(before index: Int) -> Bool {
    let last = self[index - 1]
    if last == 0x0D { return index == count || self[index] != 0x0A }
    return last == 0x0A
  }
}
