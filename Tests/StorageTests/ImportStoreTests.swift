import Annotations
import Articles
import Formats
import Glibc
import Storage
import Testing

@Suite struct ImportStoreTests {
  private let folder: Folder
  private let store: ImportStore
  private let path = ArticlePath("rivers/ferry.txt")
  private let hash = "sha256:1"
  private var name: String {
    get throws { try #require(folder.names(".lectern/imports").first { $0.hasSuffix(".json") }) }
  }

  init() throws {
    folder = try Folder()
    try folder.write("The ferry.", to: path.rawValue)
    store = ImportStore(folder: folder.file(".lectern"), library: folder.path)
  }

  private func correction(
    _ id: String, _ change: StructureCorrection.Change = .join
  ) -> StructureCorrection {
    StructureCorrection(
      id: id, change,
      at: TextQuote(exact: "words of \(id)", prefix: "before", suffix: "after", start: 3))
  }

  private func options(
    _ ids: String..., encoding: String? = nil, date: String? = nil
  ) -> ImportOptions {
    ImportOptions(encoding: encoding, date: date, corrections: ids.map { correction($0) })
  }

  private func loaded() throws -> ImportOptions {
    guard case .record(let record) = store.load(path, fileHash: hash) else {
      throw Missing()
    }
    return record.options
  }

  private struct Missing: Error {}

  private func isUnreadable() -> Bool {
    if case .unreadable = store.load(path, fileHash: hash) { true } else { false }
  }

  @discardableResult
  private func save(
    _ mine: ImportOptions, base: ImportOptions = ImportOptions()
  ) throws -> String? {
    let saved = try store.save(mine, of: path, fileHash: hash, base: base, at: noon)
    return saved.notice
  }

  @Test func `looking makes no store`() throws {
    #expect(store.load(path, fileHash: hash) == .none)
    #expect(store.problems() == [])
    #expect(folder.names() == ["rivers"])
  }

  @Test func `what was saved is loaded, in its order`() throws {
    let options = ImportOptions(
      encoding: "windows-1251",
      corrections: [
        correction("b", .heading(level: 3)), correction("a", .split), correction("c", .quotation),
      ])
    #expect(try save(options) == nil)
    #expect(try loaded() == options)
    #expect(store.problems() == [])
    let bytes = try folder.read(".lectern/imports/\(name)")
    try save(options, base: options)
    #expect(try folder.read(".lectern/imports/\(name)") == bytes)
  }

  @Test func `keys of others survive at both levels`() throws {
    try save(options("a", "b"))
    let text = String(decoding: try folder.read(".lectern/imports/\(name)"), as: UTF8.self)
      .replacing("\"version\": 1,", with: "\"version\": 1,\n  \"x-tool\": {\"k\": 1.0},")
      .replacing("\"id\": \"a\",", with: "\"id\": \"a\", \"by\": \"Ann\",")
    try folder.write(text, to: ".lectern/imports/\(name)")
    try save(options("a", "b", "c"), base: options("a", "b"))
    let after = String(decoding: try folder.read(".lectern/imports/\(name)"), as: UTF8.self)
    #expect(
      after.contains("\"x-tool\"") && after.contains("1.0") && after.contains("\"by\": \"Ann\""))
    #expect(try loaded() == options("a", "b", "c"))
  }

  @Test func `two sessions keep what both said`() throws {
    try save(options("a", "b"))
    let base = try loaded()
    try save(options("a", "b", "mine"), base: base)
    try save(options("b", "theirs", encoding: "KOI8-R"), base: base)
    #expect(try loaded() == options("b", "mine", "theirs", encoding: "KOI8-R"))
  }

  @Test func `a record that vanished is written again whole`() throws {
    try save(options("a"))
    let base = try loaded()
    try FileCalls().remove(folder.file(".lectern/imports/\(name)"))
    try save(options("a", "b"), base: base)
    #expect(try loaded() == options("a", "b"))
  }

  @Test func `every truncation is said, set aside and never taken for empty`() throws {
    try save(options("a", "b", encoding: "KOI8-R"))
    let whole = try folder.read(".lectern/imports/\(name)")
    let file = try name
    for length in stride(from: 0, to: whole.count - 2, by: 7) {
      try folder.write(Array(whole[..<length]), to: ".lectern/imports/\(file)")
      #expect(isUnreadable(), "\(length) bytes")
      #expect(store.problems().count == 1)
    }
    let broken = Array(whole[..<40])
    try folder.write(broken, to: ".lectern/imports/\(file)")
    let notice = try #require(try save(options("new")))
    #expect(notice.contains("could not be read") && notice.contains(".corrupt-"))
    let copy = try #require(folder.names(".lectern/imports").first { $0.contains(".corrupt-") })
    #expect(try folder.read(".lectern/imports/\(copy)") == broken)
    #expect(try loaded() == options("new"))
  }

  static let broken: [(text: String, words: String)] = [
    ("", "the file is empty"),
    ("[]", "no JSON object"),
    ("{\"version\": 1, \"article\": \"a\", \"corrections\": [,]}", "line 1, column"),
    ("{\"version\": \"1\", \"article\": \"a\"}", "“version”"),
    ("{\"version\": 1}", "“article”"),
    ("{\"version\": 1, \"article\": \"a\", \"corrections\": {}}", "“corrections”"),
    ("{\"version\": 1, \"article\": \"a\", \"encoding\": 7}", "“encoding”"),
    ("{\n<<<<<<< mine\n", "line 2: the marks of an unfinished merge"),
  ]

  @Test(arguments: broken)
  func `a file edited wrongly by hand is told with its fault`(text: String, words: String) throws {
    try save(options("a"))
    try folder.write(text, to: ".lectern/imports/\(name)")
    #expect(isUnreadable())
    let problem = try #require(store.problems().first)
    #expect(problem.contains(words) && problem.contains("not applied"), "\(problem)")
  }

  static let items = [
    "{}", "7", "{\"id\": \"x\", \"change\": \"table\", \"exact\": \"words\"}",
    "{\"id\": \"x\", \"change\": \"heading\", \"exact\": \"words\"}",
    "{\"id\": \"x\", \"change\": \"join\", \"exact\": \" - \"}",
    "{\"id\": \"a\", \"change\": \"join\", \"exact\": \"the id of another\"}",
  ]

  @Test(arguments: items)
  func `an item that cannot be used is told and kept as it was written`(item: String) throws {
    try save(options("a"))
    let file = try name
    let text = String(decoding: try folder.read(".lectern/imports/\(file)"), as: UTF8.self)
    let end = try #require(text.lastIndex(of: "]"))
    try folder.write("\(text[..<end]), \(item)]}", to: ".lectern/imports/\(file)")
    #expect(try loaded() == options("a"))
    #expect(store.problems().first?.contains("correction 2 cannot be used and is kept") == true)
    try save(options("a", "b"), base: options("a"))
    #expect(try loaded() == options("a", "b"))
    #expect(store.problems().first?.contains("correction 3 cannot be used and is kept") == true)
  }

  @Test func `a date that was told is kept and merged`() throws {
    try save(options("a", date: "2024-08"))
    #expect(try loaded().date == "2024-08")
    let base = options("a", date: "2024-08")
    try save(options("a", "b", date: "2024-08"), base: options("a"))
    try save(options("a"), base: base)
    #expect(try loaded() == options("a", "b"))
  }

  @Test func `a date that is none is told, kept and not used`() throws {
    try save(options("a", date: "2024"))
    let file = ".lectern/imports/\(try name)"
    let text = String(decoding: try folder.read(file), as: UTF8.self).replacing(
      "\"2024\"", with: "\"2024-02-30\"")
    try folder.write(text, to: file)
    #expect(try loaded() == options("a"))
    #expect(store.problems().first?.contains("2024-02-30 is no date") == true)
    try save(options("a", "b"), base: options("a"))
    #expect(
      String(decoding: try folder.read(file), as: UTF8.self).contains("\"date\": \"2024-02-30\""))
  }

  @Test func `an encoding that nobody knows is told, kept and not used`() throws {
    try save(options("a", encoding: "KOI8-R"))
    let file = try name
    let text = String(decoding: try folder.read(".lectern/imports/\(file)"), as: UTF8.self)
    try folder.write(text.replacing("KOI8-R", with: "klingon"), to: ".lectern/imports/\(file)")
    #expect(try loaded() == options("a"))
    #expect(store.problems().first?.contains("no encoding is called klingon") == true)
    try save(options("a", "b"), base: options("a"))
    let after = String(decoding: try folder.read(".lectern/imports/\(file)"), as: UTF8.self)
    #expect(after.contains("\"encoding\": \"klingon\""))
  }

  @Test func `a newer version is applied as far as it is understood, and not written`() throws {
    try save(options("a"))
    let file = try name
    let text = String(decoding: try folder.read(".lectern/imports/\(file)"), as: UTF8.self)
      .replacing("\"version\": 1", with: "\"version\": 2")
    try folder.write(text, to: ".lectern/imports/\(file)")
    #expect(try loaded() == options("a"))
    #expect(store.problems().first?.contains("newer lectern (version 2 of the file)") == true)
    #expect(throws: StorageError.newer(path: folder.file(".lectern/imports/\(file)"), version: 2)) {
      try save(options("a", "b"), base: options("a"))
    }
    #expect(try folder.read(".lectern/imports/\(file)") == Array(text.utf8))
  }

  @Test func `what was said goes with a renamed file, and not with a copy`() throws {
    try save(options("a"))
    let other = ArticlePath("rivers/other.txt")
    #expect(store.load(other, fileHash: hash) == .none)
    try FileCalls().rename(folder.file(path.rawValue), to: folder.file(other.rawValue))
    guard case .record(let record) = store.load(other, fileHash: hash) else { throw Missing() }
    #expect(record.options == options("a"))
    #expect(store.load(other, fileHash: "sha256:2") == .none)
    _ = try store.save(
      options("a", "b"), of: other, fileHash: hash, base: options("a"), at: noon)
    #expect(folder.names(".lectern/imports").count == 1)
  }

  @Test func `a copy that a synchroniser put aside is told`() throws {
    try save(options("a"))
    let bytes = try folder.read(".lectern/imports/\(name)")
    let copy = try name.replacing(".json", with: ".sync-conflict-20260101-1.json")
    try folder.write(bytes, to: ".lectern/imports/\(copy)")
    #expect(store.problems().first?.contains("put aside") == true)
  }

  @Test(arguments: [ENOSPC, EIO, EACCES])
  func `whichever call fails, what was said before is there`(number: Int32) throws {
    var step = 0
    while true {
      step += 1
      let name = "store-\(number)-\(step)"
      _ = try ImportStore(folder: folder.file(name))
        .save(options("a"), of: path, fileHash: hash, base: ImportOptions(), at: noon)
      let failing = FailingCalls(failing: step, with: number)
      let store = ImportStore(folder: folder.file(name), calls: failing.calls)
      let result = Result {
        try store.save(
          options("a", "b"), of: path, fileHash: hash, base: options("a"), at: noon)
      }
      let isSaved = if case .success = result { true } else { false }
      guard
        case .record(let record) = ImportStore(folder: folder.file(name))
          .load(path, fileHash: hash)
      else { throw Missing() }
      let after = isSaved ? [options("a", "b")] : [options("a"), options("a", "b")]
      #expect(after.contains(record.options), "step \(step)")
      guard failing.hasFailed else {
        #expect(isSaved)
        break
      }
    }
    #expect(step > 15, "the save makes many calls")
  }
}
