import SeededSupport
import Testing

@testable import Entities

/// The table against a search that knows nothing of words, hashes or folded bytes.
struct FormTablePropertyTests {
  @Test(arguments: 0..<60)
  func `the table finds exactly what a naive search finds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "b", "A", "B", "ab", "Ab", "é", "Ж", "ж", "中", " ", " ", "-", ".", "'", "'s", "1",
    ]
    let texts = (0..<40).map { _ in generator.text(of: pieces, count: 1...6) }
    let forms = texts.compactMap { text in
      Form(
        text, .mention(0), .name,
        case: Alias.CaseRule.allCases.randomElement(using: &generator) ?? .smart)
    }
    let table = FormTable(forms)
    for _ in 0..<40 {
      let view = MatchingView(generator.text(of: pieces, count: 1...60))
      let found = Set(
        table.matches(in: view).map { Found(form: $0.form, start: $0.start, end: $0.end) })
      let expected = NaiveSearch(view.bytes).all(forms)
      #expect(found == expected, "in “\(view.string)”")
    }
  }

  @Test(arguments: 0..<20)
  func `a table of thousands of forms still finds each of them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let syllables = ["ka", "lo", "mi", "ne", "ru", "sa", "to", "vi"]
    let names = (0..<3_000).map { _ in
      "X" + generator.text(of: syllables, count: 3...5) + " Y"
        + generator.text(of: syllables, count: 2...3)
    }
    let forms = names.compactMap { Form($0, .mention(0), .name) }
    let table = FormTable(forms)
    for index in stride(from: 0, to: names.count, by: 97) {
      let view = MatchingView("We saw \(names[index]), once.")
      let texts = Set(table.matches(in: view).map { forms[$0.form].text })
      #expect(texts == [names[index]])
    }
  }
}

private struct Found: Hashable {
  var form: Int
  var start: Int
  var end: Int
}

/// Tries every form at every scalar of a folded text.
private struct NaiveSearch {
  private let scalars: [Unicode.Scalar]
  /// The byte at which each scalar begins, and the end.
  private let offsets: [Int]

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
  }

  func all(_ forms: [Form]) -> Set<Found> {
    var found: Set<Found> = []
    for (index, form) in forms.enumerated() {
      let wanted = Array(String(decoding: form.bytes, as: UTF8.self).unicodeScalars)
      guard wanted.count <= scalars.count else { continue }
      for start in 0...(scalars.count - wanted.count)
      where agrees(form, wanted, start) && isWhole(start, start + wanted.count) {
        found.insert(
          Found(form: index, start: offsets[start], end: offsets[start + wanted.count]))
      }
    }
    return found
  }

  private func agrees(_ form: Form, _ wanted: [Unicode.Scalar], _ start: Int) -> Bool {
    let piece = Array(scalars[start..<(start + wanted.count)])
    if form.caseTest == .exact { return piece == wanted }
    guard lower(piece) == lower(wanted) else { return false }
    if form.caseTest == .any { return true }
    return piece.indices.contains { index in
      (index == 0 || !isLetter(piece[index - 1])) && piece[index].properties.isUppercase
    }
  }

  private func lower(_ piece: [Unicode.Scalar]) -> [String] {
    piece.map { String($0).lowercased() }
  }

  /// Whether a name that begins or ends in a letter is a whole word there.
  private func isWhole(_ start: Int, _ end: Int) -> Bool {
    startsWhole(start) && endsWhole(end)
  }

  private func startsWhole(_ start: Int) -> Bool {
    guard isLetter(scalars[start]) else { return true }
    guard start > 0 else { return true }
    let before = scalars[start - 1]
    if isLetter(before) { return isIdeograph(before) || isIdeograph(scalars[start]) }
    guard start > 1, isLetter(scalars[start - 2]), before == "'" || before == "." else {
      return true
    }
    return before == "." && scalars[start].properties.isUppercase
  }

  private func endsWhole(_ end: Int) -> Bool {
    guard end < scalars.count else { return true }
    let (last, after) = (scalars[end - 1], scalars[end])
    guard isLetter(last) else { return !isLetter(after) }
    if isLetter(after) { return isIdeograph(after) || isIdeograph(last) }
    guard end + 1 < scalars.count, isLetter(scalars[end + 1]) else { return true }
    switch after {
    case ".": return scalars[end + 1].properties.isUppercase
    case "'":
      return (scalars[end + 1] == "s" || scalars[end + 1] == "S")
        && (end + 2 == scalars.count || !isLetter(scalars[end + 2]))
    default: return true
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic
  }
}
