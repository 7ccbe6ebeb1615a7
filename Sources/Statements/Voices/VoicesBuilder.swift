import Articles
public import Entities

/// Gathers who is quoted, one article after the other.
public struct VoicesBuilder {
  private let topic: Topic
  private let gazetteer: Gazetteer
  private var sources: [Comparison.Source] = []
  private var speakers: [Voice: Gathered] = [:]
  private var order: [Voice] = []

  /// Fewer letters and digits than this may be the same by chance.
  private static let fewestSame = 24

  private struct Gathered {
    var quotations: [Voices.Quoted] = []
    var byWords: [[UInt8]: Int] = [:]
    var subjects: [EntityID: Int] = [:]

    /// Adds what was said, or another place of it.
    mutating func add(_ quoted: Voices.Quoted, words: [UInt8], subjects entities: [EntityID]) {
      if let first = byWords[words] {
        quotations[first].again.append(
          .init(source: quoted.source, range: quoted.quotation.range))
        return
      }
      if !words.isEmpty { byWords[words] = quotations.count }
      quotations.append(quoted)
      for entity in entities { subjects[entity, default: 0] += 1 }
    }
  }

  /// Starts with no article.
  public init(_ topic: Topic, _ gazetteer: Gazetteer) {
    self.topic = topic
    self.gazetteer = gazetteer
  }

  /// Adds what an article quotes: all of it, or what is by or about the topic.
  ///
  /// Of a search or a tag `passages` are what was found in it.
  /// - Complexity: O(n) in the quotations, times the passages.
  public mutating func add(_ article: StatedArticle, passages: TopicPassages? = nil) {
    let passages = passages ?? TopicPassages(of: topic, in: article)
    let quotations = article.statements.quotations.filter { quotation in
      isByTopic(quotation) || passages.touches(quotation.range)
    }
    guard !quotations.isEmpty else { return }
    let source = sources.count
    sources.append(
      Comparison.Source(
        path: article.path, title: article.article.metadata.title, date: article.date.value))
    for quotation in quotations { add(quotation, article, source) }
  }

  private func isByTopic(_ quotation: Quotation) -> Bool {
    guard case .entity(let id) = quotation.speaker else { return false }
    return topic.entities.contains(id)
  }

  private mutating func add(_ quotation: Quotation, _ article: StatedArticle, _ source: Int) {
    let voice = Voice(of: quotation, in: article)
    if speakers[voice] == nil { order.append(voice) }
    let quoted = Voices.Quoted(
      source: source, quotation: quotation, text: article.line(quotation.range),
      speakerWords: quotation.source.map { article.line($0) })
    let words = quotation.form == .direct ? quotation.sameWords(in: article.article.text) : []
    let subjects = article.mentions(startingIn: quotation.range).filter { mention in
      mention.isCertain && quotation.source?.overlaps(mention.range) != true
        && voice != .entity(mention.entity)
    }
    speakers[voice, default: Gathered()].add(
      quoted, words: words.count < Self.fewestSame ? [] : words, subjects: subjects.map(\.entity))
  }

  /// What was gathered.
  ///
  /// - Complexity: O(n log n) in the speakers and what they speak of.
  public func voices() -> Voices {
    let all = order.enumerated().map { index, voice in
      (place: index, speaker: speaker(voice))
    }
    let sorted = all.sorted { left, right in
      let (a, b) = (Self.rank(of: left.speaker.voice), Self.rank(of: right.speaker.voice))
      if a != b { return a < b }
      let (m, n) = (left.speaker.quotations.count, right.speaker.quotations.count)
      return m != n ? m > n : left.place < right.place
    }
    return Voices(topic: topic, sources: sources, speakers: sorted.map(\.speaker))
  }

  private func speaker(_ voice: Voice) -> Voices.Speaker {
    let gathered = speakers[voice] ?? Gathered()
    let subjects = gathered.subjects.map { id, count in
      Voices.Subject(entity: id, name: gazetteer[id]?.name ?? id.rawValue, count: count)
    }
    return Voices.Speaker(
      voice: voice, title: voice.title(gazetteer), quotations: gathered.quotations,
      subjects: subjects.sorted { ($1.count, $0.name) < ($0.count, $1.name) })
  }

  private static func rank(of voice: Voice) -> Int {
    switch voice {
    case .entity, .name: 0
    case .unresolved: 1
    case .narrator: 2
    }
  }
}
