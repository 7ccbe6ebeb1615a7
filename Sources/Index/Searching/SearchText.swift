/// A text as words that the full text is made of: lower case, without marks, parted by spaces.
///
/// Scripts that write no spaces between words become one word a character, so that any run of them
/// is found as a phrase. A query goes the same way.
public struct SearchText: Hashable, Sendable {
  /// The words as UTF-8, with a space between two.
  public let utf8: [UInt8]

  /// Takes a text apart.
  ///
  /// - Complexity: O(n) in the text.
  public init(_ text: [UInt8]) {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count + text.count / 8)
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        folded.append(Self.ascii(byte))
        at += 1
      } else {
        at += Self.fold(text, at, into: &folded)
      }
    }
    utf8 = folded
  }

  /// Takes a text apart.
  public init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// The words, in order.
  public var words: [String] {
    utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte | 0x20
    default: 0x20
    }
  }

  /// Folds the scalar at a place and answers its length in bytes.
  private static func fold(_ text: [UInt8], _ at: Int, into folded: inout [UInt8]) -> Int {
    let lead = text[at]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard at + length <= text.count else {
      folded.append(0x20)
      return text.count - at
    }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in text[(at + 1)..<(at + length)] { value = value << 6 | UInt32(next & 0x3F) }
    switch ScalarFolding.fold(value) {
    case .space: folded.append(0x20)
    case .nothing: break
    case .letter(let scalar): folded.append(contentsOf: UTF8.encode(scalar) ?? .init())
    case .word:
      folded.append(0x20)
      folded.append(contentsOf: text[at..<(at + length)])
      folded.append(0x20)
    }
    return length
  }
}
