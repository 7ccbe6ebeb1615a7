/// Why something could not be read from or written to the disk: facts, no sentences.
public enum StorageError: Error, Hashable, Sendable {
  /// A call of the file system failed with an error number.
  case failed(FileOperation, path: String, errno: Int32)

  /// A regular file was wanted and something else stands there.
  case notAFile(path: String, FileInfo.Kind)

  /// A file is larger than what the program is willing to hold, in bytes.
  case tooLarge(path: String, bytes: Int, limit: Int)

  /// Another session held the lock for the whole time this one was willing to wait.
  case busy(lock: String)

  /// The merge would have dropped annotations that nobody deleted; nothing was written.
  case wouldLose(path: String, annotations: [String])

  /// A newer version of the program wrote the file, which this one would spoil; it is untouched.
  case newer(path: String, version: Int)

  /// What was about to be written could not be read back; nothing was written.
  case notReadable(path: String)
}
