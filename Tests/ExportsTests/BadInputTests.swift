import Annotations
import Exports
import FoundationEssentials
import OrderedJSON
import SeededSupport
import Testing

@Suite struct BadImportTests {
  @Test(arguments: [
    ("json", "", "line 1, column 1: the file ends too early"),
    ("json", "{\n  \"a\": tru\n}", "line 2"),
    ("json", "{}", "it is no W3C annotation or collection"),
    ("json", "5", "it is no W3C annotation or collection"),
    ("jsonl", "{}\n{]\n", "line 2, column 2"),
    ("hypothesis", "{}", "it is no answer of Hypothesis"), ("hypothesis", "[", "line 1, column 2"),
    ("koreader", "[]", "it is no export of KOReader"), ("koreader", "nil", "line 1, column 2"),
    ("readwise", "Title\nx\n", "line 1: there is no column Highlight"),
    ("readwise", "Highlight\n\"x\n", "line 2: a quotation mark is never closed"),
    ("markdown", "words", "it holds no block that Lectern wrote"),
    ("markdown", "\n<!-- lectern:end -->", "line 2: a block ends here"),
    (
      "markdown", "<!-- lectern:begin 0 -->\n<!-- lectern:data\n{]\n-->\n<!-- lectern:end -->",
      "line 3, column 2"
    ),
  ])
  func `a file that is none of its format says why and where`(
    format: String, text: String, sentence: String
  ) throws {
    do {
      _ = try read(format, text)
      Issue.record("\(format) was read")
    } catch let error as ImportError {
      #expect(error.message.hasPrefix(sentence), "\(error.message)")
    }
  }

  @Test func `bytes that are no UTF-8 are told with their line`() throws {
    let bytes: [UInt8] = [0x54, 0x31, 0x0A, 0xFF, 0x0A]
    #expect(throws: ImportError(.notUTF8, line: 2)) {
      try #require(Import.named("brat")).read(.init(name: "a.ann", bytes: bytes), at: noon)
    }
  }

  @Test(arguments: [
    ("json", #"[1, null, {"target": 5}, {"type": "Annotation", "id": 7, "target": [[]]}]"#, 4),
    (
      "hypothesis", #"[1, {"target": 5, "text": 7, "tags": "x"}, {"target": [{"selector": {}}]}]"#,
      3
    ),
    ("koreader", #"{"entries": [1, {"text": 5, "time": 1e99}, {"time": 9223372036854775807}]}"#, 3),
    ("readwise", "Highlight,Lectern\n,{}\nx,not json\nx,5\n", 3),
  ])
  func `entries of the wrong types are kept as they are`(
    format: String, text: String, count: Int
  ) throws {
    let set = try read(format, text)
    let merged = merge(set)
    #expect(merged.entries.count == count)
    #expect(merged.notebook.annotations.count + merged.notebook.unreadable.count == count)
    #expect(merge(set, into: merged.notebook).changes.isEmpty)
  }

  @Test(.enabled(if: suiteFolder("json") != nil), arguments: Import.all.map(\.name))
  func `no file of the JSON suite crashes an import or loses an entry`(format: String) throws {
    let folder = try #require(suiteFolder("json")) + "/test_parsing"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }
    #expect(names.count > 300)
    let importer = try #require(Import.named(format))
    for name in names {
      let bytes = try Array(#require(FileManager.default.contents(atPath: "\(folder)/\(name)")))
      guard let set = try? importer.read(.init(name: name, bytes: bytes), at: noon) else {
        continue
      }
      let merged = merge(set)
      #expect(merged.entries.count == set.annotations.count, "\(name)")
    }
  }

  @Test(arguments: Export.all.map(\.name))
  func `an export that was cut or damaged is read or refused, never a crash`(
    format: String
  ) throws {
    var random = SeededGenerator(seed: 7)
    let importer = try #require(Import.named(format))
    let source = try #require(
      try sources(Export.named(format)?.write([everything]) ?? .file("")).first)
    for _ in 0..<150 {
      var bytes = Array(source.bytes.prefix(random.below(source.bytes.count + 1)))
      for _ in 0..<random.below(4) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      let damaged = Import.Source(name: "x", bytes: bytes, companion: source.companion)
      guard let set = try? importer.read(damaged, at: noon) else { continue }
      let merged = merge(set)
      #expect(merged.entries.count == set.annotations.count)
    }
  }
}
