/// Finds all forms of a gazetteer in a folded text, in one pass over its words.
///
/// A trie whose edges are words, kept as one hash table from the beginnings of forms to the forms
/// that end there, in front of it two filters: of the forms of one word, and of the first two words
/// of the others. Most words of a text begin no form and cost one hash and two bits, so the pace
/// hardly falls from hundreds of names to tens of thousands, where a dense automaton leaves the
/// cache.
struct FormTable {
  /// A form found in a view, the positions in folded bytes, without a leading article.
  struct Match {
    var start: Int
    var end: Int
    var form: Int
  }

  let forms: [Form]

  /// The forms as the file spells them.
  let texts: [String]

  /// Whether a form is a title.
  let hasTitles: Bool

  /// What a scan asks of each form.
  let traits: [Form.Traits]

  /// What is needed of each form to confirm it, packed for speed.
  private var proofs: FormProofs

  /// The form after this one that ends at the same place of the table, or -1.
  private var next: [Int32]

  /// A beginning of forms, and the first form that ends there, or -1 when it only leads on.
  private struct Slot {
    var key: UInt32 = 0
    var head: Int32 = -1

    /// Half of the hash, never 0: two beginnings that share it share a slot, and the bytes decide.
    static func key(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }
  }

  /// Beginnings of forms by open addressing, the key 0 where a slot is free.
  private var slots: [Slot]

  private var singles: WordFilter
  private var pairs: WordFilter

  /// The longest run between two words of any form: beyond it no form goes on.
  private let longestGap: Int

  init(_ forms: [Form]) {
    self.forms = forms
    texts = forms.map(\.text)
    traits = forms.map(Form.Traits.init)
    hasTitles = traits.contains { $0.rule == .title }
    proofs = FormProofs(forms)
    longestGap = forms.map(\.longestGap).max() ?? 0
    next = Array(repeating: -1, count: forms.count)
    let beginnings = forms.reduce(0) { $0 + $1.path.count }
    var capacity = 16
    while capacity < beginnings * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    singles = WordFilter(capacity: forms.count)
    pairs = WordFilter(capacity: forms.count)
    // Backwards, so that forms that share a place are met in the order of the file.
    for index in forms.indices.reversed() { insert(index) }
  }

  var isEmpty: Bool { forms.isEmpty }

  /// Appends every form in a view, by start, those with the same start by length.
  ///
  /// - Complexity: O(n) in the view, plus the words of what is found.
  func matches(in view: MatchingView, into found: inout [Match]) {
    let bytes = view.bytes.span
    // The hash of no word: nothing comes before the first.
    var before = Word(start: 0, end: 0, hash: 0)
    var index = 0
    while index < bytes.count {
      if index + WordMask.width + 8 <= bytes.count {
        let mask = WordMask(bytes, at: index)
        if mask.isASCII, mask.ends != 0 || mask.starts == 0 {
          index = meet(mask, of: bytes, at: index, after: &before, &found)
          continue
        }
      }
      // Word by word at the end, where other scalars stand, and where a word is longer than a mask.
      let limit = index + WordMask.width
      while index < limit {
        guard let word = WordScan.next(bytes, from: index) else { return }
        let alone = FilterKey.single(
          word.hash, isCapital: FilterKey.isCapital(bytes[word.start]))
        if WordFilter.bit(of: alone, in: singles.bits.span, singles.shift)
          | WordFilter.bit(
            of: FilterKey.pair(before.hash, word.hash), in: pairs.bits.span, pairs.shift) != 0
        {
          meet(word, in: bytes, after: before, &found)
        }
        before = word
        index = word.end
      }
    }
  }

  /// Every form in a view.
  func matches(in view: MatchingView) -> [Match] {
    var found: [Match] = []
    matches(in: view, into: &found)
    return found
  }

  /// Meets the words that end inside a mask; answers where the next mask is to begin.
  ///
  /// The loop only asks the filters, which keeps it in registers; the few words that pass are met
  /// afterwards.
  @inline(__always)
  private func meet(
    _ mask: WordMask, of bytes: Span<UInt8>, at index: Int, after before: inout Word,
    _ found: inout [Match]
  ) -> Int {
    let (single, singleShift) = (singles.bits.span, singles.shift)
    let (pair, pairShift) = (pairs.bits.span, pairs.shift)
    var starts = mask.starts
    var ends = mask.ends
    var passing: UInt64 = 0
    var last = before
    while ends != 0 {
      let offset = starts.trailingZeroBitCount
      let start = index &+ offset
      let end = index &+ ends.trailingZeroBitCount
      starts &= starts &- 1
      ends &= ends &- 1
      let hash = WordHash.inside(bytes, start, end)
      let isCapital = FilterKey.isCapital(bytes[start])
      let alone = FilterKey.single(hash, isCapital: isCapital)
      let bit =
        WordFilter.bit(of: alone, in: single, singleShift)
        | WordFilter.bit(of: FilterKey.pair(last.hash, hash), in: pair, pairShift)
      passing |= bit &<< UInt64(truncatingIfNeeded: offset)
      last = Word(start: start, end: end, hash: hash)
    }
    if passing != 0 { meet(passing, of: mask, in: bytes, at: index, after: before, &found) }
    before = last
    return starts == 0 ? index + WordMask.width : index + starts.trailingZeroBitCount
  }

  /// Meets the words of a mask that passed a filter, each with the word before it.
  @inline(never)
  private func meet(
    _ passing: UInt64, of mask: WordMask, in bytes: Span<UInt8>, at index: Int,
    after before: Word, _ found: inout [Match]
  ) {
    var passing = passing
    while passing != 0 {
      let bit = passing & (0 &- passing)
      passing ^= bit
      let earlier = mask.starts & (bit &- 1)
      let previous =
        earlier == 0 ? before : word(of: mask, 63 - earlier.leadingZeroBitCount, bytes, index)
      meet(
        word(of: mask, bit.trailingZeroBitCount, bytes, index), in: bytes, after: previous, &found)
    }
  }

  /// The word of a mask that starts at a bit.
  private func word(of mask: WordMask, _ bit: Int, _ bytes: Span<UInt8>, _ index: Int) -> Word {
    let length = (mask.ends >> UInt64(bit)).trailingZeroBitCount
    let start = index + bit
    return Word(
      start: start, end: start + length, hash: WordHash.ascii(bytes, start, start + length))
  }

  /// Looks whether forms begin with the word before, and with this word alone.
  private func meet(
    _ word: Word, in bytes: Span<UInt8>, after before: Word, _ found: inout [Match]
  ) {
    if pairs.contains(FilterKey.pair(before.hash, word.hash)) {
      walk(bytes, from: before, to: word, &found)
    }
    let isCapital = FilterKey.isCapital(bytes[word.start])
    if singles.contains(FilterKey.single(word.hash, isCapital: isCapital)),
      let slot = slot(of: FormPath.start(word.hash))
    {
      confirm(slot, bytes, from: word.start, to: word.end, &found)
    }
  }

  /// Goes the way of the forms of several words whose first two are these.
  @inline(never)
  private func walk(
    _ bytes: Span<UInt8>, from first: Word, to second: Word, _ found: inout [Match]
  ) {
    var hash = FormPath.start(first.hash)
    var end = first.end
    var next: Word? = second
    while let word = next, word.start - end <= longestGap {
      hash = FormPath.extend(hash, gap: FormPath.gap(bytes, end, word.start), word.hash)
      guard let slot = slot(of: hash) else { return }
      end = word.end
      confirm(slot, bytes, from: first.start, to: end, &found)
      next = WordScan.next(bytes, from: end)
    }
  }

  /// Calls back for the forms of a slot that stand there.
  private func confirm(
    _ slot: Int, _ bytes: Span<UInt8>, from start: Int, to end: Int, _ found: inout [Match]
  ) {
    var form = slots[slot].head
    while form >= 0 {
      if let match = proofs.confirm(bytes, Int(form), from: start, to: end) {
        found.append(match)
      }
      form = next[Int(form)]
    }
  }

  private func slot(of hash: UInt64) -> Int? {
    let mask = slots.count - 1
    let key = Slot.key(of: hash)
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ index: Int) {
    for (position, hash) in forms[index].path.enumerated() {
      let mask = slots.count - 1
      let key = Slot.key(of: hash)
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
      slots[slot].key = key
      if position == forms[index].path.count - 1 {
        next[index] = slots[slot].head
        slots[slot].head = Int32(index)
      }
    }
    for key in FilterKey.singles(forms[index]) { singles.insert(key) }
    let words = forms[index].openingWords
    if words.count == 2 { pairs.insert(FilterKey.pair(words[0], words[1])) }
  }
}
