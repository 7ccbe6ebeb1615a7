import AnchoringTrials
import Annotations
import Articles
import Glibc
import SeededSupport

/// How long re-anchoring takes in a long article.
enum Timing {
  /// A line: a hundred annotations of a text of a million bytes, lightly edited.
  static func line(of texts: [String]) -> String {
    var whole = ""
    var numbers = SeededGenerator(seed: 3)
    while whole.utf8.count < 1_000_000, !texts.isEmpty {
      // Words are varied, so that no passage of the long text is a copy of another.
      let text = TracedText(texts[numbers.below(texts.count)])
      whole += EditScenario.words20.edit(text, &numbers).string + "\n\n"
    }
    let original = TracedText(whole)
    let old = CanonicalText(whole)
    var notebook = Notebook.new(
      id: "urn:x:long",
      article: ArticleReference(id: "urn:x:article", path: ArticlePath("long.txt")), label: nil)
    let oldHash = "sha256:old"
    for index in 0..<100 {
      let kind = PassageSampler.Kind.allCases[index % 6]
      guard let passage = PassageSampler.passage(kind, of: original, &numbers),
        let start = old.offset(ofScalar: passage.lowerBound),
        let end = old.offset(ofScalar: passage.upperBound)
      else { continue }
      notebook.apply(
        .add(
          Annotation(
            id: AnnotationID("urn:x:\(index)"), range: start..<end,
            anchor: .make(start..<end, in: old, textHash: oldHash),
            created: Timestamp(milliseconds: 0))))
    }
    var parts: [String] = []
    for scenario in [EditScenario.identical, .inFront, .words2, .heavy] {
      let text = CanonicalText(scenario.edit(original, &numbers).string)
      var found = 0
      let time = Self.processorTime {
        let result = notebook.reanchored(
          in: text, textHash: scenario == .identical ? oldHash : "sha256:new"
        ) { _ in old }
        found = result.annotations.count { $0.range != nil }
      }
      let blind = Self.processorTime {
        _ = notebook.reanchored(in: text, textHash: scenario == .identical ? oldHash : "sha256:new")
      }
      parts.append(
        "\(scenario.rawValue) \(time) ms (without snapshot \(blind) ms, "
          + "\(found) placed)")
    }
    return "\(old.utf8.count) bytes, \(notebook.annotations.count) annotations, processor time: "
      + parts.joined(separator: "; ")
  }

  /// Milliseconds of processor time, which other programs on the machine do not lengthen.
  private static func processorTime(_ work: () -> Void) -> Int {
    let start = clock()
    work()
    return Int(clock() - start) / 1000
  }
}
