/// Remembers how the clusters of a text are cut and measured.
///
/// Scripts whose letters carry marks need the standard library for every cluster, and a text repeats
/// few of them all the time. The answers are those of a pure function, so that it makes no
/// difference what was remembered.
final class ClusterMemo {
  /// The parts of one character, as far as they matter to a line.
  struct Parts {
    /// Ten bits a part, the first lowest: five for bytes, two for cells, three for the kind.
    fileprivate(set) var bits: UInt64 = 0

    /// Remembers pieces; nil for more or longer ones than fit.
    init?(_ pieces: [Piece]) {
      guard !pieces.isEmpty, pieces.count <= 6 else { return nil }
      for piece in pieces.reversed() {
        let length = piece.end - piece.start
        guard length < 32, piece.width < 4 else { return nil }
        bits = bits << 10 | UInt64(length) | UInt64(piece.width) << 5
        bits |= UInt64(piece.kind.rawValue) << 7
      }
    }

    fileprivate init(bits: UInt64) {
      self.bits = bits
    }

    /// Adds the pieces to a list, the first at a byte.
    func append(to pieces: inout [Piece], from start: Int) {
      var rest = bits
      var at = start
      while rest != 0 {
        let length = Int(rest & 31)
        let kind = Piece.Kind(rawValue: UInt8(rest >> 7 & 7)) ?? .glyph
        pieces.append(
          Piece(start: at, end: at + length, width: Int(rest >> 5 & 3), kind: kind))
        at += length
        rest >>= 10
      }
    }
  }

  /// The bytes of a character, at most sixteen.
  struct Key: Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Takes the bytes; nil when they are too many.
    init?(_ bytes: [UInt8], _ start: Int, length: Int) {
      guard length <= 16 else { return nil }
      for index in 0..<min(length, 8) { low = low << 8 | UInt64(bytes[start + index]) }
      for index in min(length, 8)..<length { high = high << 8 | UInt64(bytes[start + index]) }
    }

    fileprivate init() {}

    /// Where the key is kept: the upper bits of a product with the golden ratio (Knuth, TAOCP 6.4).
    fileprivate var slot: Int {
      let mixed = (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
      return Int(mixed >> UInt64(64 - ClusterMemo.slotBits))
    }
  }

  private static let slotBits = 11
  private var keys: [Key] = []
  private var values: [UInt64] = []

  /// The parts of a character that was remembered.
  subscript(key: Key) -> Parts? {
    get {
      guard !keys.isEmpty, keys[key.slot] == key else { return nil }
      let bits = values[key.slot]
      return bits == 0 ? nil : Parts(bits: bits)
    }
    set {
      guard let newValue else { return }
      if keys.isEmpty {
        keys = Array(repeating: Key(), count: 1 << Self.slotBits)
        values = Array(repeating: 0, count: 1 << Self.slotBits)
      }
      keys[key.slot] = key
      values[key.slot] = newValue.bits
    }
  }
}
