import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct ReviewTests {
  /// An article with three notes: two that wait since long, one of today.
  private let article: OpenArticle = {
    var open = Sample.open("First sentence here. Second sentence there.\n\nA third one.")
    for (number, days) in [(0, 40), (1, 30), (2, 0)] {
      let range = Offset(number * 3)..<Offset(number * 3 + 5)
      open.notebook.apply(
        .add(
          Annotation(
            id: AnnotationID("urn:\(number)"), range: range,
            anchor: .make(range, in: open.text, textHash: open.textHash), note: "note \(number)",
            created: Timestamp(milliseconds: 1_767_225_600_000 - Int64(days) * 86_400_000))))
    }
    return open
  }()

  private func pilot(_ keys: String) throws -> Pilot {
    var pilot = Pilot([article])
    try pilot.press(keys)
    list(&pilot)
    return pilot
  }

  private func list(_ pilot: inout Pilot) {
    guard let notebook = pilot.model.shelf[article.path]?.notebook else { return }
    pilot.send(
      .notebookListed(NotebookRow.rows(of: notebook, path: article.path, title: "A sample")))
  }

  private func view(_ pilot: Pilot) -> ReviewView? {
    if case .review(let view) = pilot.model.view { view } else { nil }
  }

  @Test func `the longest waiting note comes first, one of today not at all`() throws {
    let pilot = try pilot("gv")
    #expect(view(pilot)?.queue?.map(\.annotation.note) == ["note 0", "note 1"])
  }

  @Test(arguments: [("1", 1), ("2", 1), ("<space>", 1), ("3", 3)])
  func `an answer dates the next reading and goes on`(key: String, days: Int64) throws {
    var pilot = try pilot("gv")
    try pilot.press(key)
    let answered = try #require(
      pilot.model.shelf[article.path]?.notebook[AnnotationID("urn:0")]?.review)
    #expect(answered.due.milliseconds - answered.last.milliseconds == days * 86_400_000)
    #expect(answered.last == pilot.now)
    #expect(view(pilot)?.current?.annotation.note == "note 1")
    #expect(view(pilot)?.answered == 1)
    list(&pilot)
    #expect(view(pilot)?.queue?.map(\.annotation.note) == ["note 1"])
    try pilot.press("U")
    #expect(pilot.model.shelf[article.path]?.notebook[AnnotationID("urn:0")]?.review == nil)
  }

  @Test func `a note can wait, and the end is calm`() throws {
    var pilot = try pilot("gv")
    try pilot.press("s")
    #expect(view(pilot)?.current?.annotation.note == "note 1")
    list(&pilot)
    #expect(view(pilot)?.current?.annotation.note == "note 1")
    try pilot.press("22")
    #expect(view(pilot)?.current == nil)
    #expect(pilot.frame.text.contains("Nothing is due."))
    list(&pilot)
    #expect(pilot.frame.text.contains("The next note is due on 2026-01-02."))
    try pilot.press("2")
    #expect(pilot.model.notice?.text == "nothing to answer")
  }

  @Test func `Enter opens the passage`() throws {
    var pilot = try pilot("gv")
    try pilot.press("<enter>")
    #expect(pilot.view?.focus == article.notebook[AnnotationID("urn:0")]?.range)
  }

  @Test func `by chance every note comes up, and an answer counts there too`() throws {
    var pilot = try pilot("gR")
    var seen: Set<String> = []
    for _ in 0..<60 {
      seen.insert(view(pilot)?.current?.annotation.note ?? "none")
      try pilot.press("gR")
      list(&pilot)
    }
    #expect(seen == ["note 0", "note 1", "note 2"])
    let note = try #require(view(pilot)?.current?.annotation.id)
    try pilot.press("3")
    #expect(pilot.model.shelf[article.path]?.notebook[note]?.review?.step == 1)
  }
}
