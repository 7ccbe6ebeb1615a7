/// The part of a file that Lectern writes, between two marks; the rest is the reader's.
///
/// The mark of the beginning holds a checksum of what stands between, so that an edit by hand is
/// noticed. Line ends may have been changed by an editor; that is no edit.
public enum ManagedBlock {
  static let begin = "<!-- lectern:begin "
  static let end = "<!-- lectern:end -->"
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes of a file with the block replaced, all other bytes as they were.
  ///
  /// A file without a block gets it behind its last line, after a blank one. A block that was
  /// edited is replaced only if `replacingEdits` says so.
  public static func replacing(
    in file: [UInt8], with body: String, replacingEdits: Bool = false
  ) throws(ManagedBlockError) -> [UInt8] {
    let block = Array(spelled(body).utf8)
    guard let found = try find(in: file) else {
      let newline = UInt8(ascii: "\n")
      let isOpen = file.last.map { $0 != newline } ?? false
      return file + (isOpen ? [newline] : []) + (file.isEmpty ? [] : [newline]) + block
    }
    if found.isEdited, !replacingEdits { throw .edited(line: found.line) }
    return file[..<found.whole.lowerBound] + block + file[found.whole.upperBound...]
  }

  /// A block as it stands in a file, with its marks and the end of its last line.
  static func spelled(_ body: String) -> String {
    let body = body.isEmpty || body.hasSuffix("\n") ? body : body + "\n"
    return "\(begin)\(checksum(Array(body.utf8)[...])) -->\n\(body)\(end)\n"
  }

  struct Found {
    /// The bytes of the block with its marks.
    var whole: Range<Int>
    /// What stands between the marks.
    var body: Range<Int>
    /// The line of the first mark, from 1.
    var line: Int
    var isEdited: Bool
  }

  /// The block of a file; nil when there is none.
  static func find(in file: [UInt8]) throws(ManagedBlockError) -> Found? {
    var open: (start: Int, body: Int, line: Int, checksum: String)?
    var found: Found?
    var (start, number) = (0, 0)
    while start < file.count {
      let newline = file[start...].firstIndex(of: UInt8(ascii: "\n"))
      let next = newline.map { $0 + 1 } ?? file.count
      defer { start = next }
      number += 1
      let isMarked = number == 1 && file.starts(with: byteOrderMark)
      let offset = isMarked ? byteOrderMark.count : start
      let words = String(decoding: file[offset..<next], as: UTF8.self).trimmedEnd
      if words.hasPrefix(begin) {
        guard open == nil, found == nil else { throw .second(line: number) }
        let sum = words.dropFirst(begin.count).prefix { $0 != " " }
        open = (offset, next, number, String(sum))
      } else if words == end {
        guard let begun = open else { throw .notOpened(line: number) }
        let body = begun.body..<start
        found = Found(
          whole: begun.start..<next, body: body, line: begun.line,
          isEdited: checksum(file[body]) != begun.checksum)
        open = nil
      }
    }
    if let open { throw .unclosed(line: open.line) }
    return found
  }

  /// FNV-1a of the bytes, in 16 digits; carriage returns do not count.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes where byte != UInt8(ascii: "\r") {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Why a block is not replaced.
public enum ManagedBlockError: Error, Hashable, Sendable {
  /// Somebody changed what stands between the marks.
  case edited(line: Int)
  case unclosed(line: Int)
  case notOpened(line: Int)
  /// One file holds one block: which of two is meant nobody knows.
  case second(line: Int)

  /// The line of the mark, from 1.
  public var line: Int {
    switch self {
    case .edited(let line), .unclosed(let line), .notOpened(let line), .second(let line): line
    }
  }
}
