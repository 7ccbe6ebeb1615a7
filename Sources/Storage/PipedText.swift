/// A text that came through a pipe, kept as a file so that it can be annotated and found again.
public enum PipedText {
  /// Keeps the bytes under a name made from them, and answers the file's path.
  ///
  /// The same text gets the same file, so notes on it are there the next time.
  public static func keep(_ bytes: [UInt8], _ places: Places) throws(StorageError) -> String {
    let folder = FileCalls.join(places.data, "piped")
    let ending = isMarkdown(bytes) ? "md" : "txt"
    let file = FileCalls.join(folder, "\(Digest.hex(bytes).prefix(12)).\(ending)")
    let calls = FileCalls()
    guard !calls.exists(file) else { return file }
    try calls.makeFolders(folder)
    try AtomicFile.write(bytes, to: file)
    return file
  }

  /// Whether a text begins as only Markdown does: with front matter or a heading.
  private static func isMarkdown(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("---\n".utf8)) || bytes.starts(with: Array("# ".utf8))
  }
}
