import Articles
import Entities
import Testing

/// An article that nobody prepared: names are known from the other four source articles alone.
///
/// Of the gazetteer only the forms stay that another article writes as they stand; every name of
/// the article left out is then linked, suggested or missed.
@Suite(.enabled(if: Seeds.arePresent))
struct LeaveOneOutTests {
  /// What became of the names of one article.
  struct Outcome {
    var names = 0
    var linked = 0
    var suggested = 0
    var rightSuggestions = 0
    var suggestions = 0
    var faults: [String] = []

    static func + (left: Outcome, right: Outcome) -> Outcome {
      Outcome(
        names: left.names + right.names, linked: left.linked + right.linked,
        suggested: left.suggested + right.suggested,
        rightSuggestions: left.rightSuggestions + right.rightSuggestions,
        suggestions: left.suggestions + right.suggestions)
    }

    var coverage: Double { MarkingScore.share(linked + suggested, of: names) }
    var precision: Double { MarkingScore.share(rightSuggestions, of: suggestions) }

    var summary: String {
      "linked \(MarkingScore.figure(MarkingScore.share(linked, of: names))), linked or suggested "
        + "\(MarkingScore.figure(coverage)) of \(names) names; \(rightSuggestions) of "
        + "\(suggestions) suggestions right, \(MarkingScore.figure(precision))"
    }
  }

  /// The gazetteer with the forms only that some other article writes.
  static func gazetteer(without path: ArticlePath) -> Gazetteer {
    let finder = MentionFinder(Seeds.gazetteer)
    var seen: [EntityID: Set<String>] = [:]
    for seed in Seeds.articles where seed.path != path {
      for mention in finder.mentions(in: seed.article, path: seed.path) {
        seen[mention.entity, default: []].insert(mention.alias)
      }
    }
    let entities = Seeds.gazetteer.entities.compactMap { entity -> Entity? in
      func isSeen(_ form: String) -> Bool { seen[entity.id]?.contains(form) ?? false }
      var known = Entity(id: entity.id, name: entity.name, kind: entity.kind)
      let forms = ([entity.name] + entity.aliases.map(\.text) + entity.match.map(\.text))
        .filter(isSeen)
      known.demonyms = entity.demonyms.filter(isSeen)
      known.roles = entity.roles.filter { isSeen($0.text) }
      guard let first = forms.first else { return nil }
      known.name = first
      known.aliases = forms.dropFirst().map { Alias($0) }
      return known
    }
    return Gazetteer(entities: entities)
  }

  static func outcome(of marking: Marking) -> Outcome {
    var outcome = Outcome()
    guard let held = Seeds.articles.first(where: { $0.path.rawValue == marking.article })
    else { return outcome }
    let gazetteer = gazetteer(without: held.path)
    let finder = MentionFinder(gazetteer)
    let names = Seeds.articles.map { seed in
      ArticleNames(
        seed.article, path: seed.path,
        mentions: finder.mentions(in: seed.article, path: seed.path))
    }
    let links = finder.mentions(in: held.article, path: held.path).filter(\.isCertain).map {
      (range: held.article.sourceMap.source(of: $0.range), entity: $0.entity)
    }
    let suggestions = SuggestionFinder(names, gazetteer, threshold: 1).suggestions.map {
      suggestion in
      (
        text: suggestion.text,
        ranges: suggestion.places.filter { $0.path == held.path }.map {
          held.article.sourceMap.source(of: $0.range)
        }
      )
    }.filter { !$0.ranges.isEmpty }
    for mark in marking.marks where mark.isName {
      outcome.names += 1
      if links.contains(where: { link in
        mark.spans.contains {
          $0.range.overlaps(link.range) && $0.entities.contains(link.entity)
        }
      }) {
        outcome.linked += 1
      } else if suggestions.contains(where: { $0.ranges.contains { $0.overlaps(mark.range) } }) {
        outcome.suggested += 1
      } else {
        outcome.faults.append("missed \(mark.range) \(mark.entities.map(\.rawValue))")
      }
    }
    for suggestion in suggestions {
      outcome.suggestions += 1
      let isRight = suggestion.ranges.contains { range in
        marking.marks.contains { $0.spans.contains { $0.range.overlaps(range) } }
      }
      if isRight {
        outcome.rightSuggestions += 1
      } else {
        outcome.faults.append("wrong suggestion “\(suggestion.text)”")
      }
    }
    return outcome
  }

  @Test func `most names of an article that nobody prepared are linked or suggested`() {
    var sum = Outcome()
    for marking in Marking.all {
      let outcome = Self.outcome(of: marking)
      print("left out \(marking.article.prefix(3)): \(outcome.summary)")
      for fault in outcome.faults { print("  \(fault)") }
      sum = sum + outcome
    }
    print("left out, all five: \(sum.summary)")
    #expect(sum.coverage >= 0.94)
    #expect(sum.precision >= 0.85)
  }
}
