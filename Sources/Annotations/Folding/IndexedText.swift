/// A folded text with its scalars numbered densely, for searches that keep a row per scalar.
struct IndexedText {
  let folded: FoldedText
  let alphabet: Alphabet
  /// The numbers of the folded scalars.
  let symbols: [Int32]

  init(_ folded: FoldedText) {
    self.folded = folded
    var alphabet = Alphabet()
    symbols = folded.scalars.map { alphabet.add($0) }
    self.alphabet = alphabet
  }

  /// The number of folded scalars.
  var count: Int { symbols.count }
}

/// Numbers for the scalars that occur in a text, from 1; 0 is every other scalar.
struct Alphabet {
  /// One more than the largest number.
  private(set) var count = 1
  private var near = [Int32](repeating: 0, count: 0x3000)
  private var far: [UInt32: Int32] = [:]

  /// The number of a scalar, a new one if it has none.
  mutating func add(_ scalar: UInt32) -> Int32 {
    let known = self[scalar]
    guard known == 0 else { return known }
    let number = Int32(count)
    count += 1
    if Int(scalar) < near.count { near[Int(scalar)] = number } else { far[scalar] = number }
    return number
  }

  /// The number of a scalar, or 0.
  subscript(scalar: UInt32) -> Int32 {
    Int(scalar) < near.count ? near[Int(scalar)] : far[scalar] ?? 0
  }
}
