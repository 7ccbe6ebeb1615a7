import Annotations
import Articles
import Console
import Reading
import Screens
import Storage
import TestSupport
import Testing
import Typesetting

/// Reading a text of which only a part is in memory.
@Suite struct LongTextReadingTests {
  private let text = LongSample.paragraphs(600)

  /// Every line of the text, as one that is read as a whole has them.
  private func wholeLines() throws -> [String] {
    let reader = try LongReader(text, limits: .standard)
    #expect(reader.excerpt == nil)
    let page = try #require(reader.page)
    return (0..<page.rowCount).compactMap { page.line(at: $0) }.filter { !$0.isBlank }
      .map { page.open.text[$0.range] }
  }

  @Test(arguments: ["j", "d", "<space>", "3<space>", "9j"])
  func `going down shows every line of the file once, as the whole has it`(key: String) throws {
    var reader = try LongReader(text)
    var seen: [Int: String] = [:]
    var windows: Set<Excerpt> = []
    // The keys that go further than a screen leave out what stands between.
    let isComplete = key.first?.isNumber != true || key == "9j"
    for _ in 0..<4_000 {
      for line in reader.lines { seen[line.byte] = line.text }
      if let excerpt = reader.excerpt { windows.insert(excerpt) }
      let rows = reader.rows
      try reader.press(key)
      if reader.rows == rows, reader.excerpt?.isLast == true { break }
    }
    #expect(windows.count > 5)
    #expect(reader.excerpt?.isLast == true)
    let lines = seen.sorted { $0.key < $1.key }.map(\.value)
    let whole = try wholeLines()
    if isComplete { #expect(lines == whole) } else { #expect(Set(lines).isSubset(of: whole)) }
    #expect(lines.last == whole.last)
  }

  @Test func `each page begins with the last line of the one before`() throws {
    var reader = try LongReader(text)
    for _ in 0..<60 {
      let last = reader.rows.last
      try reader.press("<space>")
      if reader.excerpt?.isLast == true { break }
      #expect(reader.rows.first == last)
    }
  }

  @Test func `the way up shows the same screens as the way down`() throws {
    var reader = try LongReader(text)
    var screens: [[String]] = []
    for _ in 0..<50 {
      screens.append(reader.rows)
      try reader.press("d")
    }
    for screen in screens.reversed() {
      try reader.press("u")
      #expect(reader.rows == screen)
    }
  }

  @Test func `a number before a key goes as far as the key pressed as often`() throws {
    var once = try LongReader(text)
    try once.press("40<space>")
    var often = try LongReader(text)
    try often.press(String(repeating: "<space>", count: 40))
    #expect(once.rows == often.rows)
    try once.press("40b")
    #expect(once.excerpt?.isFirst == true)
  }

  @Test func `the ends of the file and any share of it are one key away`() throws {
    var reader = try LongReader(text)
    let first = reader.rows
    try reader.press("G")
    #expect(reader.rows.contains { $0.contains("days and nobody knew why.") })
    #expect(reader.lines.contains { $0.text.hasPrefix("Paragraph 600 ") })
    #expect(reader.status.contains("100%"))
    try reader.press("50%")
    let middle = try #require(reader.lines.first?.byte)
    #expect(abs(middle - text.utf8.count / 2) < 200)
    #expect(reader.status.contains("5"))
    try reader.press("gg")
    #expect(reader.rows == first)
    #expect(reader.excerpt?.isFirst == true)
  }

  @Test func `the screen in the middle of a file`() throws {
    var reader = try LongReader(text)
    try reader.press("50%jj")
    try Golden.check(reader.model.frame().lines.joined(separator: "\n") + "\n", "middle")
  }

  @Test func `the way back and marks lead to the line, whatever part is in memory`() throws {
    var reader = try LongReader(text)
    try reader.press("30%ma")
    let marked = reader.text(atCursor: 30)
    try reader.press("/Paragraph 519 <enter>")
    #expect(reader.text(atCursor: 14) == "Paragraph 519 ")
    try reader.press("<C-o>")
    #expect(reader.text(atCursor: 30) == marked)
    try reader.press("G'a")
    #expect(reader.text(atCursor: 30) == marked)
  }

  @Test func `the next session begins where this one ended`() throws {
    var reader = try LongReader(text)
    try reader.press("70%jjj")
    let rows = reader.rows
    try reader.reopen()
    #expect(reader.rows == rows)
    #expect(reader.excerpt?.isFirst == false)
  }

  @Test func `a window of another size stays at its line`() throws {
    var reader = try LongReader(text)
    try reader.press("60%")
    let top = reader.model.view.article?.place.file?.top
    for (rows, columns) in [(40, 100), (6, 30), (24, 80), (12, 60)] {
      reader.resize(rows: rows, columns: columns)
      #expect(reader.model.view.article?.place.file?.top == top)
    }
  }

  @Test(arguments: ["a", "c", "C", "#", "gk", "gr", "gp", "x", "ph", "gy", "va", "v1", "vc"])
  func `nothing is noted on a part of a text, and the reader is told`(keys: String) throws {
    var reader = try LongReader(text)
    try reader.press("50%")
    try reader.press(keys)
    let open = try #require(reader.page?.open)
    #expect(open.notebook.annotations.isEmpty)
    #expect(reader.model.prompt == nil)
  }

  @Test func `a selection ends where the part does`() throws {
    var reader = try LongReader(text)
    try reader.press("v" + String(repeating: "}", count: 400))
    #expect(reader.model.view.article?.selection != nil)
    #expect(reader.excerpt?.isFirst == true)
    let end = try #require(reader.excerpt?.bytes.upperBound)
    try reader.press("<esc>")
    try reader.press("<space>")
    #expect(try #require(reader.excerpt?.bytes.upperBound) > end)
  }

  @Test func `over more blank lines than a part holds the way goes on`() throws {
    let gap = String(repeating: "\n", count: 60_000)
    var reader = try LongReader("Before the gap.\n\n" + gap + "Behind the gap.\n")
    #expect(reader.rows.contains { $0.contains("Before the gap.") })
    for _ in 0..<40 where !reader.rows.contains(where: { $0.contains("Behind") }) {
      try reader.press("<space>")
    }
    #expect(reader.rows.contains { $0.contains("Behind the gap.") })
    for _ in 0..<40 where !reader.rows.contains(where: { $0.contains("Before") }) {
      try reader.press("b")
    }
    #expect(reader.rows.contains { $0.contains("Before the gap.") })
  }

  @Test(arguments: [
    String(repeating: "\n", count: 5_000), String(repeating: "and so on ", count: 1_000),
    String(repeating: "é中😀", count: 800),
    "Words.\n" + String(repeating: "\u{0}", count: 90)
      + String(repeating: "more words ", count: 400),
  ])
  func `odd texts are read from one end to the other and back`(text: String) throws {
    var reader = try LongReader(text)
    try reader.press("<space>jjG")
    #expect(reader.excerpt?.isLast == true)
    try reader.press("bkk50%{}((gg")
    #expect(reader.excerpt?.isFirst == true)
    try reader.press("/so on<enter>nN]][[?<esc>ga<esc>K<esc>")
  }
}

/// A long file that changes under its reader.
@Suite struct ChangingLongTextTests {
  private let text = LongSample.paragraphs(600)

  @Test func `a file that is gone is said to be gone, and what was read stays`() throws {
    var reader = try LongReader(text, columns: 160)
    try reader.press("50%")
    let rows = reader.rows
    try reader.remove()
    try reader.press("G")
    #expect(reader.status.contains("no such file"))
    #expect(reader.rows == rows)
    try reader.press("j")
    #expect(reader.rows != rows)
  }

  @Test func `a file that became shorter ends where it ends now`() throws {
    var reader = try LongReader(text)
    try reader.press("90%")
    try reader.rewrite(LongSample.paragraphs(60))
    try reader.press("G")
    #expect(reader.lines.contains { $0.text.hasPrefix("Paragraph 60 ") })
    try reader.press("gg")
    #expect(reader.lines.first?.text.hasPrefix("Paragraph 1 ") == true)
  }

  @Test func `a file that is no longer long is read as a whole`() throws {
    var reader = try LongReader(text)
    try reader.press("90%")
    try reader.rewrite("Only this is left.\n")
    try reader.press("gg")
    #expect(reader.excerpt == nil)
    #expect(reader.rows.contains { $0.contains("Only this is left.") })
  }

  @Test func `a file that grows is read to its new end`() throws {
    var reader = try LongReader(text)
    try reader.press("G")
    try reader.rewrite(text + "\nA line that came later.\n")
    try reader.press("50%G")
    #expect(reader.lines.contains { $0.text.hasPrefix("A line that came later.") })
  }
}
