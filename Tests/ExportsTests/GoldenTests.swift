import Annotations
import Exports
import OrderedJSON
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
    // brat and CSV are for programs, and their texts are the article's own.
    guard case .block(let body) = export.write([everything]) else { return }
    let controls = body.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
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

  private struct Missing: Error {}
}
