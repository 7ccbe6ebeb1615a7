/// Finds all forms of a gazetteer in a folded text, in one pass over its words.
///
/// A trie whose edges are words, kept as one hash table from the beginnings of forms to the forms
/// that end there, in front of it a filter of one bit a first word that stays in the first-level
/// cache. Most words of a text begin no form and cost one hash and one bit, so the pace hardly
/// falls from hundreds of names to tens of thousands, where a dense automaton leaves the cache.
struct FormTable {
  /// A form found in a view, the positions in folded bytes, without a leading article.
  struct Match {
    var start: Int
    var end: Int
    var form: Int
  }

  let forms: [Form]

  /// What a scan asks of each form.
  let traits: [Form.Traits]

  /// What is needed of each form to confirm it, packed for speed.
  private var proofs: FormProofs

  /// The form after this one that ends at the same place of the table, or -1.
  private var next: [Int32]

  /// Beginnings of forms by open addressing, 0 where the slot is free.
  private var keys: [UInt64]

  /// The first form that ends at a beginning, or -1 when it only leads on.
  private var heads: [Int32]

  private var filter: [UInt64]

  /// The longest run between two words of any form: beyond it no form goes on.
  private let longestGap: Int

  private static let filterBits = 18

  init(_ forms: [Form]) {
    self.forms = forms
    traits = forms.map(Form.Traits.init)
    proofs = FormProofs(forms)
    longestGap = forms.map(\.longestGap).max() ?? 0
    next = Array(repeating: -1, count: forms.count)
    let beginnings = forms.reduce(0) { $0 + $1.path.count }
    var capacity = 16
    while capacity < beginnings * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    heads = Array(repeating: -1, count: capacity)
    filter = Array(repeating: 0, count: 1 << (Self.filterBits - 6))
    // Backwards, so that forms that share a place are met in the order of the file.
    for index in forms.indices.reversed() { insert(index) }
  }

  var isEmpty: Bool { forms.isEmpty }

  /// Calls back for every form in a view, by start, those with the same start by length.
  ///
  /// - Complexity: O(n) in the view, plus the words of what is found.
  func matches(in view: MatchingView, _ found: (Match) -> Void) {
    let bytes = view.bytes.span
    let filter = filter.span
    var index = 0
    while let word = WordScan.next(bytes, from: index) {
      index = word.end
      let hash = FormPath.start(word.hash)
      let bit = Self.filterBit(hash)
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { continue }
      walk(bytes, from: word, hash, found)
    }
  }

  private func walk(
    _ bytes: Span<UInt8>, from first: Word, _ start: UInt64, _ found: (Match) -> Void
  ) {
    var hash = start
    var end = first.end
    while let slot = slot(of: hash) {
      var form = heads[slot]
      while form >= 0 {
        if let match = proofs.confirm(bytes, Int(form), from: first.start, to: end) {
          found(match)
        }
        form = next[Int(form)]
      }
      guard let word = WordScan.next(bytes, from: end), word.start - end <= longestGap
      else { return }
      hash = FormPath.extend(hash, gap: FormPath.gap(bytes, end, word.start), word.hash)
      end = word.end
    }
  }

  @inline(__always)
  private static func filterBit(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* WordHash.stirrer) >> UInt64(64 - filterBits))
  }

  private func slot(of hash: UInt64) -> Int? {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ index: Int) {
    for (position, hash) in forms[index].path.enumerated() {
      let mask = keys.count - 1
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
      keys[slot] = hash
      if position == forms[index].path.count - 1 {
        next[index] = heads[slot]
        heads[slot] = Int32(index)
      }
      if position == 0 {
        let bit = Self.filterBit(hash)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
  }
}
