import Annotations
import Articles
import Console
import FoundationEssentials
import Reading
import Screens
import Session
import Storage
import Testing
import Typesetting

/// A reader at the keys of a session whose texts are long from two kilobytes on.
struct LongReader {
  private let folder: TemporaryFolder
  private let limits: LongText.Limits
  private(set) var engine: Engine
  private var now = Timestamp(milliseconds: 1_767_225_600_000)

  /// Opens one file of a new folder.
  init(
    _ text: String, rows: Int = 12, columns: Int = 60,
    limits: LongText.Limits = LongText.Limits(whole: 2_000, part: 512, beginning: 2_048)
  ) throws {
    folder = try TemporaryFolder()
    self.limits = limits
    try folder.write(text)
    engine = try Self.engine(folder, limits, Size(rows: rows, columns: columns), now)
  }

  /// Ends the session and begins another of the same file.
  mutating func reopen() throws {
    _ = engine.handle(.event(.ended(.hangUp), at: now))
    engine = try Self.engine(folder, limits, model.size, now)
  }

  /// Changes the file under the session.
  func rewrite(_ text: String) throws { try folder.write(text) }

  /// Removes the file under the session.
  func remove() throws { try FileCalls().remove(folder.file) }

  private static func engine(
    _ folder: TemporaryFolder, _ limits: LongText.Limits, _ size: Size, _ now: Timestamp
  ) throws -> Engine {
    let librarian = Librarian(
      try LibraryLocation([folder.file]), places: Places(environment: ["HOME": folder.home]),
      seed: 1, limits: limits)
    let performer = Performer(librarian, inbox: Inbox(), isSynchronous: true)
    return Startup(librarian, performer, isComplete: true).engine(size: size, seed: 1, at: now)
  }

  /// Gives the window another size.
  mutating func resize(rows: Int, columns: Int) {
    _ = engine.handle(.event(.resized(Size(rows: rows, columns: columns)), at: now))
  }

  /// Presses keys as `KeySpelling` spells them.
  mutating func press(_ keys: String) throws {
    for key in try KeySpelling.parse(keys) {
      now = Timestamp(milliseconds: now.milliseconds + 100)
      _ = engine.handle(.event(.key(key), at: now))
    }
  }

  var model: Model { engine.model }
  var page: Page? { model.page }
  var excerpt: Excerpt? { page?.open.excerpt }

  /// The rows of text on the screen, the status line left out.
  var rows: [String] { model.frame().lines.dropLast().map { $0 } }

  /// The last row.
  var status: String { model.frame().lines.last ?? "" }

  /// The lines of text on the screen, by the bytes of the file where they begin.
  var lines: [(byte: Int, text: String)] {
    guard let page, let view = model.view.article else { return [] }
    let top = page.topRow(of: view.place)
    return (top..<top + page.height).compactMap { row in
      guard let line = page.line(at: row), !line.isBlank else { return nil }
      return (page.open.fileByte(at: line.range.lowerBound), page.open.text[line.range])
    }
  }

  /// The words at the cursor.
  func text(atCursor count: Int) -> String {
    guard let page, let view = model.view.article else { return "" }
    let start = view.place.cursor
    return page.open.text[start..<page.open.text.clamped(start.advanced(by: count))]
  }
}

/// A folder with one long file, removed with the test.
final class TemporaryFolder: Sendable {
  let home: String
  let file: String

  init() throws {
    let temporary = try FileCalls().realPath(FileManager.default.temporaryDirectory.path)
    home = "\(temporary)/lectern-long-\(UUID().uuidString)"
    file = "\(home)/library/long.txt"
    try FileCalls().makeFolders("\(home)/library")
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  func write(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: file)) }
}

/// Texts to read.
enum LongSample {
  /// Paragraphs of two to five lines, each with its number.
  static func paragraphs(_ count: Int) -> String {
    (1...count).map { number in
      "Paragraph \(number) tells of the mill. "
        + (0...(number % 4)).map { "It stood still for \(number + $0) days and nobody knew why. " }
        .joined()
    }.joined(separator: "\n\n") + "\n"
  }
}
