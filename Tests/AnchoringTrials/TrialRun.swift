import Annotations
import Articles
public import SeededSupport

/// Ways of finding a passage again.
public enum AnchoringMethod: String, CaseIterable, Sendable {
  /// The stored offsets, whatever stands there now.
  case position = "position"
  /// The first place that holds the quote.
  case firstExact = "first exact quote"
  /// Prefix, quote and suffix as they were.
  case exactContext = "prefix+exact+suffix"
  /// The quote at its position, else anywhere, else the fewest errors, weighed by the context.
  case hypothesis = "Hypothesis' order"
  /// Lectern without the text the annotation was made on.
  case search = "search alone"
  /// Lectern.
  case whole = "Lectern"
}

/// Edits one text in every way and judges where its annotations are found.
public struct TrialRun {
  /// Counts of verdicts by scenario and method.
  public private(set) var tallies: [EditScenario: [AnchoringMethod: [Verdict: Int]]] = [:]
  /// What went wrong, for reading: one line a trial.
  public private(set) var remarks: [String] = []
  private let methods: [AnchoringMethod]

  /// Makes an empty run of some methods.
  public init(methods: [AnchoringMethod] = AnchoringMethod.allCases) {
    self.methods = methods
  }

  /// The number of trials of a method.
  public func trials(of method: AnchoringMethod) -> Int {
    EditScenario.allCases.reduce(0) { $0 + total($1, method) }
  }

  /// The number of trials of a scenario.
  public func total(_ scenario: EditScenario, _ method: AnchoringMethod) -> Int {
    tallies[scenario]?[method]?.values.reduce(0, +) ?? 0
  }

  /// The number of trials of a scenario that came out some way.
  public func count(
    _ verdict: Verdict, _ scenario: EditScenario, _ method: AnchoringMethod = .whole
  ) -> Int {
    tallies[scenario]?[method]?[verdict] ?? 0
  }

  /// The number of trials of all scenarios that came out some way.
  public func count(_ verdict: Verdict, _ method: AnchoringMethod = .whole) -> Int {
    EditScenario.allCases.reduce(0) { $0 + count(verdict, $1, method) }
  }

  /// The share of trials that came out some way, from 0 to 1.
  public func share(
    _ verdict: Verdict, _ scenario: EditScenario, _ method: AnchoringMethod = .whole
  ) -> Double {
    Double(count(verdict, scenario, method)) / Double(max(1, total(scenario, method)))
  }

  /// Marks passages of a text, so many of each kind, and runs every scenario over them.
  public mutating func run(
    _ text: String, passagesOfEachKind count: Int,
    scenarios: [EditScenario] = EditScenario.allCases,
    _ numbers: inout SeededGenerator
  ) {
    let original = TracedText(text)
    let canonical = CanonicalText(text)
    var passages: [Range<Int>] = []
    for kind in PassageSampler.Kind.allCases {
      for _ in 0..<count {
        if let passage = PassageSampler.passage(kind, of: original, &numbers) {
          passages.append(passage)
        }
      }
    }
    let notebook = Self.notebook(of: passages, in: canonical)
    for scenario in scenarios {
      let edited = scenario.edit(original, &numbers)
      judge(scenario, passages, notebook, canonical, edited)
    }
  }

  private static let oldHash = "sha256:" + String(repeating: "0", count: 64)
  private static let newHash = "sha256:" + String(repeating: "1", count: 64)

  private static func notebook(of passages: [Range<Int>], in text: CanonicalText) -> Notebook {
    var notebook = Notebook.new(
      id: "urn:x:trials",
      article: ArticleReference(id: "urn:x:article", path: ArticlePath("trial.txt")), label: nil)
    for (index, passage) in passages.enumerated() {
      guard let range = offsets(passage, in: text) else { continue }
      notebook.apply(
        .add(
          Annotation(
            id: AnnotationID("urn:x:\(index)"), range: range,
            anchor: .make(range, in: text, textHash: oldHash),
            created: Timestamp(milliseconds: 0))))
    }
    return notebook
  }

  private static func offsets(_ range: Range<Int>, in text: CanonicalText) -> Range<Offset>? {
    guard let start = text.offset(ofScalar: range.lowerBound),
      let end = text.offset(ofScalar: range.upperBound), start < end
    else { return nil }
    return start..<end
  }

  private mutating func judge(
    _ scenario: EditScenario, _ passages: [Range<Int>], _ notebook: Notebook,
    _ original: CanonicalText, _ edited: TracedText
  ) {
    let text = CanonicalText(edited.string)
    let hash = text == original ? Self.oldHash : Self.newHash
    for method in methods {
      let answers = Self.answers(method, notebook, original, text, hash)
      for (index, passage) in passages.enumerated() {
        guard let answer = answers[AnnotationID("urn:x:\(index)")] else { continue }
        let truth = Truth(of: passage, in: edited)
        let isVerbatim =
          answer.placed.map { placed in
            text.holds(original, passage, at: placed)
              || truth.range.map { text.hasCopy(of: $0, at: placed) } ?? false
          } ?? false
        let verdict = Verdict(
          answer.placed, offered: answer.offered, truth: truth, isVerbatim: isVerbatim)
        tallies[scenario, default: [:]][method, default: [:]][verdict, default: 0] += 1
        guard method == .whole, verdict != .correct else { continue }
        let quote = original.words(passage)
        let place = (answer.placed ?? answer.offered).map { text.words($0) } ?? "nowhere"
        let real = truth.range.map { text.words($0) } ?? "gone"
        let kind = answer.placed != nil ? "placed" : answer.offered != nil ? "asked" : "nowhere"
        let away =
          (answer.placed ?? answer.offered).flatMap { place in
            truth.range.map { place.lowerBound - $0.lowerBound }
          } ?? 0
        remarks.append(
          "\(scenario.rawValue): \(verdict), \(kind) \(away): “\(quote)” is “\(real)”, found “\(place)”"
            .split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "⏎"))
      }
    }
  }

  private struct Answer {
    var placed: Range<Int>?
    var offered: Range<Int>?
  }

  private static func answers(
    _ method: AnchoringMethod, _ notebook: Notebook, _ original: CanonicalText,
    _ text: CanonicalText, _ hash: String
  ) -> [AnnotationID: Answer] {
    var result: [AnnotationID: Answer] = [:]
    switch method {
    case .search, .whole:
      let found = notebook.reanchored(in: text, textHash: hash) { _ in
        method == .whole ? original : nil
      }
      for annotation in found.annotations {
        result[annotation.id] = Answer(
          placed: annotation.range.map { text.scalars($0) },
          offered: annotation.candidates.first.map { text.scalars($0.range) })
      }
    case .hypothesis:
      let order = HypothesisOrder(text)
      for annotation in notebook.annotations {
        result[annotation.id] = Answer(placed: order.place(of: annotation.anchor))
      }
    case .position, .firstExact, .exactContext:
      for annotation in notebook.annotations {
        result[annotation.id] = Answer(placed: plain(method, annotation.anchor, text))
      }
    }
    return result
  }

  private static func plain(
    _ method: AnchoringMethod, _ anchor: Anchor, _ text: CanonicalText
  ) -> Range<Int>? {
    switch method {
    case .position:
      return anchor.position.flatMap { $0.upperBound <= text.scalarCount ? $0 : nil }
    case .firstExact:
      return text.first(Array(anchor.exact.utf8)).map {
        text.scalars(Offset($0)..<Offset($0 + anchor.exact.utf8.count))
      }
    default:
      let whole = Array((anchor.prefix + anchor.exact + anchor.suffix).utf8)
      return text.first(whole).map {
        let start = $0 + anchor.prefix.utf8.count
        return text.scalars(Offset(start)..<Offset(start + anchor.exact.utf8.count))
      }
    }
  }
}

extension CanonicalText {
  fileprivate func scalars(_ range: Range<Offset>) -> Range<Int> {
    scalarIndex(of: range.lowerBound)..<scalarIndex(of: range.upperBound)
  }

  fileprivate func words(_ range: Range<Int>) -> String {
    guard let start = offset(ofScalar: range.lowerBound),
      let end = offset(ofScalar: range.upperBound)
    else { return "" }
    return String(self[start..<end].prefix(80))
  }

  /// Whether a range holds the words of a passage of another text, white space aside.
  fileprivate func holds(
    _ other: CanonicalText, _ passage: Range<Int>, at range: Range<Int>
  ) -> Bool {
    guard let start = offset(ofScalar: range.lowerBound),
      let end = offset(ofScalar: range.upperBound),
      let from = other.offset(ofScalar: passage.lowerBound),
      let to = other.offset(ofScalar: passage.upperBound)
    else { return false }
    return self[start..<end].split(whereSeparator: \.isWhitespace)
      == other[from..<to].split(whereSeparator: \.isWhitespace)
  }

  /// Whether a range agrees with a copy of the words of another, scalar for scalar.
  fileprivate func hasCopy(of original: Range<Int>, at range: Range<Int>) -> Bool {
    let scalars = Array(string.unicodeScalars)
    guard original.upperBound <= scalars.count else { return false }
    let words = scalars[original]
    let slack = original.count / 5
    return (max(0, range.lowerBound - slack)...(range.lowerBound + slack)).contains { start in
      let copy = start..<(start + original.count)
      return copy.upperBound <= scalars.count && Verdict.agree(copy, range)
        && scalars[copy].elementsEqual(words)
    }
  }

  fileprivate func first(_ needle: [UInt8]) -> Int? {
    guard let head = needle.first, needle.count <= utf8.count else { return nil }
    for start in 0...(utf8.count - needle.count) where utf8[start] == head {
      if utf8[start..<(start + needle.count)].elementsEqual(needle) { return start }
    }
    return nil
  }
}
