import FoundationEssentials
public import Testing

/// Golden files: plain text that a reviewer reads in a diff.
public enum Golden {
  /// Compares a text with the golden of a name beside the test's file.
  ///
  /// `UPDATE_GOLDEN=1` writes it instead; a missing golden fails.
  public static func check(
    _ text: String, _ name: String, file: StaticString = #filePath,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let path = URL(filePath: "\(file)").deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: path, atomically: true, encoding: .utf8)
      return
    }
    let golden = try? String(contentsOf: path, encoding: .utf8)
    #expect(golden != nil, "no golden \(name); make golden writes it", sourceLocation: location)
    let difference = firstDifference(golden ?? "", text)
    #expect(
      golden == text, "\(name) differs: \(difference); make golden writes it anew",
      sourceLocation: location)
  }

  private static func firstDifference(_ golden: String, _ text: String) -> String {
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(old.count, new.count) {
      let left = index < old.count ? String(old[index]) : "nothing"
      let right = index < new.count ? String(new[index]) : "nothing"
      if left != right { return "line \(index + 1) was “\(left)”, is “\(right)”" }
    }
    return "none"
  }
}
