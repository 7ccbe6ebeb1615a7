import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Session
import Statements

/// What articles say of one topic, side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put what articles say of one topic side by side.",
    discussion: """
      A line each: the aspect (names, figures, dates, quotations), what the lines share (the thing \
      named, a unit, an event or a year, a speaker), the article, what it says, and the words it \
      stands in. Nothing is judged: what differs stands side by side. Articles that do not mention \
      the topic are listed last. --entity given twice compares what the paragraphs that name both \
      say.
      """)

  @OptionGroup var library: LibraryArguments

  @OptionGroup var topics: TopicArguments

  @Flag(help: "One JSON object a line.")
  var json = false

  @Option(help: "The date of articles that give none, as EDTF: 2025, 2025-10-21.")
  var date: String?

  func validate() throws {
    guard !topics.entity.isEmpty || topics.tag != nil || topics.search != nil else {
      throw ValidationError("name what to compare with --entity, --tag or --search")
    }
  }

  func run() throws {
    let librarian = try library.imported()
    let topic = try topics.topic(librarian.gazetteer)
    let given = try StatementsArguments.date(date)
    let comparison = librarian.comparison(of: topic, date: given)
    for row in comparison.rows {
      for item in row.items {
        let source = comparison.sources[item.source]
        if json, let article = librarian.stated(source.path, date: given) {
          Output.line(Self.object(item, row, article))
        } else {
          Output.line(Self.line(item, row, source))
        }
      }
    }
    for source in comparison.absent {
      if json {
        let object: JSONObject = [
          "article": .string(source.path.rawValue), "aspect": .string("not mentioned"),
        ]
        Output.line(object)
      } else {
        Output.line("not mentioned\t-\t\(source.path.rawValue)")
      }
    }
  }

  private static func line(
    _ item: Comparison.Item, _ row: Comparison.Row, _ source: Comparison.Source
  ) -> String {
    let head: String =
      switch item.detail {
      case .quotation(let quotation, _): quotation.form.rawValue
      case .name(_, let rule, _): "\(item.head) (\(rule.word))"
      case .figure, .date: item.head
      }
    let words = [row.aspect.rawValue.padded(to: 10), row.label, source.path.rawValue, head]
    return (words + (item.body.isEmpty ? [] : [item.body])).joined(separator: "\t")
  }

  private static func object(
    _ item: Comparison.Item, _ row: Comparison.Row, _ article: StatedArticle
  ) -> JSONObject {
    var object = article.passage(item.range)
    object["aspect"] = .string(row.aspect.rawValue)
    object["label"] = .string(row.label)
    switch item.detail {
    case .name(let entity, _, let count):
      object["form"] = .string(article.line(item.range))
      object["entity"] = entity.map { .string($0.rawValue) } ?? .null
      object["count"] = .number(String(count))
    case .figure(let figure):
      object["value"] = .number(figure.value.text)
      object["unit"] = figure.unit.map { .string($0) } ?? .null
      object["year"] = figure.year.map { .string($0.text) } ?? .null
    case .date(let date):
      object["value"] = date.value.map { .string($0.text) } ?? .null
      object["part"] = date.part.map { .string($0.rawValue) }
    case .quotation(let quotation, let voice):
      object["form"] = .string(quotation.form.rawValue)
      object.add(voice, titled: row.label)
    }
    object["rule"] = .string(item.detail.rule)
    object["sentence"] = article.scalars(item.sentence)
    object["text"] = .string(item.body.isEmpty ? item.head : item.body)
    return object
  }
}

extension JSONObject {
  /// Adds who speaks: the id of an entity, else null, and the name or the words that stand for it.
  mutating func add(_ voice: Voice, titled title: String) {
    if case .entity(let id) = voice {
      self["speaker"] = .string(id.rawValue)
    } else {
      self["speaker"] = .null
    }
    self["speakerName"] = .string(title)
  }
}
