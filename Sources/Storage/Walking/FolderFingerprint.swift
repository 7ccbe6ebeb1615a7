public import Articles

/// What a folder's articles look like, in 128 bits: the same bits, the same looks.
///
/// It is the sum of a number for each entry, so that the order in which a file system lists them
/// does not count.
public struct FolderFingerprint: Hashable, Sendable {
  private var low: UInt64
  private var high: UInt64

  /// Raised when the same looks would be told otherwise.
  private static let version: UInt64 = 1

  /// The fingerprint of a folder without articles.
  public init() {
    low = Self.version
    high = 0
  }

  /// Adds an entry: its name, how it looked, and whether something keeps it from being an article.
  mutating func add(
    _ bytes: [UInt8], _ name: Range<Int>, _ look: FileLook, obstacle: UInt8
  ) {
    var one = Hash(1)
    var other = Hash(2)
    for index in name {
      one.take(bytes[index])
      other.take(bytes[index])
    }
    low &+= one.finished(look, obstacle)
    high &+= other.finished(look, obstacle)
  }

  /// Adds what a person said about a file of the folder.
  public mutating func add(said key: String, of path: ArticlePath) {
    let bytes = Array("\(path)\n\(key)".utf8)
    let nothing = FileLook(
      size: 0, modifiedNanoseconds: 0, changedNanoseconds: 0, inode: 0)
    add(bytes, 0..<bytes.count, nothing, obstacle: .max)
  }

  /// The sixteen bytes of it.
  public var bytes: [UInt8] {
    [low, high].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
  }

  /// A hash of bytes and numbers: FNV-1a, finished as SplitMix64 is.
  private struct Hash {
    private var state: UInt64

    init(_ lane: UInt64) {
      state = 0xCBF2_9CE4_8422_2325 &+ lane &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func take(_ byte: UInt8) {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    mutating func finished(_ look: FileLook, _ obstacle: UInt8) -> UInt64 {
      take(UInt64(truncatingIfNeeded: look.size))
      take(UInt64(bitPattern: look.modifiedNanoseconds))
      take(UInt64(bitPattern: look.changedNanoseconds))
      take(look.inode)
      take(UInt64(obstacle))
      return Self.mixed(state)
    }

    private mutating func take(_ number: UInt64) {
      state = Self.mixed(state ^ Self.mixed(number &+ 0x9E37_79B9_7F4A_7C15))
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
      var mixed = number
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
