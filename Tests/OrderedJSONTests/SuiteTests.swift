import FoundationEssentials
import OrderedJSON
import Testing

/// The files of JSONTestSuite, where they lie beside the repository.
@Suite struct SuiteTests {
  private static let folder: String? = {
    var path = #filePath
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      let suite = "\(path)/shared/suites/json/test_parsing"
      if FileManager.default.fileExists(atPath: suite) { return suite }
    }
    return nil
  }()

  private func files(_ prefix: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(Self.folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix(prefix) }.sorted()
      .map { name in
        (name, Array(try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))))
      }
  }

  @Test(.enabled(if: SuiteTests.folder != nil))
  func `what must be accepted is accepted`() throws {
    let files = try files("y_")
    #expect(files.count == 95)
    for file in files {
      #expect(throws: Never.self, "\(file.name)") { try JSONValue.parse(file.bytes) }
    }
  }

  @Test(.enabled(if: SuiteTests.folder != nil))
  func `what must be refused is refused`() throws {
    let files = try files("n_")
    #expect(files.count == 188)
    for file in files {
      #expect(throws: JSONError.self, "\(file.name)") { try JSONValue.parse(file.bytes) }
    }
  }

  @Test(.enabled(if: SuiteTests.folder != nil))
  func `what is left open is read and written again alike, or refused`() throws {
    for file in try files("i_") {
      guard let value = try? JSONValue.parse(file.bytes) else { continue }
      #expect(try JSONValue.parse(value.serializedBytes()) == value, "\(file.name)")
    }
  }
}
