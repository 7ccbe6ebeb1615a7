import Annotations
import OrderedJSON

extension Import {
  /// The block of a Markdown file; what somebody wrote into it is what counts.
  static let markdown = Import(
    name: "markdown", aliases: ["md"],
    summary: "Markdown: the block that Lectern wrote, with the notes as they stand in it now",
    read: { source, _ throws(ImportError) in
      let found: ManagedBlock.Found?
      do throws(ManagedBlockError) {
        found = try ManagedBlock.find(in: source.bytes)
      } catch {
        throw ImportError(.block(error), line: error.line)
      }
      guard let found else { throw ImportError(.noBlock) }
      guard let text = String(validating: source.bytes[found.body], as: UTF8.self) else {
        throw ImportError(.notUTF8, line: found.line)
      }
      return try MarkdownBlock(text, line: found.line).read(isEdited: found.isEdited)
    })
}

/// The inside of a block: lines that people read, then a record a line.
private struct MarkdownBlock {
  private var visible: [String]
  private var records: [(json: String, line: Int)] = []

  init(_ body: String, line: Int) {
    visible = body.linesOfAnyEditor
    guard let start = visible.lastIndex(of: Markdown.data) else { return }
    for (index, text) in visible.enumerated().dropFirst(start + 1) {
      if text == Markdown.dataEnd { break }
      records.append((text, line + index + 1))
    }
    visible = Array(visible[..<start])
  }

  func read(isEdited: Bool) throws(ImportError) -> ImportedSet {
    var result = ImportedSet()
    for record in records {
      let value = try JSONValue.imported(Array(record.json.utf8), line: record.line)
      result.annotations.append(
        NativeReader.read(value, hint: ArticleHint(), place: "line \(record.line)"))
    }
    guard isEdited else { return result }
    let names = result.annotations.map(\.blockName)
    for index in result.annotations.indices {
      guard case .annotation(let annotation) = result.annotations[index].content,
        let name = names[index]
      else { continue }
      guard let note = note(of: annotation, name: name, among: names) else {
        result.notices.append(
          "\(result.annotations[index].place): the passage\(name) is gone from the block; it is"
            + " taken as it was exported")
        continue
      }
      let exported = annotation.note.map { Markdown.visible(note: $0) }
      if note != (exported ?? "") { result.changes(Markdown.note(visible: note), at: index) }
    }
    return result
  }

  /// The note as it stands below a passage, empty when there is none; nil without the passage.
  private func note(of annotation: Annotation, name: String, among names: [String?]) -> String? {
    guard let quote = visible.firstIndex(where: { $0.hasPrefix(">") && $0.hasSuffix(name) }) else {
      return nil
    }
    var end =
      visible[(quote + 1)...].firstIndex { line in
        line.hasPrefix(">") && names.contains { $0.map(line.hasSuffix) ?? false }
      } ?? visible.count
    if end < visible.count {
      while end > quote + 1, visible[end - 1].hasPrefix(">") { end -= 1 }
    }
    var lines = visible[(quote + 1)..<end]
    // The line of tags ends with the date; what follows it is the head of another article.
    let date = annotation.created.description
    if let facts = lines.lastIndex(where: { $0.hasSuffix(date) }) {
      lines = lines[..<facts]
    } else if let head = lines.lastIndex(where: { $0.hasPrefix("## ") }) {
      lines = lines[..<head]
    }
    if lines.first == "" { lines.removeFirst() }
    if lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension ImportedSet {
  fileprivate mutating func changes(_ note: String, at index: Int) {
    annotations[index].changes.note = note
  }
}

extension ImportedAnnotation {
  fileprivate var blockName: String? {
    guard case .annotation(let annotation) = content else { return nil }
    return Markdown.name(of: annotation.id)
  }
}
