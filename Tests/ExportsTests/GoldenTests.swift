import Annotations
import Exports
import OrderedJSON
import SchemaSupport
import TestSupport
import Testing

@Suite struct GoldenTests {
  @Test(arguments: Export.all.map(\.name))
  func `each format writes the same sample`(format: String) throws {
    let export = try #require(Export.named(format))
    switch export.write([everything]) {
    case .file(let text): try Golden.check(text, format)
    case .block(let body):
      let file = try ManagedBlock.replacing(in: [], with: body)
      try Golden.check(String(decoding: file, as: UTF8.self), format)
    case .folder(let files):
      try Golden.check(files.map { "=== \($0.name)\n\($0.text)" }.joined(), format)
    }
  }

  @Test(arguments: Export.all.map(\.name))
  func `no control of a terminal stands in what people read`(format: String) throws {
    let export = try #require(Export.named(format))
    let text: String
    switch export.write([everything]) {
    case .block(let body): text = body
    // The rows of CSV end with CR and LF.
    case .file(let file): text = file.split(separator: "\r\n").joined(separator: "\n")
    // brat's offsets are into the article's own text, and it is never printed.
    case .folder: return
    }
    let bidi = format == "markdown" || format == "readwise"
    let controls = text.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
        || bidi && (0x202A...0x202E).contains($0.value)
    }
    #expect(controls.isEmpty)
  }

  @Test func `every line of JSON Lines and every collection meets the W3C model`() throws {
    let set = try #require(Export.named("jsonl")).write([everything])
    guard case .file(let lines) = set else { throw Missing() }
    #expect(lines.split(separator: "\n").count == 7)
    for line in lines.split(separator: "\n") {
      let value = try JSONValue.parse(Array(line.utf8))
      #expect(W3CRules.checkAnnotation(value) == [])
    }
    guard case .file(let text) = try #require(Export.named("json")).write([everything]) else {
      throw Missing()
    }
    let collections = try #require(try JSONValue.parse(Array(text.utf8)).array)
    for collection in collections {
      #expect(W3CRules.check(collection, in: sampleText, textHash: sampleHash) == [])
    }
  }

  @Test(.enabled(if: suiteFolder("w3c-annotation") != nil))
  func `JSON Lines and JSON meet every MUST schema of the W3C`() throws {
    let schemas = try JSONSchemas(folder: #require(suiteFolder("w3c-annotation")))
    guard case .file(let lines) = try #require(Export.named("jsonl")).write([everything]),
      case .file(let text) = try #require(Export.named("json")).write([everything])
    else { throw Missing() }
    for line in lines.split(separator: "\n") {
      let value = try JSONValue.parse(Array(line.utf8))
      #expect(try schemas.broken(by: value, in: "annotations/annotationMusts.test") == [])
    }
    for collection in try JSONValue.parse(Array(text.utf8)).array ?? [] {
      #expect(try schemas.broken(by: collection, in: "collections/collectionMusts.test") == [])
    }
    // The harness can refuse.
    let broken: JSONValue = ["id": "bare"]
    #expect(try schemas.broken(by: broken, in: "annotations/annotationMusts.test").count > 3)
  }

  private struct Missing: Error {}
}
