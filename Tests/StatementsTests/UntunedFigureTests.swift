import Articles
import Entities
import FoundationEssentials
import Storage
import Testing

@testable import Statements

/// How the rules fare on texts they were not made on.
///
/// `LECTERN_UNTUNED` names the folder with the texts, which `scripts/untuned_texts.py` cuts.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["LECTERN_UNTUNED"] != nil))
struct UntunedFigureTests {
  private static let folder = ProcessInfo.processInfo.environment["LECTERN_UNTUNED"] ?? "."

  private static func person(
    _ id: String, _ name: String, _ aliases: [Alias] = [], roles: [Title] = []
  ) -> Entity {
    var entity = Entity(id: EntityID(id), name: name, kind: .person, aliases: aliases)
    entity.roles = roles
    return entity
  }

  /// What a reader of the novels would have in the gazetteer.
  private static let gazetteer = Gazetteer(entities: [
    person("holmes", "Sherlock Holmes", ["Holmes"]),
    person("watson", "Watson", ["Dr. Watson"]),
    person("count", "Count Von Kramm", roles: ["Count"]),
    person("tom", "Tom Sawyer", ["Tom"]),
    person("polly", "Aunt Polly", ["aunt Polly"]),
    person("joe", "Joe Harper", ["Joe"]),
    person("huck", "Huckleberry Finn", ["Huck", "Huckleberry"]),
    person("king", "King of Bohemia", roles: ["King"]),
    person("wilson", "Jabez Wilson", ["Mr. Wilson"]),
    person("sid", "Sidney", ["Sid", "Siddy"]),
  ])

  private func statements(_ name: String) throws -> (article: Article, statements: Statements) {
    let text = String(
      decoding: try FileCalls().readAll("\(Self.folder)/\(name).txt"), as: UTF8.self)
    let sample = try Sample(text, Self.gazetteer, name: "\(name).txt")
    return (sample.article, sample.statements)
  }

  private func f1(_ right: Int, _ found: Int, _ marked: Int) -> Double {
    Double(2 * right) / Double(found + marked)
  }

  @Test(arguments: ["untuned", "second"])
  func `quotations of novels are found, and their speakers`(marking: String) throws {
    let names = Set(Marking.lines("\(marking)-quotations").map(\.stem)).sorted()
    let results = try names.map { try figures(of: $0, in: marking) }
    let told = results.map(\.told).reduce(0, +)
    let right = results.map(\.right).reduce(0, +)
    print("\(marking) speakers of both: \(right) of \(told) told")
    #expect(results.allSatisfy { $0.score >= 0.9 && $0.guessed == 0 })
    #expect(right * 4 >= told * 3)
  }

  private func figures(
    of name: String, in marking: String
  ) throws -> (score: Double, told: Int, right: Int, guessed: Int) {
    let lines = Marking.lines("\(marking)-quotations").filter { $0.stem == name }
    let marked = lines.filter { $0.words[0] == "direct" }
    let (article, statements) = try statements(name)
    let limit = (lines.map(\.source.upperBound).max() ?? 0)
    let found = statements.quotations.filter { $0.form == .direct }
      .map { (quotation: $0, source: article.sourceMap.source(of: $0.range)) }
      .filter { $0.source.lowerBound < limit }
    var (right, told, toldRight, all, guessed) = (0, 0, 0, 0, 0)
    for line in marked {
      guard let hit = found.first(where: { $0.source == line.source }) else {
        print("  missed: \(line.source) \(line.words)")
        continue
      }
      right += 1
      let isRight = hit.quotation.speaker.word == line.words[1]
      all += isRight ? 1 : 0
      if line.words.contains("untold") {
        guessed += isRight || hit.quotation.speaker == .unresolved ? 0 : 1
      } else {
        told += 1
        toldRight += isRight ? 1 : 0
      }
      if !isRight, hit.quotation.speaker != .unresolved || !line.words.contains("untold") {
        print(
          "  speaker: \(line.source) \(line.words) found \(hit.quotation.speaker.word) by \(hit.quotation.rule)"
        )
      }
    }
    for hit in found where !marked.contains(where: { $0.source == hit.source }) {
      print("  false: \(hit.source) \(article.text[hit.quotation.range].prefix(50))")
    }
    let score = f1(right, found.count, marked.count)
    print("\(name): \(marked.count) marked, \(found.count) found, \(right) right, F1 \(score)")
    print(
      "  speakers: \(toldRight) of \(told) told, \(all) of \(right) at all, \(guessed) wrong of the untold"
    )
    return (score, told, toldRight, guessed)
  }

  @Test(arguments: ["untuned", "second"])
  func `dates of other texts are found with their values`(marking: String) throws {
    var (right, found, count) = (0, 0, 0)
    let lines = Marking.lines("\(marking)-dates")
    for name in Set(lines.map(\.stem)).sorted() {
      let marked = lines.filter { $0.stem == name }
      let (article, statements) = try statements(name)
      var used: Set<Int> = []
      for line in marked {
        let index = statements.dates.indices.first { index in
          !used.contains(index)
            && article.sourceMap.source(of: statements.dates[index].range).overlaps(line.source)
        }
        guard let index else {
          print("  missed: \(name) \(line.source) \(line.words)")
          continue
        }
        used.insert(index)
        let date = statements.dates[index]
        let value = (date.value?.text ?? "unknown") + (date.part.map { " \($0.rawValue)" } ?? "")
        if value == line.words.joined(separator: " ") {
          right += 1
        } else {
          print("  wrong: \(name) \(line.source) \(line.words) found \(value) by \(date.rule)")
        }
      }
      for (index, date) in statements.dates.enumerated() where !used.contains(index) {
        print("  false: \(name) \(article.text[date.range]) as \(date.value?.text ?? "unknown")")
      }
      found += statements.dates.count
      count += marked.count
    }
    let score = f1(right, found, count)
    print("\(marking) dates: \(count) marked, \(found) found, \(right) right, F1 \(score)")
    #expect(score >= 0.95)
  }
}
