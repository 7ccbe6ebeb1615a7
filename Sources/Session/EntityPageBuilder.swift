import Annotations
import Articles
import Entities
import Reading

/// Gathers what an entity's page shows from the concordance.
struct EntityPageBuilder {
  let gazetteer: Gazetteer
  let concordance: Concordance
  /// Gives an article; one at a time, for an entity may be named in many.
  let article: (ArticlePath) -> Article?
  /// Articles of the library that can be read.
  let articleCount: Int
  /// Every annotation of the library.
  let notes: [NotebookRow]

  func page(of entity: Entity) -> EntityPage {
    EntityPage(
      entity: entity, forms: forms(of: entity),
      articles: groups(concordance.mentions(of: entity.id)),
      together: companions(of: entity), see: references(of: entity), notes: notes(on: entity),
      doubtful: groups(concordance.doubtfulMentions(of: entity.id)),
      articleCount: articleCount)
  }

  private func forms(of entity: Entity) -> [EntityPage.Form] {
    concordance.formsWithCounts(of: entity.id).map {
      EntityPage.Form(text: $0.form, rule: $0.rule, count: $0.count)
    }
  }

  /// Mentions by article, in the order of dates; articles without a date come last.
  private func groups(_ entries: [Concordance.Entry]) -> [ArticleMentions] {
    entries.compactMap { entry in
      guard let article = article(entry.path) else { return nil }
      let lines = entry.mentions.map { mention in
        ArticleMentions.Line(
          ContextLine(
            of: mention.range, in: article, path: entry.path, reach: ContextLine.screenReach),
          rule: mention.rule)
      }
      return ArticleMentions(
        path: entry.path, metadata: article.metadata, length: article.text.utf8.count,
        lines: lines)
    }.sorted { key($0) < key($1) }
  }

  private func key(_ group: ArticleMentions) -> (String, ArticlePath) {
    (group.metadata.date ?? "\u{FFFF}", group.path)
  }

  /// The annotations whose passage names an entity.
  private func notes(on entity: Entity) -> [NotebookRow] {
    let places = Dictionary(
      concordance.mentions(of: entity.id).map { ($0.path, $0.mentions.map(\.range)) },
      uniquingKeysWith: +)
    return notes.filter { row in
      guard let range = row.annotation.range else { return false }
      return places[row.path]?.contains { $0.overlaps(range) } ?? false
    }
  }

  private func companions(of entity: Entity) -> [EntityPage.Companion] {
    concordance.namedTogether(with: entity.id).compactMap { other in
      gazetteer[other.entity].map {
        EntityPage.Companion(
          entity: $0.id, name: $0.name, kind: $0.kind, sentences: other.sentences,
          paragraphs: other.paragraphs)
      }
    }
  }

  private func references(of entity: Entity) -> [EntityPage.Reference] {
    let own = entity.see.compactMap { see in
      gazetteer[see.to].map {
        EntityPage.Reference(
          entity: $0.id, name: $0.name, relation: see.relation, isInverse: false)
      }
    }
    let stands = entity.standsFor.flatMap { gazetteer[$0] }.map {
      EntityPage.Reference(
        entity: $0.id, name: $0.name, relation: "stands for", isInverse: false)
    }
    let named = Set(own.map(\.entity))
    let others = gazetteer.entities.filter { !named.contains($0.id) }.flatMap { other in
      other.see.filter { $0.to == entity.id }.map {
        EntityPage.Reference(
          entity: other.id, name: other.name, relation: $0.relation, isInverse: true)
      }
    }
    return own + [stands].compactMap { $0 } + others
  }
}

extension ContextLine {
  /// Scalars on either side of a keyword: enough for the widest screen that is read on.
  static let screenReach = 110
}
