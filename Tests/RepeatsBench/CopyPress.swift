import Articles
import SeededSupport
import Statements

/// A library of made articles between which passages were copied.
struct CopyPress {
  /// A passage that was copied.
  struct Copy {
    enum Kind: CaseIterable {
      /// Word for word.
      case verbatim
      /// Every tenth word another.
      case near
      /// Each word another with a chance of one in ten.
      case loose
    }

    var kind: Kind
    var from: Int
    var to: Int
  }

  private var generator: SeededGenerator
  private var texts: [[[String]]]
  private let vocabulary: [String]

  /// Writes articles of 20 paragraphs with 30 to 60 words each.
  init(seed: UInt64, articles: Int) {
    var generator = SeededGenerator(seed: seed)
    let vocabulary = (0..<20_000).map { Self.word($0, &generator) }
    texts = (0..<articles).map { _ in
      (0..<20).map { _ in
        (0..<30 + generator.below(31)).map { _ in Self.drawn(vocabulary, &generator) }
      }
    }
    self.vocabulary = vocabulary
    self.generator = generator
  }

  /// Copies whole paragraphs and parts of them, in all kinds; no article is used twice.
  mutating func copies(_ count: Int) -> [Copy] {
    let order = texts.indices.shuffled(using: &generator)
    return (0..<min(count, order.count / 2)).map { index in
      let copy = Copy(
        kind: Copy.Kind.allCases[index % 3], from: order[2 * index],
        to: order[2 * index + 1])
      var passage = texts[copy.from][generator.below(20)]
      if index % 2 == 0 { passage = Array(passage.prefix(15 + generator.below(15))) }
      for place in passage.indices where isChanged(place, copy.kind) {
        passage[place] = Self.drawn(vocabulary, &generator)
      }
      let paragraph = generator.below(20)
      let at = generator.below(texts[copy.to][paragraph].count)
      texts[copy.to][paragraph].insert(contentsOf: passage, at: at)
      return copy
    }
  }

  private mutating func isChanged(_ place: Int, _ kind: Copy.Kind) -> Bool {
    switch kind {
    case .verbatim: false
    case .near: place % 10 == 9
    case .loose: generator.below(10) == 0
    }
  }

  /// Puts the same words below every article.
  mutating func addFooter(words count: Int) {
    let footer = (0..<count).map { _ in Self.drawn(vocabulary, &generator) }
    for index in texts.indices { texts[index].append(footer) }
  }

  /// The articles, in the order of their paths.
  func articles() -> [(path: ArticlePath, article: Article)] {
    texts.enumerated().map { index, paragraphs in
      var text = ""
      var blocks: [Block] = []
      for paragraph in paragraphs {
        if !text.isEmpty { text += "\n\n" }
        let start = Offset(text.utf8.count)
        text += paragraph.joined(separator: " ")
        blocks.append(Block(.paragraph, start..<Offset(text.utf8.count)))
      }
      return (
        path: path(index),
        article: Article(
          metadata: Metadata(title: "\(index)"), text: CanonicalText(text), blocks: blocks,
          textForm: "made/1")
      )
    }
  }

  /// Whether a copy is in a table, from its one article to its other.
  func isFound(_ copy: Copy, in table: RepeatTable) -> Bool {
    table[path(copy.from)].contains { $0.there.path == path(copy.to) }
  }

  /// The two articles of a copy.
  func pair(_ copy: Copy) -> Set<ArticlePath> { [path(copy.from), path(copy.to)] }

  private func path(_ index: Int) -> ArticlePath {
    let digits = String(index)
    return ArticlePath(String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".txt")
  }

  private static func word(_ index: Int, _ generator: inout SeededGenerator) -> String {
    let syllables = ["ba", "de", "ki", "lo", "mu", "na", "po", "ri", "sa", "te", "vo", "zu"]
    let count = 1 + min(3, index / 60) + generator.below(2)
    return (0..<count).map { _ in syllables[generator.below(syllables.count)] }.joined()
  }

  /// A word by Zipf's law, near enough: its rank is the power of a number drawn evenly.
  private static func drawn(_ words: [String], _ generator: inout SeededGenerator) -> String {
    let share = Double(generator.below(1 << 30)) / Double(1 << 30)
    var rank = 1.0
    for _ in 0..<14 { rank *= 1 + share }
    return words[min(words.count - 1, Int(rank) - 1)]
  }
}
