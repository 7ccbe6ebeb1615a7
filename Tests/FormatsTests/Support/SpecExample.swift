import FoundationEssentials
import Testing

@testable import Formats

/// One example of a suite in the form of the CommonMark specification.
struct SpecExample: CustomTestStringConvertible, Sendable {
  /// The suite: the name of its file.
  let suite: String
  let number: Int
  let markdown: String
  /// The HTML that the suite wants.
  let html: String
  /// What the example switches on beyond CommonMark, as `--ftables`.
  let flags: [String]

  var testDescription: String { "\(suite) \(number)" }

  /// What our parser must read for this example; nil when the example needs what it cannot.
  ///
  /// Footnotes are no option of the parser: the plan says whether there are any.
  var options: MarkdownOptions? {
    var options = MarkdownOptions.commonMark
    for flag in flags where flag != "--ffootnotes" {
      guard let option = Self.options[flag] else { return nil }
      options.formUnion(option)
    }
    // Footnotes are told apart by their task marks.
    return hasFootnotes ? options.union(.tasks) : options
  }

  var hasFootnotes: Bool { flags.contains("--ffootnotes") }

  private static let options: [String: MarkdownOptions] = [
    "--ftables": .tables, "--fstrikethrough": .strikethrough, "--ftasklists": .tasks,
    "--fwiki-links": .wikilinks, "--fpermissive-url-autolinks": .bareURLs,
    "--fpermissive-email-autolinks": .bareAddresses, "--fpermissive-www-autolinks": .bareHosts,
    "--fpermissive-autolinks": [.bareURLs, .bareAddresses, .bareHosts],
    "--github": [.bareURLs, .bareAddresses, .bareHosts, .tables, .strikethrough, .tasks],
    "--commonmark": .commonMark,
  ]

  /// The examples of a file in the specification's form; none when it is not there.
  static func read(_ path: String) -> [SpecExample] {
    guard let file = Folders.shared(path), let bytes = try? Folders.bytes(file) else { return [] }
    let suite = String(path.split(separator: "/").last ?? "")
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var parts: [[Substring]]?
    for line in String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix(fence + " example") {
        parts = [[]]
      } else if line == fence, let read = parts {
        examples.append(SpecExample(suite, examples.count + 1, read))
        parts = nil
      } else if let read = parts {
        if line == ".", read.count < 3 {
          parts?.append([])
        } else {
          parts?[read.count - 1].append(line)
        }
      }
    }
    return examples
  }

  private init(_ suite: String, _ number: Int, _ parts: [[Substring]]) {
    func text(_ index: Int) -> String {
      guard index < parts.count else { return "" }
      return parts[index].joined(separator: "\n").replacing("→", with: "\t")
    }
    self.suite = suite
    self.number = number
    markdown = text(0)
    html = text(1)
    flags = text(2).split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
