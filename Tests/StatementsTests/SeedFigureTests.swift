import Articles
import Testing

@testable import Statements

/// How much of the marked source articles the rules find, and how much of it is right.
@Suite(.enabled(if: Marking.isPresent))
struct SeedFigureTests {
  private struct Span {
    let stem: String
    let source: Range<Int>
    let what: String
    let text: String
  }

  private static let stems = Set(Marking.lines("dates").map(\.stem)).sorted()

  private func found(
    _ spans: (Statements) -> [(range: Range<Offset>, what: String)]
  ) throws -> [Span] {
    try Self.stems.flatMap { stem in
      let (article, statements) = try Marking.statements(stem)
      return spans(statements).map { span in
        Span(
          stem: stem, source: article.sourceMap.source(of: span.range), what: span.what,
          text: article.text[span.range])
      }
    }
  }

  /// Compares what was found with what was marked, span by span.
  private func compare(
    _ name: String, _ marked: [Marking.Line], _ found: [Span], by what: (Marking.Line) -> String
  ) -> (missed: Int, wrong: Int, false: Int) {
    var (right, wrong, missed) = (0, 0, 0)
    var used: Set<Int> = []
    for line in marked {
      let index = found.indices.first {
        found[$0].stem == line.stem && found[$0].source.overlaps(line.source) && !used.contains($0)
      }
      guard let index else {
        missed += 1
        print(
          "  missed: \(line.stem.prefix(3)) \(line.source) \(line.words.joined(separator: " "))")
        continue
      }
      used.insert(index)
      if found[index].what == what(line) {
        right += 1
      } else {
        wrong += 1
        print(
          "  wrong: \(line.stem.prefix(3)) \(line.source) is \(what(line)), found \(found[index].what)"
        )
      }
    }
    for (index, span) in found.enumerated() where !used.contains(index) {
      print("  false: \(span.stem.prefix(3)) \(span.source) \(span.what): \(span.text.prefix(60))")
    }
    let extra = found.count - used.count
    print(
      "\(name): \(marked.count) marked, \(right) right, \(wrong) wrong, \(missed) missed, \(extra) false"
    )
    return (missed, wrong, extra)
  }

  @Test func `every direct quotation is found with its speaker, and no other span`() throws {
    let marked = Marking.lines("quotations").filter { $0.words[0] == "direct" }
    let direct = try found { statements in
      statements.quotations.filter { $0.form == .direct }
        .map { ($0.range, $0.speaker.word + ($0.isRepeat ? " repeat" : "")) }
    }
    let result = compare("direct quotations", marked, direct) {
      $0.words.dropFirst().joined(separator: " ")
    }
    #expect(result == (0, 0, 0))
    for line in marked {
      #expect(direct.contains { $0.stem == line.stem && $0.source == line.source })
    }
  }

  @Test func `no quoted span of another use is speech, and all of them are listed`() throws {
    let marked = Marking.lines("quotations").filter { $0.words[0] == "other" }
    let others = try found { $0.quotedWords.map { ($0.range, $0.use.rawValue) } }
    let speech = try found { $0.quotations.filter { $0.form == .direct }.map { ($0.range, "") } }
    let result = compare("other quoted words", marked, others) { line in
      line.words[1] == "rubric" ? "title" : line.words[1]
    }
    #expect(result.missed == 0 && result.false == 0)
    for line in marked {
      #expect(!speech.contains { $0.stem == line.stem && $0.source.overlaps(line.source) })
    }
  }

  @Test func `reported speech is found, four of five, and no speaker is wrong`() throws {
    let marked = Marking.lines("quotations").filter { $0.words[0] == "reported" }
    let reported = try found { statements in
      statements.quotations.filter { $0.form == .reported }.map { ($0.range, $0.speaker.word) }
    }
    let result = compare("reported speech", marked, reported) { $0.words[1] }
    #expect(result.missed * 5 <= marked.count)
    #expect(result.wrong == 0 && result.false == 0)
  }

  @Test func `every date is found with its value`() throws {
    let marked = Marking.lines("dates").filter { !$0.words.contains("metadata") }
    let dates = try found { statements in
      statements.dates.map { date in
        (date.range, (date.value?.text ?? "unknown") + (date.part.map { " \($0.rawValue)" } ?? ""))
      }
    }
    let result = compare("dates", marked, dates) { line in
      let part = line.words.contains("early") ? " early" : line.words.contains("end") ? " late" : ""
      return line.words[0] + part
    }
    #expect(result == (0, 0, 0))
    let brief = try #require(Self.stems.first)
    #expect(try Marking.statements(brief).article.metadata.date == "2025-10-21")
  }

  @Test func `every figure is found with its value and unit`() throws {
    let figures = try found { statements in
      statements.figures.map { figure in
        (figure.range, "\(figure.kind.rawValue) \(figure.value.text) \(figure.unit ?? "-")")
      }
    }
    let result = compare("figures", Marking.lines("figures"), figures) {
      $0.words.joined(separator: " ")
    }
    #expect(result == (0, 0, 0))
  }
}
