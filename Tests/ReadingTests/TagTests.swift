import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct TagTests {
  let article = Sample.open("First sentence here. Second sentence there.")

  private func pilot() throws -> Pilot {
    var pilot = Pilot([article])
    try pilot.press("a#")
    pilot.send(
      .tagsListed([
        TagCount(tag: "trade", notes: 12, articles: 4),
        TagCount(tag: "ports", notes: 5, articles: 1),
        TagCount(tag: "free trade", notes: 2, articles: 2),
        TagCount(tag: "portraits", notes: 1, articles: 1),
      ]))
    return pilot
  }

  @Test(arguments: [
    ("<tab><enter>", ["trade"]), ("por<tab><enter>", ["ports"]),
    ("por<down><tab><enter>", ["portraits"]), ("tra<enter>", ["tra"]),
    ("trade<tab><enter>", ["free trade"]), ("x,#po<tab>,tra<tab><enter>", ["x", "ports", "trade"]),
    ("zzz<tab><enter>", ["zzz"]),
  ])
  func `Tab completes the tag that is typed`(keys: String, tags: [String]) throws {
    var pilot = try pilot()
    #expect(pilot.asked.contains(.listTags))
    try pilot.press(keys)
    #expect(pilot.model.shelf[article.path]?.notebook.annotations.first?.tags == tags)
  }

  @Test(arguments: ["gttrade<enter><C-u>commerce<enter>", ":rename-tag trade commerce<enter>"])
  func `a tag is renamed everywhere, told and undone`(keys: String) throws {
    var pilot = try pilot()
    try pilot.press("<esc>A" + String(keys.prefix { $0 != "<" && $0 != ":" }))
    let rest = keys.drop { $0 != "<" && $0 != ":" }
    try pilot.press(String(rest).split(separator: " ").joined(separator: "<space>"))
    guard case .renameTag("trade", to: "commerce", _) = pilot.asked.last else {
      Issue.record("nothing was renamed: \(String(describing: pilot.asked.last))")
      return
    }
    let back = [NotebookChange(path: article.path, edit: .all([]))]
    pilot.send(.notebooksChanged(NotebookChangeResult(inverse: back, notes: 12)))
    #expect(
      pilot.model.notice?.text == "#trade is #commerce · 12 notes in 1 article · U undoes")
    try pilot.press("U")
    guard case .changeNotebooks(back, _) = pilot.asked.last else {
      Issue.record("nothing was taken back")
      return
    }
    pilot.send(.notebooksChanged(NotebookChangeResult(inverse: back, notes: 12)))
    try pilot.press("R")
    guard case .changeNotebooks(back, _) = pilot.asked.last else {
      Issue.record("nothing was done again")
      return
    }
  }

  @Test func `the preview counts before anything is renamed`() throws {
    var pilot = try pilot()
    try pilot.press("<esc>Agttrade<enter>")
    #expect(pilot.model.renamePreview == "12 notes in 4 articles")
    #expect(pilot.frame.text.contains("12 notes in 4 articles"))
  }

  @Test(arguments: [("trade", "that is its name"), ("", "a tag needs a name without commas")])
  func `names that are none are refused`(name: String, sentence: String) throws {
    var pilot = try pilot()
    try pilot.press("<esc>Agttrade<enter><C-u>\(name)<enter>")
    #expect(pilot.model.notice?.text == sentence)
  }

  @Test func `notes that are not saved stand in the way of a rename`() throws {
    var pilot = try pilot()
    try pilot.press("<esc>")
    pilot.send(.notSaved(article.path, reason: "NOT saved: disk full"))
    try pilot.press("A:rename-tag<space>trade<space>commerce<enter>")
    #expect(pilot.model.notice?.level == .warning)
    #expect(!pilot.asked.contains { if case .renameTag = $0 { true } else { false } })
  }
}
