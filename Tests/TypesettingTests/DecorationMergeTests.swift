import Articles
import Console
import SeededSupport
import Testing
import Typesetting

@Suite struct DecorationMergeTests {
  private func decoration(
    _ range: Range<Int>, _ role: Role, _ rank: Decoration.Rank
  ) -> Decoration {
    Decoration(Offset(range.lowerBound)..<Offset(range.upperBound), RoleSet(role), rank)
  }

  /// Runs as text: `0-4 place+match`.
  private func spell(_ runs: [Run]) -> [String] {
    runs.map { run in
      let roles = run.roles.roles.map { "\($0)" }.joined(separator: "+")
      return "\(run.range.lowerBound)-\(run.range.upperBound)" + (roles.isEmpty ? "" : " \(roles)")
    }
  }

  @Test func `nothing decorated is one run`() {
    let runs = DecorationMerge([]).runs(in: Offset(2)..<Offset(9))
    #expect(spell(runs) == ["2-9"])
    #expect(runs.first?.rank == nil)
  }

  @Test func `an empty range has no runs`() {
    let merge = DecorationMerge([decoration(0..<9, .place, .mention)])
    #expect(merge.runs(in: Offset(3)..<Offset(3)).isEmpty)
  }

  @Test func `overlapping decorations share their roles`() {
    let merge = DecorationMerge([
      decoration(4..<10, .match, .match), decoration(2..<6, .place, .mention),
    ])
    let runs = merge.runs(in: Offset(0)..<Offset(12))
    #expect(spell(runs) == ["0-2", "2-4 place", "4-6 place+match", "6-10 match", "10-12"])
    #expect(runs.map(\.rank) == [nil, .mention, .match, .match, nil])
  }

  @Test func `decorations are cut at the ends of the range`() {
    let merge = DecorationMerge([
      decoration(0..<100, .highlightBlue, .annotation), decoration(8..<20, .person, .mention),
    ])
    let runs = merge.runs(in: Offset(5)..<Offset(12))
    #expect(spell(runs) == ["5-8 highlightBlue", "8-12 person+highlightBlue"])
  }

  @Test func `adjacent decorations of one look become one run`() {
    let merge = DecorationMerge([
      decoration(0..<3, .place, .mention), decoration(3..<6, .place, .mention),
    ])
    #expect(spell(merge.runs(in: Offset(0)..<Offset(6))) == ["0-6 place"])
  }

  @Test func `adjacent decorations of different looks stay apart`() {
    let merge = DecorationMerge([
      decoration(0..<3, .place, .mention), decoration(3..<6, .person, .mention),
    ])
    #expect(spell(merge.runs(in: Offset(0)..<Offset(6))) == ["0-3 place", "3-6 person"])
  }

  @Test func `an empty decoration leaves no trace`() {
    let merge = DecorationMerge([decoration(3..<3, .match, .match)])
    #expect(spell(merge.runs(in: Offset(0)..<Offset(6))) == ["0-6"])
  }

  @Test func `a long decoration that began far above still counts`() {
    var all = (10..<50).map { decoration(($0 * 2)..<($0 * 2 + 1), .place, .mention) }
    all.append(decoration(0..<500, .selection, .selection))
    let runs = DecorationMerge(all).runs(in: Offset(200)..<Offset(210))
    #expect(spell(runs) == ["200-210 selection"])
  }

  @Test(arguments: UInt64(1)...200)
  func `runs say for every byte which decorations cover it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let roles: [Role] = [.place, .emphasis, .highlightRed, .match, .selection]
    let decorations = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      let start = Int.random(in: 0...40, using: &generator)
      let length = Int.random(in: 0...15, using: &generator)
      let rank = Int.random(in: 0..<5, using: &generator)
      return decoration(start..<(start + length), roles[rank], Decoration.Rank.allCases[rank])
    }
    let start = Int.random(in: 0...30, using: &generator)
    let end = start + Int.random(in: 1...25, using: &generator)
    let runs = DecorationMerge(decorations).runs(in: Offset(start)..<Offset(end))
    #expect(runs.first?.range.lowerBound == Offset(start))
    #expect(runs.last?.range.upperBound == Offset(end))
    for (left, right) in zip(runs, runs.dropFirst()) {
      #expect(left.range.upperBound == right.range.lowerBound)
      #expect(left.roles != right.roles || left.rank != right.rank)
    }
    for run in runs {
      for byte in run.range {
        let covering = decorations.filter { $0.range.contains(byte) }
        #expect(run.roles == covering.reduce(into: RoleSet()) { $0.formUnion($1.roles) })
        #expect(run.rank == covering.map(\.rank).max())
      }
    }
  }
}
