import Articles
import FoundationEssentials
import Testing

@testable import Formats

struct SeedTests {
  static let seeds: [URL] = {
    guard let folder = Folders.shared("seeds") else { return [] }
    return Folders.names(in: folder).filter { $0.hasSuffix(".txt") }.map {
      folder.appending(path: $0)
    }
  }()

  @Test(arguments: seeds)
  func `dump`(file: URL) throws {
    let bytes = try Folders.bytes(file)
    let article = try Format.text.read(bytes, file.lastPathComponent)
    print("=====", file.lastPathComponent)
    print(article.dump)
    #expect(article.faults(madeOf: bytes) == [])
  }
}
