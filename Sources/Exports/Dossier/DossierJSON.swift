import Annotations
import Articles
import Entities
import OrderedJSON
import Statements

extension DossierFormat {
  /// JSON, as the page of this module describes it.
  static let json = DossierFormat(
    name: "json", suffixes: [".json"], summary: "JSON: places in scalars and in bytes of the file",
    write: { JSONValue.object(DossierJSON($0).object).serialized() + "\n" })
}

/// Writes a dossier as JSON.
struct DossierJSON {
  /// The version of the shape.
  static let version = "lectern-dossier/1"

  private let dossier: Dossier

  init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  var object: JSONObject {
    [
      "format": .string(Self.version),
      "topic": .object(topic),
      "library": .string(dossier.library),
      "gazetteer": .array(dossier.entries.map { .object(entry($0)) }),
      "timeline": .array(dossier.events.map { .object(event($0)) }),
      "quotations": .array(dossier.quotations.map { .object(words($0)) }),
      "figures": .array(dossier.figures.map { .object(figure($0)) }),
      "notes": .array(dossier.notes.map { .object(note($0)) }),
      "sources": .array(dossier.sources.map { .object(source($0)) }),
    ]
  }

  private var topic: JSONObject {
    var object: JSONObject = ["title": .string(dossier.title)]
    switch dossier.topic {
    case .library: object["kind"] = "library"
    case .entity: object["kind"] = "entity"
    case .pair: object["kind"] = "pair"
    case .tag(let tag):
      object["kind"] = "tag"
      object["tag"] = .string(tag)
    case .search(let query):
      object["kind"] = "search"
      object["query"] = .string(query)
    }
    if !dossier.topic.entities.isEmpty {
      object["entities"] = .array(dossier.topic.entities.map { .string($0.rawValue) })
    }
    return object
  }

  private func entry(_ entry: Dossier.Entry) -> JSONObject {
    let entity = entry.entity
    var object: JSONObject = [
      "id": .string(entity.id.rawValue), "name": .string(entity.name),
      "kind": .string(entity.kind.word),
    ]
    object["about"] = entity.about.map { .string($0) }
    object["notes"] = entity.notes.map { .string($0) }
    object["date"] = entity.date.map { .string($0) }
    object["wikidata"] = entity.wikidata.map { .string($0) }
    object["names"] = .array(entry.otherNames.map { .string($0) })
    object["forms"] = .array(
      entry.forms.map { form in
        [
          "text": .string(form.text), "mentions": .number(String(form.count)),
          "articles": .number(String(form.articles)),
        ]
      })
    object["see"] = .array(
      entry.related.map { related in
        var object: JSONObject = ["name": .string(related.name)]
        object["relation"] = related.relation.map { .string($0) }
        return .object(object)
      })
    return object
  }

  /// The fields that every line begins with.
  private func place(_ citation: Dossier.Citation) -> JSONObject {
    let source = dossier.source(of: citation)
    return [
      "source": .number(String(source.number)), "article": .string(source.path.rawValue),
      "paragraph": .number(String(citation.paragraph)),
      "start": .number(String(citation.scalars.lowerBound)),
      "end": .number(String(citation.scalars.upperBound)),
      "sourceStart": .number(String(citation.bytes.lowerBound)),
      "sourceEnd": .number(String(citation.bytes.upperBound)),
      "address": .string(citation.address.text),
    ]
  }

  private func event(_ event: Dossier.Event) -> JSONObject {
    var object = place(event.citation)
    object["date"] = event.date.map { .string($0.text) } ?? .null
    object["dateText"] = .string(event.dateText)
    object["expression"] = .string(event.expression)
    object["rule"] = .string(event.rule.rawValue)
    object["entities"] = .array(event.entities.map { .string($0.rawValue) })
    object["text"] = .string(event.text)
    return object
  }

  private func words(_ words: Dossier.Words) -> JSONObject {
    var object = place(words.citation)
    object["relation"] = .string(words.relation.rawValue)
    object["form"] = .string(words.form.rawValue)
    if case .entity(let id) = words.speaker {
      object["speaker"] = .string(id.rawValue)
    } else {
      object["speaker"] = .null
    }
    object["speakerName"] = words.speakerName.map { .string($0) }
    object["speakerWords"] = words.speakerWords.map { .string($0) }
    object["rule"] = .string(words.rule.rawValue)
    object["text"] = .string(words.text)
    return object
  }

  private func figure(_ figure: Dossier.Amount) -> JSONObject {
    var object = place(figure.citation)
    object["kind"] = .string(figure.kind.rawValue)
    object["value"] = .number(figure.value.text)
    object["unit"] = figure.unit.map { .string($0) } ?? .null
    object["year"] = figure.year.map { .string($0.text) }
    object["expression"] = .string(figure.expression)
    object["text"] = .string(figure.text)
    return object
  }

  private func note(_ note: Dossier.Note) -> JSONObject {
    let root = note.thread.root
    var object: JSONObject =
      note.citation.map(place)
      ?? [
        "source": .number(String(dossier.sources[note.source].number)),
        "article": .string(dossier.sources[note.source].path.rawValue),
      ]
    object["id"] = .string(root.id.rawValue)
    object["kind"] = root.kind.map { .string($0.rawValue) }
    object["tags"] = .array(root.tags.map { .string($0) })
    object["color"] = .string(root.color.rawValue)
    object["created"] = .string(root.created.description)
    object["passage"] = .string(root.anchor.exact)
    object["note"] = root.note.map { .string($0) }
    object["replies"] = .array(
      note.thread.replies.map { reply in
        [
          "depth": .number(String(reply.depth)),
          "created": .string(reply.annotation.created.description),
          "note": .string(reply.annotation.note ?? ""),
        ]
      })
    return object
  }

  private func source(_ source: Dossier.Source) -> JSONObject {
    let metadata = source.metadata
    var object: JSONObject = [
      "number": .number(String(source.number)), "key": .string(BibTeX.key(of: source.path)),
      "article": .string(source.path.rawValue), "title": .string(metadata.title),
      "titleIsDerived": .bool(metadata.titleIsDerived),
      "date": metadata.date.map { .string($0) } ?? .null,
    ]
    object["author"] = metadata.author.map { .string($0) }
    object["kind"] = metadata.kind.map { .string($0) }
    object["language"] = metadata.language.map { .string($0) }
    object["sources"] = .array(metadata.sources.map { .string($0) })
    object["address"] = .string(source.address.text)
    object["passages"] = source.passages.map { .number(String($0)) }
    object["percent"] = source.percent.map { .number(String($0)) } ?? .null
    object["isRead"] = .bool(source.isRead)
    return object
  }
}
