import Articles
import FoundationEssentials
import Testing

@testable import Formats

struct GoldenTests {
  /// A sample and the format that reads it.
  struct Sample: CustomTestStringConvertible, Sendable {
    let format: String
    let name: String

    var testDescription: String { "\(format)/\(name)" }
    var file: URL { Folders.samples.appending(path: "\(format)/\(name)") }
  }

  static let samples = Format.all.flatMap { format in
    Folders.names(in: Folders.samples.appending(path: format.name))
      .map { Sample(format: format.name, name: $0) }
  }

  @Test(arguments: samples)
  func `a sample becomes the article of its golden`(sample: Sample) throws {
    let bytes = try Folders.bytes(sample.file)
    let format = try #require(Format.all.first { $0.name == sample.format })
    let article = try format.read(bytes, sample.name)
    #expect(article.faults(madeOf: bytes) == [])
    try Golden.check(article.dump, "\(sample.testDescription).golden")
  }

  @Test(arguments: Format.all.map(\.name))
  func `every format has samples`(name: String) {
    #expect(!Folders.names(in: Folders.samples.appending(path: name)).isEmpty)
  }
}
