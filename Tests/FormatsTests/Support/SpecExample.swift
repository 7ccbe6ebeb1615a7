import FoundationEssentials
import Testing

/// One example of the CommonMark specification.
struct SpecExample: CustomTestStringConvertible, Sendable {
  let number: Int
  let markdown: String

  var testDescription: String { "example \(number)" }

  /// The examples of a file in the specification's form; none when it is not there.
  static func read(_ path: String) -> [SpecExample] {
    guard let file = Folders.shared(path), let bytes = try? Folders.bytes(file) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var lines: [Substring]?
    var isMarkdown = false
    for line in String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix(fence + " example") {
        lines = []
        isMarkdown = true
      } else if line == ".", isMarkdown {
        isMarkdown = false
      } else if line == fence, let markdown = lines {
        let text = markdown.joined(separator: "\n").replacing("→", with: "\t")
        examples.append(SpecExample(number: examples.count + 1, markdown: text))
        lines = nil
      } else if isMarkdown {
        lines?.append(line)
      }
    }
    return examples
  }
}
