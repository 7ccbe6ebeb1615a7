import Articles
import Entities

extension ComparisonReader {
  /// What the article calls the topic.
  ///
  /// Of entities all forms of the article, whatever the paragraph; of a tag or a search the words
  /// that were found, and the links among them.
  func names() -> [Found] {
    switch subject.topic {
    case .library: []
    case .entity, .pair: forms(of: named) + descriptions()
    case .tag: forms(of: inside)
    case .search: forms(of: inside) + matches()
    }
  }

  /// The links that touch the passages.
  private var inside: [Mention] {
    article.mentions.filter { $0.isCertain && passages.touches($0.range) }
  }

  private func forms(of mentions: [Mention]) -> [Found] {
    counted(mentions.map { ($0.range, $0.entity, .mention($0.rule)) })
  }

  private func descriptions() -> [Found] {
    counted(described.map { ($0, subject.entities.first, .described) })
  }

  /// What a search found outside links, with the words that belong to it.
  private func matches() -> [Found] {
    let links = TopicPassages(inside.map(\.range))
    let tokenizer = Tokenizer(text)
    let words = (passages.ranges ?? []).filter { !links.touches($0) }.map { hit in
      NounPhrase.range(around: hit, in: sentence(at: hit), tokenizer)
    }
    return counted(words.map { ($0, nil, .matched) })
  }

  /// One item for each form, at its first place.
  private func counted(
    _ all: [(range: Range<Offset>, entity: EntityID?, rule: Comparison.NameRule)]
  ) -> [Found] {
    struct Form: Hashable {
      var text: String
      var entity: EntityID?
      var rule: Comparison.NameRule
    }
    var order: [Form] = []
    var places: [Form: [Range<Offset>]] = [:]
    for (range, entity, rule) in all {
      let text = article.line(range)
      // A word is the same word at the start of a sentence.
      let isWord = rule == .matched && !text.dropFirst().contains(where: \.isUppercase)
      let form = Form(text: isWord ? text.lowercased() : text, entity: entity, rule: rule)
      if places[form] == nil { order.append(form) }
      places[form, default: []].append(range)
    }
    return order.compactMap { form in
      guard let ranges = places[form], let first = ranges.first else { return nil }
      return Found(
        key: .name(form.entity), label: form.entity.map(name) ?? subject.topic.title(gazetteer),
        order: .init(rank: rank(of: form.entity)), range: first, sentence: sentence(at: first),
        head: ranges.count > 1 ? "\(form.text) ×\(ranges.count)" : form.text, body: "",
        detail: .name(form.entity, form.rule, count: ranges.count))
    }
  }

  /// The topic first, then its kin in the order of the gazetteer, then what else was found.
  private func rank(of entity: EntityID?) -> Int {
    guard let entity else { return -1 }
    return subject.all.firstIndex(of: entity) ?? subject.all.count
  }
}
