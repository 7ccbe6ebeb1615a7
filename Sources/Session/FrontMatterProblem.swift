import Articles

/// Something in an article's front matter that its writer cannot have meant.
///
/// The article is read all the same, without the field.
enum FrontMatterProblem {
  /// What is wrong with the metadata of a file, a line each that begins with file and line.
  static func messages(of metadata: Metadata, in file: String) -> [String] {
    guard metadata.date == nil else { return [] }
    return metadata.other.compactMap { field in
      guard let line = field.line, dateNames.contains(field.name.lowercased()),
        !field.value.isEmpty
      else { return nil }
      return "\(file):\(line): \(field.name) is no EDTF date: \(field.value)"
    }
  }

  /// The fields that give an article its date.
  private static let dateNames: Set<String> = ["date", "published"]
}
