import Articles
import Entities
import Reading

/// Gathers what an entity's page shows from the concordance.
struct EntityPageBuilder {
  let gazetteer: Gazetteer
  let concordance: Concordance
  let articles: [ArticlePath: Article]

  func page(of entity: Entity) -> EntityPage {
    EntityPage(
      entity: entity, forms: forms(of: entity), articles: mentions(of: entity),
      together: companions(of: entity), see: references(of: entity),
      articleCount: articles.count)
  }

  private func forms(of entity: Entity) -> [EntityPage.Form] {
    concordance.formsWithCounts(of: entity.id).map {
      EntityPage.Form(text: $0.form, rule: $0.rule, count: $0.count)
    }
  }

  /// The mentions by article, in the order of dates; articles without a date come last.
  private func mentions(of entity: Entity) -> [ArticleLines] {
    concordance.mentions(of: entity.id).compactMap { entry in
      guard let article = articles[entry.path] else { return nil }
      let lines = entry.mentions.map {
        ContextLine(of: $0.range, in: article, path: entry.path, reach: ContextLine.screenReach)
      }
      return ArticleLines(path: entry.path, metadata: article.metadata, lines: lines)
    }.sorted { key($0) < key($1) }
  }

  private func key(_ group: ArticleLines) -> (String, ArticlePath) {
    (group.metadata.date ?? "\u{FFFF}", group.path)
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
