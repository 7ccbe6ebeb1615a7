import Entities
import Testing

@testable import Storage

struct GazetteerFileTests {
  @Test func `an entry with everything is read as it stands`() throws {
    let text = """
      # people
      [[entity]]
      id = "weir"
      name = "Ada Weir"
      type = "person"
      aliases = ["Weir", "A. Weir"]
      roles = ["Keeper of the Mill", {text = "Miller", from = 1994, until = "2001-03"}]
      demonyms = ["Weirish"]
      epithets = ["Lady of the Flour"]
      weak = ["the Keeper"]
      match = [{text = "weir's mill", case = "any", articles = ["002*"]}]
      about = "Keeps a mill."
      notes = \"\"\"
      [[entity]]
      name = "not an entry"
      \"\"\"
      wikidata = "Q1"
      see = [{to = "mill", rel = "keeps"}, "mill"]
      date = 1970-01-02
      not = ["Weir Lane"]
      context = ["flour"]
      prefer = 2

      [[entity]] # the mill
      name = "Mill"
      type = "place"
      stands_for = "weir"

      [[never]]
      text = "Free Mill Zone"
      """
    let (gazetteer, problems) = GazetteerFile.read(text, file: "e.toml")
    #expect(problems == [])
    var expected = Entity(
      id: EntityID("weir"), name: "Ada Weir", kind: .person, aliases: ["Weir", "A. Weir"])
    expected.roles = ["Keeper of the Mill", Title("Miller", from: "1994", until: "2001-03")]
    expected.demonyms = ["Weirish"]
    expected.epithets = ["Lady of the Flour"]
    expected.weak = ["the Keeper"]
    expected.match = [Alias("weir's mill", case: .any, articles: ["002*"])]
    expected.about = "Keeps a mill."
    expected.notes = "[[entity]]\nname = \"not an entry\"\n"
    expected.wikidata = "Q1"
    expected.see = [
      SeeAlso(to: EntityID("mill"), relation: "keeps"), SeeAlso(to: EntityID("mill")),
    ]
    expected.date = "1970-01-02"
    expected.not = ["Weir Lane"]
    expected.context = ["flour"]
    expected.prefer = 2
    expected.origin = Origin(file: "e.toml", line: 2)
    #expect(gazetteer.entities.first == expected)
    #expect(gazetteer[EntityID("mill")]?.origin == Origin(file: "e.toml", line: 24))
    #expect(gazetteer[EntityID("mill")]?.standsFor == EntityID("weir"))
    #expect(
      gazetteer.never == [NeverRule("Free Mill Zone", origin: Origin(file: "e.toml", line: 29))])
  }
}
