import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

@Suite struct SuggestionGoldenTests {
  private static let one = Sample.open(
    "The mill of Oskar Lind is old, says Oskar Lind.\n\nIn [Minsk|minsk] they met Oskar Lind and "
      + "the Weaving Union (WU). A Minskian came from the Weaving Union, and the WU thanked him. "
      + "The Minskian left.",
    path: "one.md", title: "The mill")
  private static let two = Sample.open(
    "Later Oskar Lind saw the Salt Road and the Declaration on the Trade of Salt and Wool, and "
      + "then the Salt Road again.", path: "two.md", title: "A road of salt")

  private func pilot(_ size: Size) throws -> Pilot {
    var pilot = Pilot([Self.one, Self.two], gazetteer: Names.gazetteer, size: size)
    let articles = [Self.one, Self.two]
    let names = articles.map {
      Entities.ArticleNames($0.article, path: $0.path, mentions: $0.mentions)
    }
    let rows = SuggestionFinder(names, Names.gazetteer, threshold: 1).suggestions.map { name in
      SuggestionRow(
        name,
        lines: name.places.compactMap { place in
          articles.first { $0.path == place.path }.map {
            ContextLine(of: place.range, in: $0.article, path: place.path, reach: 80)
          }
        })
    }
    try pilot.press("gs")
    pilot.send(.suggestionsListed(rows, of: nil))
    try answer(&pilot)
    return pilot
  }

  /// Answers every preview as if it gained two mentions.
  private func answer(_ pilot: inout Pilot) throws {
    for case .preview(let edit) in pilot.asked {
      pilot.send(.previewed(edit, CorrectionPreview(gained: 2, lost: 0, articles: 1)))
    }
  }

  @Test(arguments: sizes)
  func `names to decide, their kind, their owner, their places`(size: Size) throws {
    var pilot = try pilot(size)
    try check(pilot, "suggestions", size)
    guard case .suggestions(let view) = pilot.model.view else {
      Issue.record("no list")
      return
    }
    let index = try #require(view.rows.firstIndex { $0.suggestion.aliasOf != nil })
    try pilot.press(String(repeating: "j", count: index))
    try answer(&pilot)
    try check(pilot, "suggestions-alias", size)
    try pilot.press("=")
    try check(pilot, "suggestions-owner", size)
    try pilot.press("<esc>w")
    try check(pilot, "suggestions-why", size)
  }

  @Test(arguments: sizes)
  func `nothing left to decide`(size: Size) throws {
    var pilot = Pilot([Self.one], size: size)
    try pilot.press("gs")
    pilot.send(.suggestionsListed([], of: nil))
    try check(pilot, "suggestions-none", size)
  }

  @Test(arguments: sizes)
  func `why a name is no link`(size: Size) throws {
    var open = Sample.open("They heard Kenny Minsk sing.", path: "one.md", title: "One")
    let finder = MentionFinder(Names.gazetteer)
    open.unlinkedNames = finder.report(on: open.article, path: open.path).suppressed
    try #require(open.unlinkedNames.count == 1)
    var pilot = Pilot([open], gazetteer: Names.gazetteer, size: size)
    try pilot.press("/Minsk<enter>")
    try check(pilot, "unlinked-name", size)
    try pilot.press("w")
    try check(pilot, "unlinked-name-why", size)
  }

  @Test(arguments: Theme.all)
  func `an unclear link has a look of its own, in every theme`(theme: Theme) {
    let unclear = theme.style(of: RoleSet(.ambiguousMention))
    for role in [Role.person, .place, .organisation, .otherKind, .weakMention, .link] {
      #expect(theme.style(of: RoleSet(role)) != unclear, "\(theme.name): \(role)")
    }
    #expect(unclear.attributes.contains(.underline))
  }
}
