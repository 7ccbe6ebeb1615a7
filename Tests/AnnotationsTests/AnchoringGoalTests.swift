import AnchoringTrials
import Annotations
import Articles
import SeededSupport
import Testing

/// The goals of re-anchoring over the bundled corpus; `make bench-anchoring` runs ten times as much.
@Suite struct AnchoringGoalTests {
  private func run(_ scenarios: [EditScenario], each count: Int) -> TrialRun {
    var numbers = SeededGenerator(seed: 7)
    var run = TrialRun(methods: [.whole])
    for text in TrialTexts.corpus {
      run.run(text, passagesOfEachKind: count, scenarios: scenarios, &numbers)
    }
    return run
  }

  @Test func `formatting alone never costs a place`() {
    let run = run(EditScenario.allCases.filter(\.isFormattingOnly), each: 1)
    #expect(run.trials(of: .whole) >= 800)
    #expect(run.count(.correct) == run.trials(of: .whole), "\(run.remarks)")
  }

  @Test(arguments: [
    (EditScenario.light, 0.995), (.words2, 0.99), (.words5, 0.98), (.heavy, 0.92),
  ])
  func `most revised passages are found, and none is misplaced`(
    scenario: EditScenario, goal: Double
  ) {
    let run = run([scenario], each: 3)
    #expect(run.total(scenario, .whole) >= 250)
    #expect(run.share(.correct, scenario) >= goal, "\(run.remarks)")
    #expect(run.share(.correct, scenario) + run.share(.oneKey, scenario) >= goal)
    #expect(run.count(.wrong) == 0, "\(run.remarks)")
  }

  @Test func `a note on a deleted passage is attached nowhere else`() {
    let run = run([.deleted10, .deleted30], each: 3)
    #expect(run.trials(of: .whole) >= 500)
    #expect(run.count(.wrong) == 0, "\(run.remarks)")
    #expect(run.share(.correct, .deleted30) >= 0.97)
  }

  @Test func `the simple ways are judged by the same rules and do worse`() {
    var numbers = SeededGenerator(seed: 9)
    var run = TrialRun(methods: [.position, .firstExact, .whole])
    for text in TrialTexts.corpus.prefix(3) {
      run.run(text, passagesOfEachKind: 1, scenarios: [.heavy, .inFront], &numbers)
    }
    #expect(run.count(.wrong, .position) > 0)
    #expect(run.count(.correct, .firstExact) < run.count(.correct, .whole))
  }
}

extension TracedText {
  fileprivate func withGap(at index: Int, of count: Int) -> TracedText {
    var result = self
    result.scalars.insert(contentsOf: repeatElement(0x2D, count: count), at: index)
    result.origins.insert(contentsOf: repeatElement(-1, count: count), at: index)
    return result
  }
}

@Suite struct TrialTests {
  @Test(arguments: EditScenario.allCases)
  func `scalars remember where they stood`(scenario: EditScenario) {
    let text = TracedText("One two three.\n\nFour five – “six” fine.\n\nSeven eight nine ten.")
    var numbers = SeededGenerator(seed: 5)
    let edited = scenario.edit(text, &numbers)
    #expect(edited.origins.count == edited.scalars.count)
    #expect(edited.origins.allSatisfy { $0 >= -1 && $0 < text.scalars.count })
    #expect(!edited.string.isEmpty)
    var again = SeededGenerator(seed: 5)
    #expect(scenario.edit(text, &again).string == edited.string)
    let movesWholeParagraphs: Set<EditScenario> = [
      .identical, .inFront, .shuffled, .moved, .deleted10, .deleted30, .duplicated, .copyInFront,
      .pullQuotes,
    ]
    guard movesWholeParagraphs.contains(scenario) else { return }
    for (scalar, origin) in zip(edited.scalars, edited.origins) where origin >= 0 {
      #expect(scalar == text.scalars[origin])
    }
  }

  @Test func `Hypothesis takes the position, then the words, then the fewest errors`() {
    let old = CanonicalText("The lamp was lit at six. The boat left. The lamp was out at ten.")
    let range = Offset(40)..<Offset(48)
    let anchor = Anchor.make(range, in: old, textHash: "sha256:0")
    #expect(anchor.exact == "The lamp")
    func place(in text: String) -> Range<Int>? {
      HypothesisOrder(CanonicalText(text)).place(of: anchor)
    }
    #expect(place(in: old.string) == 40..<48)
    // A duplicate at the old position wins, whatever its surroundings say.
    #expect(place(in: "Much earlier than that it was dark here." + old.string) == 40..<48)
    #expect(place(in: "Now. " + old.string) == 45..<53)
    #expect(place(in: "At dusk. Thee lump was out at ten.") == 9..<18)
    #expect(place(in: "Nothing of it.") == nil)
  }

  @Test func `a passage is followed through an edit`() {
    let text = TracedText("One two three.\n\nFour five.")
    var numbers = SeededGenerator(seed: 5)
    let moved = EditScenario.inFront.edit(text, &numbers)
    let truth = Truth(of: 4..<7, in: moved)
    #expect(truth.fate == .there)
    let shift = moved.scalars.count - text.scalars.count
    #expect(truth.range == (4 + shift)..<(7 + shift))
    #expect(Truth(of: 30..<40, in: text).fate == .gone)
  }

  @Test func `verdicts tell right, lost, copied and wrong apart`() {
    let text = TracedText("One two three. Four five.")
    let truth = Truth(of: 4..<13, in: text)
    func verdict(_ placed: Range<Int>?, offered: Range<Int>? = nil, copy: Bool = false) -> Verdict {
      Verdict(placed, offered: offered, truth: truth, isVerbatim: copy)
    }
    #expect(verdict(4..<13) == .correct)
    #expect(verdict(4..<12) == .correct)
    #expect(verdict(4..<7) == .lost)
    // A passage torn in two: on its smaller part it is not right, and no other words either.
    let torn = Truth(of: 4..<23, in: text.withGap(at: 14, of: 60))
    #expect(torn.fate == .partly && torn.pieces.count == 2)
    let smaller = torn.pieces[1]
    #expect(Verdict(smaller, offered: nil, truth: torn, isVerbatim: false) == .lost)
    #expect(verdict(nil) == .lost)
    #expect(verdict(nil, offered: 4..<13) == .oneKey)
    #expect(verdict(15..<24) == .wrong)
    #expect(verdict(15..<24, copy: true) == .copy)
    let gone = Truth(of: 40..<50, in: text)
    #expect(Verdict(nil, offered: nil, truth: gone, isVerbatim: false) == .correct)
    #expect(Verdict(0..<3, offered: nil, truth: gone, isVerbatim: true) == .wrong)
  }
}
