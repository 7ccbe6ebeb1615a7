/// Confirms byte by byte that a form stands where the table says.
///
/// The forms lie one behind the other in two long arrays: reading them out of the forms themselves
/// counted references for every match.
struct FormProofs {
  private struct Proof {
    /// Where the form begins in the long arrays, and its length, in bytes.
    let offset: Int
    let length: Int
    let articleLength: Int
    let headLength: Int
    let tailLength: Int
    let caseTest: Form.CaseTest
  }

  private var proofs: [Proof] = []
  private var exact: [UInt8] = []
  private var lower: [UInt8] = []

  init(_ forms: [Form]) {
    proofs.reserveCapacity(forms.count)
    for form in forms {
      proofs.append(
        Proof(
          offset: exact.count, length: form.bytes.count, articleLength: form.articleLength,
          headLength: form.headLength, tailLength: form.tailLength, caseTest: form.caseTest))
      exact.append(contentsOf: form.bytes)
      lower.append(contentsOf: form.lower)
    }
  }

  /// The match of a form whose words have been met, if it agrees in its bytes, in its case and at
  /// its ends.
  func confirm(
    _ bytes: Span<UInt8>, _ form: Int, from wordStart: Int, to wordEnd: Int
  ) -> FormTable.Match? {
    let proof = proofs[form]
    let start = wordStart - proof.headLength
    let end = wordEnd + proof.tailLength
    guard start >= 0, end <= bytes.count, end - start == proof.length,
      agrees(bytes, proof, start), isBounded(bytes, proof, start, end)
    else { return nil }
    return FormTable.Match(start: start + proof.articleLength, end: end, form: form)
  }

  private func isBounded(_ bytes: Span<UInt8>, _ proof: Proof, _ start: Int, _ end: Int) -> Bool {
    let startsWell = proof.headLength > 0 || WordBoundary.isStart(bytes, at: start)
    guard startsWell else { return false }
    guard proof.tailLength > 0 else { return WordBoundary.isEnd(bytes, at: end) }
    return end == bytes.count || !WordBoundary.beginsWord(bytes, at: end)
  }

  private func agrees(_ bytes: Span<UInt8>, _ proof: Proof, _ start: Int) -> Bool {
    if proof.caseTest == .exact, proof.articleLength == 0 {
      for index in 0..<proof.length where bytes[start + index] != exact[proof.offset + index] {
        return false
      }
      return true
    }
    var isASCII = true
    for index in 0..<proof.length {
      let byte = bytes[start + index]
      if Folding.lowercased(byte) != lower[proof.offset + index] {
        guard byte >= 0x80 else { return false }
        isASCII = false
      }
      if proof.caseTest == .exact, index >= proof.articleLength,
        byte != exact[proof.offset + index]
      {
        return false
      }
    }
    if proof.caseTest == .exact || (isASCII && proof.caseTest == .any) { return true }
    let own = (start + proof.articleLength)..<(start + proof.length)
    if isASCII { return Self.hasASCIICapital(bytes, own) }
    let found = slice(bytes, start, proof.length)
    let wanted = lower[proof.offset..<(proof.offset + proof.length)]
    guard Folding.lowercased(found[...])[...] == wanted else { return false }
    return proof.caseTest == .any || Self.hasCapital(found[proof.articleLength...])
  }

  /// Whether a word of a text of ASCII is capitalised.
  private static func hasASCIICapital(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var isInside = false
    for index in range {
      let byte = bytes[index]
      if !isInside, FilterKey.isCapital(byte) { return true }
      isInside = ScalarClass.isASCIIWord(byte)
    }
    return false
  }

  /// Whether a word of a text is capitalised.
  private static func hasCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isInside = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isWord = ScalarClass(scalar).isWord
      if isWord, !isInside, Folding.isUpper(scalar) { return true }
      isInside = isWord
    }
    return false
  }

  private func slice(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> [UInt8] {
    var slice: [UInt8] = []
    slice.reserveCapacity(count)
    for index in start..<(start + count) { slice.append(bytes[index]) }
    return slice
  }
}
