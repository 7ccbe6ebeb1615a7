/// How many paragraphs of a text were found as they were: recall and precision of whole texts.
struct ParagraphScore: CustomStringConvertible {
  private(set) var expected = 0
  private(set) var found = 0
  private(set) var agreed = 0

  var recall: Double { Double(agreed) / Double(max(1, expected)) }
  var precision: Double { Double(agreed) / Double(max(1, found)) }
  /// The harmonic mean of the two.
  var f1: Double { 2 * Double(agreed) / Double(max(1, expected + found)) }

  var description: String { "\(Figure(recall)) recall, \(Figure(precision)) precision" }

  init(of found: [String], against expected: [String]) {
    self.expected = expected.count
    self.found = found.count
    var left = Dictionary(expected.map { ($0, 1) }, uniquingKeysWith: +)
    for text in found where left[text] ?? 0 > 0 {
      left[text]? -= 1
      agreed += 1
    }
  }
}

/// A share with three digits behind the point.
struct Figure: CustomStringConvertible {
  let value: Double

  init(_ value: Double) {
    self.value = value
  }

  var description: String {
    let digits = String(Int((value * 1_000).rounded()))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return padded.dropLast(3) + "." + padded.suffix(3)
  }
}
