public import Articles

extension Article {
  /// The heading that a fragment of a link names, as `a-first-section` or in its own words.
  ///
  /// Of several that read alike, the second is `…-1`, the third `…-2`, as on the sites that people
  /// write Markdown for.
  /// - Complexity: O(n) in the headings.
  public func heading(named fragment: String) -> Offset? {
    let wanted = PercentEncoding.decode(fragment).lowercased()
    // A chain of headings leads to its last one.
    let words = wanted.split(separator: "#").last.map(String.init) ?? wanted
    var counts: [String: Int] = [:]
    for block in blocks where block.kind.isHeading {
      let heading = text[block.range].lowercased()
      let anchor = Self.anchor(of: heading)
      let count = counts[anchor, default: 0]
      counts[anchor] = count + 1
      if wanted == (count == 0 ? anchor : "\(anchor)-\(count)") { return block.range.lowerBound }
      if count == 0, heading == words { return block.range.lowerBound }
    }
    return nil
  }

  /// The anchor of a heading: letters, digits, `-` and `_`, and a hyphen for each space.
  private static func anchor(of heading: String) -> String {
    var anchor = ""
    for character in heading {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        anchor.append(character)
      } else if character == " " {
        anchor.append("-")
      }
    }
    return anchor
  }
}
