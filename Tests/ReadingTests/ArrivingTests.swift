import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

/// Articles that come after other keys were pressed.
@Suite struct ArrivingTests {
  let article = Sample.open("First sentence here. Second sentence there.")
  let late = Sample.open("It came late.", path: "late.md", title: "Late")

  /// A reader who asked for an article in the list that is not read yet.
  private func pilot() throws -> Pilot {
    var pilot = Pilot([article])
    pilot.send(
      .libraryListed([LibraryEntry(path: late.path, metadata: Metadata(title: "Late"))], [:]))
    try pilot.press("gl<enter>")
    #expect(pilot.asked.last == .openArticle(late.path))
    return pilot
  }

  @Test func `an article is shown when it comes, and what was said of it is gone`() throws {
    var pilot = try pilot()
    pilot.send(.notice(.reading(late.path)))
    pilot.send(.articleOpened(late))
    #expect(pilot.view?.path == late.path)
    #expect(pilot.model.notice == nil)
  }

  @Test(arguments: ["<C-o>", "A", "gl<C-o>"])
  func `an article does not come up where the reader left for another screen`(keys: String) throws {
    var pilot = try pilot()
    try pilot.press(keys)
    let there = pilot.model.view.context
    pilot.send(.articleOpened(late))
    #expect(pilot.model.view.context == there)
    #expect(pilot.view?.path != late.path)
    #expect(pilot.model.shelf[late.path] != nil)
  }

  @Test func `an article does not come up over one that was opened after it`() throws {
    var pilot = Pilot([article])
    pilot.send(
      .libraryListed(
        [
          LibraryEntry(path: article.path, metadata: Metadata(title: "Early")),
          LibraryEntry(path: late.path, metadata: Metadata(title: "Late")),
        ],
        [:]))
    try pilot.press("glgg<enter>")
    #expect(pilot.asked.last == .openArticle(late.path))
    try pilot.press("G<enter>")
    #expect(pilot.view?.path == article.path)
    pilot.send(.articleOpened(late))
    #expect(pilot.view?.path == article.path)
    #expect(pilot.model.shelf[late.path] != nil)
  }

  @Test func `an article that cannot be read leaves the reader where they are`() throws {
    var pilot = try pilot()
    pilot.send(.articleMissing(late.path, reason: "late.md is no longer in the library"))
    #expect(pilot.model.notice?.text == "late.md is no longer in the library")
    pilot.send(.articleOpened(late))
    #expect(pilot.view?.path != late.path)
  }

  /// A reader with a note on an article that left the shelf since.
  private func annotated() throws -> (pilot: Pilot, noted: OpenArticle) {
    var pilot = Pilot([article])
    try pilot.press("a")
    let noted = try #require(pilot.model.shelf[article.path])
    for number in 0...Shelf.limit {
      pilot.send(.articleOpened(Sample.open("Number \(number).", path: "other\(number).md")))
    }
    #expect(pilot.model.shelf[article.path] == nil)
    return (pilot, noted)
  }

  @Test func `a change waits for its article whatever is opened meanwhile`() throws {
    var (pilot, noted) = try annotated()
    try pilot.press("U")
    pilot.send(
      .libraryListed([LibraryEntry(path: late.path, metadata: Metadata(title: "Late"))], [:]))
    try pilot.press("gl<enter>")
    pilot.send(.articleOpened(late))
    #expect(pilot.view?.path == late.path)
    pilot.send(.articleOpened(noted))
    #expect(pilot.model.shelf[article.path]?.notebook.annotations == [])
  }

  @Test func `a second change is refused while the first waits for its article`() throws {
    var (pilot, noted) = try annotated()
    try pilot.press("UU")
    #expect(pilot.model.notice?.text.hasPrefix("NOT done") == true)
    #expect(pilot.asked.count { $0 == .openArticle(article.path) } == 1)
    pilot.send(.articleOpened(noted))
    #expect(pilot.model.shelf[article.path]?.notebook.annotations == [])
  }

  @Test func `a change whose article cannot be read waits no more`() throws {
    var (pilot, _) = try annotated()
    try pilot.press("U")
    pilot.send(.articleMissing(article.path, reason: "gone"))
    try pilot.press("U")
    #expect(pilot.asked.count { $0 == .openArticle(article.path) } == 2)
  }
}
