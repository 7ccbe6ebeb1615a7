import SeededSupport

/// Paragraphs of sentences that nobody wrote, as long and as varied as those of prose.
struct GeneratedProse {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private static let subjects = [
    "the miller", "an old surveyor", "the council of the valley", "her youngest brother", "Ann",
    "every child", "the upper stream", "a letter from the coast", "Mr. Lowe", "the owl", "nobody",
    "the woman with the jar", "Captain Reed", "the harbour", "winter", "the drawing", "a stranger",
    "the whole town", "his neighbour", "the bridge at Norbury", "Dr. Hale", "the archive",
  ]
  private static let verbs = [
    "remembered", "left", "carried", "had never seen", "would not sell", "measured", "found",
    "wrote about", "laughed at", "waited for", "came upon", "kept", "was afraid of", "repaired",
    "described", "would one day inherit", "talked of", "mistook", "had long forgotten",
  ]
  private static let objects = [
    "the wheel", "a second-hand map of the county", "the stairs that were not to be used",
    "what the river had taken", "a date that nobody believed", "the well-known museum",
    "an argument about the price of salt", "the bicycles", "two lamps and a bell", "the sea",
    "a row of trees along the road to Wexcombe", "the nail", "the smell of flour", "a boat",
    "the sister-in-law of the baker", "some forty acres of marsh", "the first frost", "a song",
  ]
  private static let tails = [
    "before the rain", "in the spring of 1874", "without a word", "as far as anyone could tell",
    "on the way home", "when the water was low", "for reasons of his own", "at about 6 p.m.",
    "under the roof", "among other things", "to everybody's surprise", "all the same",
  ]
  private static let joints = [", and", ", but", "; besides,", ", although", ", because", " while"]
  private static let openings = [
    "However,", "In the end", "Meanwhile", "Of course", "After that", "Once", "For a long time",
  ]

  /// Some paragraphs.
  mutating func paragraphs(_ count: Int) -> [String] {
    (0..<count).map { _ in paragraph() }
  }

  private mutating func paragraph() -> String {
    // One in five is a short remark, as in talk.
    let sentences = random.below(5) == 0 ? 1 : 2 + random.below(7)
    return (0..<sentences).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    var text = clause()
    while random.below(3) == 0 { text += pick(Self.joints) + " " + clause() }
    if random.below(5) == 0 { text = pick(Self.openings) + " " + text }
    let isQuoted = random.below(8) == 0
    let end = random.below(12) == 0 ? "?" : random.below(14) == 0 ? "!" : "."
    text = text.prefix(1).uppercased() + text.dropFirst() + end
    return isQuoted ? "“\(text)”" : text
  }

  private mutating func clause() -> String {
    var text = "\(pick(Self.subjects)) \(pick(Self.verbs)) \(pick(Self.objects))"
    if random.below(2) == 0 { text += " " + pick(Self.tails) }
    return text
  }

  private mutating func pick(_ words: [String]) -> String {
    words[random.below(words.count)]
  }
}
