/// The fingerprints that stand in several articles of a library, with their places.
struct SharedFingerprints {
  /// Where a fingerprint stands.
  struct Place {
    /// The article's number.
    var article: Int32
    /// The first word.
    var word: Int32
  }

  /// A fingerprint of an article: the word where it begins, and its number among the shared ones.
  struct Mark {
    var word: Int32
    var group: Int32
  }

  /// The places of all fingerprints: those of one stand together, by article, then word.
  private var places: [Place] = []
  private var groups: [Range<Int>] = []
  private var marks: [[Mark]]

  /// Takes the fingerprints of articles; of one article at most so many places are kept.
  ///
  /// - Complexity: O(n log n) in the words of all.
  init(_ words: [[UInt32]], _ rules: RepeatRules) {
    var found: [(number: UInt64, place: Place)] = []
    for (article, words) in words.enumerated() {
      Winnowing.each(of: words, rules) { number, word in
        let place = Place(
          article: Int32(truncatingIfNeeded: article), word: Int32(truncatingIfNeeded: word))
        found.append((number, place))
      }
    }
    found.sort {
      ($0.number, $0.place.article, $0.place.word) < ($1.number, $1.place.article, $1.place.word)
    }
    marks = Array(repeating: [], count: words.count)
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, found[end].number == found[start].number { end += 1 }
      if found[start].place.article != found[end - 1].place.article {
        add(found[start..<end].map(\.place), rules.mostPlaces)
      }
      start = end
    }
    for index in marks.indices { marks[index].sort { $0.word < $1.word } }
  }

  private mutating func add(_ all: [Place], _ most: Int) {
    let group = Int32(truncatingIfNeeded: groups.count)
    let start = places.count
    var count = 0
    for place in all {
      count = places.count > start && places.last?.article == place.article ? count + 1 : 1
      guard count <= most else { continue }
      places.append(place)
      marks[Int(place.article)].append(Mark(word: place.word, group: group))
    }
    groups.append(start..<places.count)
  }

  /// The shared fingerprints of an article, by word.
  func marks(of article: Int) -> [Mark] { marks[article] }

  /// The places of a fingerprint.
  func places(of group: Int32) -> ArraySlice<Place> { places[groups[Int(group)]] }
}
