import Articles
import Entities

/// How the program's links agree with a reader's marks.
struct MarkingScore {
  /// A link of the program: a span in bytes of the source file, and whom it means.
  struct Link {
    let range: Range<Int>
    let entity: EntityID
    let surface: String
  }

  private(set) var right = 0
  private(set) var wrong = 0
  private(set) var found = 0
  private(set) var wanted = 0
  private(set) var exact = 0
  private(set) var exactlyFound = 0
  /// What went wrong, one line each.
  private(set) var faults: [String] = []

  var precision: Double { Self.share(right, of: right + wrong) }
  var recall: Double { Self.share(found, of: wanted) }
  /// The harmonic mean of precision and recall where only the very span counts.
  var exactF1: Double { Self.share(2 * exact, of: right + wrong + wanted) }

  /// Compares links with marks; of a mark whose first id is among `without` nothing is counted.
  init(_ links: [Link], _ marks: [Marking.Mark], without: Set<EntityID> = []) {
    var reached: Set<Int> = []
    var exactlyReached: Set<Int> = []
    let isCounted = marks.map { !$0.entities.prefix(1).contains(where: without.contains) }
    for link in links {
      let fitting = marks.indices.filter { Self.agrees(link, marks[$0]) }
      for index in fitting { reached.insert(index) }
      let isExact = fitting.filter { Self.agreesExactly(link, marks[$0]) }
      exactlyReached.formUnion(isExact)
      let required = fitting.filter { !marks[$0].isOptional }
      if fitting.isEmpty {
        guard !without.contains(link.entity) else { continue }
        wrong += 1
        faults.append("wrong \(link.range) \(link.entity) “\(link.surface)”")
      } else if required.contains(where: { isCounted[$0] }) {
        right += 1
        if isExact.contains(where: { isCounted[$0] && !marks[$0].isOptional }) {
          exact += 1
        } else {
          faults.append("inexact \(link.range) \(link.entity) “\(link.surface)”")
        }
      }
    }
    for index in marks.indices where isCounted[index] && !marks[index].isOptional {
      wanted += 1
      if reached.contains(index) {
        found += 1
      } else {
        let mark = marks[index]
        faults.append("missed \(mark.range) \(mark.kind) \(mark.entities.map(\.rawValue))")
      }
      if exactlyReached.contains(index) { exactlyFound += 1 }
    }
  }

  private static func agrees(_ link: Link, _ mark: Marking.Mark) -> Bool {
    mark.spans.contains { $0.range.overlaps(link.range) && $0.entities.contains(link.entity) }
  }

  private static func agreesExactly(_ link: Link, _ mark: Marking.Mark) -> Bool {
    mark.spans.contains { $0.range == link.range && $0.entities.contains(link.entity) }
  }

  static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  /// Three figures with three digits.
  var summary: String {
    "P \(Self.figure(precision)) R \(Self.figure(recall)) exact F1 \(Self.figure(exactF1))"
      + " (\(right) right, \(wrong) wrong, \(found) of \(wanted) found, \(exact) exact)"
  }

  static func figure(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
