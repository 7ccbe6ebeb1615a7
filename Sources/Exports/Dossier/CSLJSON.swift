import Annotations
import Articles
import OrderedJSON

extension DossierFormat {
  /// CSL-JSON: one item a source, for citation processors.
  static let cslJSON = DossierFormat(
    name: "csl-json", suffixes: [".csl.json", ".csl"],
    summary: "CSL-JSON of the sources, for citation processors",
    write: { JSONValue.array($0.sources.map { .object(CSLJSON.item($0)) }).serialized() + "\n" })
}

/// Writes sources as items of the Citation Style Language, version 1.0.2.
enum CSLJSON {
  static func item(_ source: Dossier.Source) -> JSONObject {
    let metadata = source.metadata
    var item: JSONObject = [
      "id": .string(BibTeX.key(of: source.path)), "type": "document",
      "title": .string(metadata.title),
    ]
    // How a name is divided nobody can tell from its words.
    if let author = metadata.author { item["author"] = [["literal": .string(author)]] }
    item["issued"] = metadata.date.flatMap(issued)
    item["genre"] = metadata.kind.map { .string($0) }
    item["language"] = metadata.language.map { .string($0) }
    item["abstract"] = metadata.summary.map { .string($0) }
    if !metadata.sources.isEmpty {
      item["note"] = .string("Drawing on " + metadata.sources.joined(separator: "; "))
    }
    item["URL"] = .string(source.address.text)
    return item
  }

  /// A date with the parts that are known; what has no such parts, as a decade, stands as it is.
  private static func issued(_ text: String) -> JSONValue? {
    guard let date = EDTF(text) else { return ["literal": .string(text)] }
    let ends = date.text.split(separator: "/", omittingEmptySubsequences: false).map(parts)
    guard ends.count <= 2, !ends.contains(where: { $0 == nil }) else {
      return ["literal": .string(date.text)]
    }
    var object: JSONObject = ["date-parts": .array(ends.compactMap { $0 })]
    if date.isUncertain { object["circa"] = true }
    return .object(object)
  }

  /// Year, month and day as far as they are given; nil where a year is not known to its last digit.
  private static func parts(_ end: Substring) -> JSONValue? {
    let numbers = end.filter { !"~?%".contains($0) }.split(separator: "-").map { Int($0) }
    guard !numbers.isEmpty, !numbers.contains(where: { $0 == nil }) else { return nil }
    return .array(numbers.compactMap { $0.map { .number(String($0)) } })
  }
}
