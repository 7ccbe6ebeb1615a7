import Articles

extension Format {
  /// Plain text, its blocks recovered from how its lines stand.
  static let text = Format(
    name: plainText, version: 2, extensions: ["txt", "text"], importer: PlainTextImporter.article)
}
