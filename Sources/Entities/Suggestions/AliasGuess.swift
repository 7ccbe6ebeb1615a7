/// Guesses which known entity a name may be another name of.
///
/// Each question is answered from an index made once, so that a guess costs the words of the name
/// and not the gazetteer. Where two entities fit, none is named: a wrong merge is worse than a miss.
struct AliasGuess {
  /// The entity, and why.
  typealias Guess = (entity: EntityID, sign: Suggestion.Reason.AliasSign)

  private let entities: [Entity]
  /// People by the last word of their names.
  private var surnames: [String: Set<Int>] = [:]
  /// Entities by the first letters of the words of their names.
  private var initials: [String: Set<Int>] = [:]
  /// Names of places of one word.
  private var places: [String: Set<Int>] = [:]
  /// Names by what is left of them without one word, or without one letter.
  private var almost: [String: Set<Int>] = [:]
  /// Names of several words by each of their words.
  private var byWord: [String: Set<Int>] = [:]
  /// The names, as the file spells them, each with its entity and its words.
  private var names: [(text: String, entity: Int, words: [String])] = []

  init(_ gazetteer: Gazetteer) {
    entities = gazetteer.entities
    for (index, entity) in entities.enumerated() {
      for text in [entity.name] + entity.aliases.map(\.text) { add(text, of: index) }
    }
  }

  private mutating func add(_ text: String, of entity: Int) {
    let words = Self.words(text)
    guard let last = words.last else { return }
    let name = names.count
    names.append((text, entity, words))
    if entities[entity].kind == .person, words.count > 1 {
      surnames[last, default: []].insert(entity)
    }
    if words.count > 2 {
      initials[Self.initials(text), default: []].insert(name)
    }
    if entities[entity].kind == .place, words.count == 1 { places[last, default: []].insert(name) }
    for key in Self.almostKeys(words) { almost[key, default: []].insert(name) }
    guard words.count > 1 else { return }
    for word in words where !Self.isSmall(word) { byWord[word, default: []].insert(name) }
  }

  /// The entity that a name may be another name of; `acronyms` are those that articles define
  /// for it.
  func guess(_ text: String, kind: EntityKind, acronyms: [String], known: [String: Int]) -> Guess? {
    for acronym in acronyms {
      if let entity = known[acronym] { return (entities[entity].id, .defined(acronym)) }
    }
    let words = Self.words(text)
    guard let last = words.last else { return nil }
    if KindGuess.isAcronym(text) {
      return only(initials[words.joined()]).map {
        (entities[names[$0].entity].id, .acronym(of: names[$0].text))
      }
    }
    if words.count == 1, let name = place(of: last) {
      return (entities[names[name].entity].id, .demonym(of: names[name].text))
    }
    if let name = spelledAlmost(words) {
      return (entities[names[name].entity].id, .spelling(of: names[name].text))
    }
    if let person = surnames[last], person.count == 1, let entity = person.first,
      fits(words, entity)
    {
      return (
        entities[entity].id,
        .surname(entities[entity].name.split(separator: " ").last.map(String.init) ?? text)
      )
    }
    if let name = superset(of: words) {
      return (entities[names[name].entity].id, .subset(of: names[name].text))
    }
    if let name = subset(of: words, kind: kind) {
      return (entities[names[name].entity].id, .superset(of: names[name].text))
    }
    return nil
  }

  /// Whether a name can be that of a person with the same surname: the surname alone, with an
  /// initial of the first name, or with a first name that begins alike.
  private func fits(_ words: [String], _ person: Int) -> Bool {
    guard words.count > 1, let first = words.first else { return true }
    let firsts = names.filter { $0.entity == person && $0.words.count > 1 }.compactMap(
      \.words.first)
    return firsts.contains { known in
      let shared = zip(known, first).prefix { $0 == $1 }.count
      return shared >= min(2, first.count, known.count)
    }
  }

  /// The place whose people a word names: `Norlanders`, `Sudmarkish`, of `Norlandia` `Norlandian`.
  private func place(of people: String) -> Int? {
    var found: Set<Int> = []
    for ending in ["", "s"] where people.hasSuffix(ending) {
      let word = people.dropLast(ending.count)
      for suffix in ["n", "an", "ian", "ish", "ese", "er", "ic"] where word.hasSuffix(suffix) {
        let stem = word.dropLast(suffix.count)
        guard stem.count > 3 else { continue }
        for vowel in ["", "a", "e", "o", "y"] {
          found.formUnion(places[stem + vowel] ?? [])
        }
      }
    }
    return only(found)
  }

  private func spelledAlmost(_ words: [String]) -> Int? {
    var found: Set<Int> = []
    for key in Self.almostKeys(words) {
      for name in almost[key] ?? [] where Self.isSpelledAlmost(words, names[name].words) {
        found.insert(name)
      }
    }
    return only(found)
  }

  /// A name that has all these words in this order, and others.
  private func superset(of words: [String]) -> Int? {
    let telling = words.filter { !Self.isSmall($0) }
    guard telling.count > 1, var common = byWord[telling[0]] else { return nil }
    for word in telling.dropFirst() { common.formIntersection(byWord[word] ?? []) }
    return only(common.filter { Self.isSubsequence(telling, names[$0].words) })
  }

  /// A name of several words that a longer one holds, with a word of its kind.
  private func subset(of words: [String], kind: EntityKind) -> Int? {
    guard words.count > 2 else { return nil }
    var found: Set<Int> = []
    for word in words {
      for name in byWord[word] ?? [] {
        let inner = names[name].words
        guard inner.count < words.count, Self.isSubsequence(inner, words),
          entities[names[name].entity].kind == kind
        else { continue }
        let extra = words.filter { !inner.contains($0) && !Self.isSmall($0) }
        if extra.allSatisfy({ NameWords.kind(ofHead: $0) == kind }) { found.insert(name) }
      }
    }
    return only(found)
  }

  /// The name, if all these are of one entity.
  private func only(_ found: Set<Int>?) -> Int? {
    guard let found, let first = found.min() else { return nil }
    return found.allSatisfy { names[$0].entity == names[first].entity } ? first : nil
  }

  private static func words(_ text: String) -> [String] {
    NameKey(text).text.split { $0 == " " || $0 == "-" || $0 == "." }.map(String.init)
  }

  private static func isSmall(_ word: String) -> Bool {
    CommonWords.function.contains(word)
  }

  private static func initials(_ text: String) -> String {
    String(
      text.split { $0 == " " || $0 == "-" }.filter { !isSmall($0.lowercased()) }
        .compactMap { $0.lowercased().first })
  }

  /// What two names share that differ in one word, or in one letter of a single word.
  private static func almostKeys(_ words: [String]) -> [String] {
    if words.count > 1 {
      return words.indices.map { index in
        var rest = words
        rest[index] = "*"
        return rest.joined(separator: " ")
      }
    }
    guard let word = words.first, word.count >= 5 else { return [] }
    let letters = Array(word)
    return [word]
      + letters.indices.map { index in
        var rest = letters
        rest.remove(at: index)
        return String(rest)
      }
  }

  private static func isSpelledAlmost(_ left: [String], _ right: [String]) -> Bool {
    guard left.count == right.count else { return false }
    let differing = zip(left, right).filter { $0 != $1 }
    guard let (one, other) = differing.first, differing.count == 1 else { return left == right }
    let length = min(one.count, other.count)
    guard length >= 4 else { return false }
    return EditDistance.isAtMost(length >= 8 ? 2 : 1, Array(one), Array(other))
  }

  private static func isSubsequence(_ inner: [String], _ outer: [String]) -> Bool {
    var next = inner.startIndex
    for word in outer where next < inner.endIndex && word == inner[next] { next += 1 }
    return next == inner.endIndex
  }
}

/// The number of letters that must change to make one word of another.
enum EditDistance {
  /// Whether it is at most a limit.
  ///
  /// Wagner and Fischer, "The string-to-string correction problem" (1974).
  /// - Complexity: O(n · m).
  static func isAtMost(_ limit: Int, _ left: [Character], _ right: [Character]) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count] <= limit
  }
}
