public import Articles

/// A kind of file that Lectern reads: the one seam between bytes and articles.
///
/// A new format is a folder of this module and a row in the registry.
public struct Format: Sendable {
  /// The format's name, also the first part of an article's text form: `text`, `markdown`.
  public let name: String

  /// The version of the importer, raised whenever the same bytes give another canonical text.
  public let version: Int

  /// The endings of file names, in lower case and without the dot.
  public let extensions: [String]

  /// Makes an article of bytes, a file's name and what a person said about the file.
  let importer: Importer

  /// The shape of an importer.
  typealias Importer =
    @Sendable (_ bytes: [UInt8], _ name: String, _ options: ImportOptions)
    throws(FormatError) -> Article

  /// Makes an article of a file's bytes; the file's name serves when nothing else gives a title.
  ///
  /// A file without any text becomes an article without blocks. A date that a person said goes
  /// before the article's own.
  /// - Complexity: O(n) in the bytes.
  public func read(
    _ bytes: [UInt8], _ name: String, _ options: ImportOptions = ImportOptions()
  ) throws(FormatError) -> Article {
    var article = try importer(bytes, name, options)
    if let date = options.date {
      article.metadata.date = date
      article.metadata.dateIsTold = true
    }
    return article
  }

  /// The name and version that an article carries, as `text/1`.
  public var textForm: String { "\(name)/\(version)" }

  /// The name of the format of plain text, whose files can be read in parts.
  public static let plainText = "text"

  /// The format that claims the ending of a file's name, or nil when none does.
  public static func named(byExtensionOf name: String) -> Format? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return all.first { $0.extensions.contains(ending) }
  }

  /// The format for a file, by the ending of its name first and its first bytes second.
  ///
  /// Text with an ending that nobody claims is plain text, or Markdown when it opens with front
  /// matter. A folder is better filtered by the registered endings first. Some thousand bytes are
  /// enough.
  /// - Returns: Nil for bytes that are no text; a named encoding vouches for odd bytes.
  public static func detect(
    name: String, firstBytes: [UInt8], _ options: ImportOptions = ImportOptions()
  ) -> Format? {
    let isBinary =
      options.encoding == nil
      ? BinaryContent.isBinary(firstBytes) : BinaryContent.isSigned(firstBytes)
    guard !isBinary else { return nil }
    if let claimed = named(byExtensionOf: name) { return claimed }
    return FrontMatter.opens(firstBytes) ? .markdown : .text
  }
}
