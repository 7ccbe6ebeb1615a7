/// Reads what ``ByteWriter`` wrote; every call checks that the bytes are there.
struct ByteReader {
  private let bytes: [UInt8]
  private var position: Int

  /// Reads bytes from their start.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
  }

  /// Reads bytes behind their checksum, which must be right.
  init(sealed bytes: [UInt8]) throws(IndexError) {
    guard bytes.count >= 4 else { throw .damaged(words: "a record is too short") }
    let sum = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[$1]) << ($1 * 8) }
    guard sum == Checksum.of(bytes[4...]) else { throw .damaged(words: "a record was changed") }
    self.bytes = bytes
    position = 4
  }

  /// How many bytes are left.
  var left: Int { bytes.count - position }

  /// The next number.
  mutating func int() throws(IndexError) -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 63 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: number & UInt64(Int.max)) }
      shift += 7
    }
    throw .damaged(words: "a number has no end")
  }

  /// The next number, which may be negative.
  mutating func signed() throws(IndexError) -> Int {
    let number = try int()
    return number & 1 == 0 ? number >> 1 : -1 - (number >> 1)
  }

  /// The next number, which counts things of at least one byte each.
  mutating func count() throws(IndexError) -> Int {
    let number = try int()
    guard number <= left else { throw .damaged(words: "a record is too short") }
    return number
  }

  /// The next text.
  mutating func text() throws(IndexError) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  /// The next text, which may be missing.
  mutating func textIfAny() throws(IndexError) -> String? {
    let count = try int() - 1
    guard count >= 0 else { return nil }
    guard count <= left else { throw .damaged(words: "a record is too short") }
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  /// Several texts.
  mutating func texts() throws(IndexError) -> [String] {
    let count = try count()
    var texts: [String] = []
    for _ in 0..<count { texts.append(try text()) }
    return texts
  }

  /// The bytes that are left.
  mutating func rest() -> [UInt8] {
    defer { position = bytes.count }
    return Array(bytes[position...])
  }
}
