import Articles
import Console
import Entities
import Reading
import Statements
import TestSupport
import Testing

/// Words that other articles print too, while reading.
@Suite struct RepeatsTests {
  private func pilot() -> Pilot {
    var pilot = Pilot(Repeats.articles, gazetteer: Names.gazetteer)
    pilot.send(.repeatsFound(Repeats.table))
    return pilot
  }

  @Test func `it is asked once for an article, and again when the library changed`() throws {
    var pilot = Pilot(Repeats.articles)
    try pilot.press("jj")
    #expect(pilot.effects.count { $0 == .findRepeats } == 1)
    pilot.send(.libraryListed(pilot.model.library.entries, [:]))
    #expect(pilot.effects.count { $0 == .findRepeats } == 2)
  }

  @Test func `in a library too large to compare, an article is compared when that is asked for`()
    throws
  {
    var pilot = Pilot(Repeats.articles, gazetteer: Names.gazetteer)
    pilot.send(.repeatsPutOff)
    let path = try #require(pilot.view?.path)
    try pilot.press("g=")
    #expect(pilot.effects.last == .findRepeatsNear(path))
    pilot.send(.repeatsFound(Repeats.table))
    #expect(pilot.frame.lines.contains { $0.contains("printed elsewhere") })
    let asked = pilot.effects.count
    try pilot.press("}}g=")
    #expect(!pilot.effects.dropFirst(asked).contains(.findRepeatsNear(path)))
    guard case .repeats = pilot.model.panel else {
      Issue.record("no panel")
      return
    }
  }

  @Test func `one article alone repeats nothing, and nothing is asked`() throws {
    var pilot = Pilot([Repeats.articles[0]])
    try pilot.press("jj")
    #expect(!pilot.effects.contains(.findRepeats))
  }

  @Test func `the key shows where the words are printed, and again goes there and back`() throws {
    var pilot = pilot()
    try pilot.press("}}g=")
    guard case .repeats(let passages) = pilot.model.panel else {
      Issue.record("no panel")
      return
    }
    #expect(passages.map(\.there.path.rawValue) == ["2-agency.md", "3-opinion.md"])
    #expect(passages.map(\.isVerbatim) == [true, false])
    try pilot.press("g=")
    #expect(pilot.view?.path.rawValue == "2-agency.md")
    #expect(pilot.view?.focus?.lowerBound == pilot.view?.place.cursor)
    #expect(pilot.text(atCursor: 9) == "The ferry")
    try pilot.press("H")
    #expect(pilot.view?.path.rawValue == "1-ferry.md")
  }

  @Test(arguments: [
    ("}}g=<enter>", "2-agency.md"), ("}}g=2<enter>", "3-opinion.md"), ("}}2g=", "3-opinion.md"),
    ("}}g=3<enter>", "1-ferry.md"), ("}}g=j", "1-ferry.md"),
  ])
  func `Enter and a number choose the place`(keys: String, path: String) throws {
    var pilot = pilot()
    try pilot.press(keys)
    #expect(pilot.view?.path.rawValue == path)
    #expect(pilot.model.panel == nil)
  }

  @Test func `]= and [= lead to the words`() throws {
    var pilot = pilot()
    try pilot.press("]=")
    #expect(pilot.text(atCursor: 9) == "The ferry" && pilot.model.repeatsAtCursor.count == 2)
    try pilot.press("]=")
    #expect(pilot.model.notice?.text == "no repeated passage below")
    try pilot.press("G[=")
    #expect(pilot.text(atCursor: 9) == "The ferry")
  }

  @Test func `elsewhere the key says where to go`() throws {
    var pilot = pilot()
    try pilot.press("g=")
    #expect(pilot.model.notice?.text.contains("]=") == true)
    var other = Pilot(Repeats.articles)
    try other.press("g=")
    #expect(other.model.notice?.text == "no other article prints words of this one")
  }
}

/// Hits of a list in the same words.
@Suite struct TwinsTests {
  private var hits: [Hit] {
    Repeats.articles.flatMap { open in open.links.map { Hit(path: open.path, range: $0.range) } }
  }

  @Test func `the first article counts, the others say whose words they are`() {
    let twins = Twins(of: hits, in: Repeats.table)
    #expect(
      hits.map { twins[$0]?.path.rawValue } == [
        nil, nil, nil, "1-ferry.md", "1-ferry.md", "1-ferry.md", "1-ferry.md",
      ])
    #expect(twins.count == 4)
  }

  @Test func `the order of the list decides which is the first`() {
    let twins = Twins(of: hits.reversed(), in: Repeats.table)
    #expect(hits.count { twins[$0]?.path.rawValue == "3-opinion.md" } == 4)
  }

  @Test func `a source of all hits is one that none is without`() {
    let twins = Twins(of: hits, in: Repeats.table)
    #expect(twins.source(of: Array(hits[3...4]))?.rawValue == "1-ferry.md")
    #expect(twins.source(of: Array(hits[2...4])) == nil)
    #expect(twins.source(of: []) == nil)
    #expect(Twins(of: hits, in: .empty) == .none)
  }
}
