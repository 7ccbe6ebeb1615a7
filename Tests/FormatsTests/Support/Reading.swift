import Articles

@testable import Formats

/// Reads a text as plain text.
func plainText(_ text: String, name: String = "sample.txt") throws -> Article {
  try Format.text.read(Array(text.utf8), name)
}

/// Reads a text as Markdown.
func markdown(_ text: String, name: String = "sample.md") throws -> Article {
  try Format.markdown.read(Array(text.utf8), name)
}

extension Article {
  /// The blocks as `kind: text`, which is how tests say what they expect.
  var outline: [String] {
    blocks.map { block in
      var kind = block.kind.name
      if case .heading(let level) = block.kind { kind += " \(level)" }
      return "\(kind): \(text[block.range])"
    }
  }

  /// The texts of the blocks.
  var texts: [String] { blocks.map { text[$0.range] } }

  /// The spans as `kind: text`.
  var spanOutline: [String] { spans.map { "\($0.kind): \(text[$0.range])" } }
}
