import Glibc

extension StorageError {
  /// What happened and to which file, in one sentence for the reader.
  public var message: String {
    switch self {
    case .failed(let operation, let path, let number):
      "cannot \(operation.words) \(path): \(Self.reason(number))"
    case .notAFile(let path, let kind):
      "cannot read \(path): it is \(kind.words)"
    case .tooLarge(let path, let bytes, let limit):
      "cannot read \(path): \(bytes) bytes or more, the limit is \(limit)"
    case .busy(let lock):
      "another session is saving (it holds \(lock)); try again"
    case .wouldLose(let path, let annotations):
      "\(path) would have lost \(annotations.count) annotations that nobody deleted"
    case .newer(let path, let version):
      "\(path) is of a newer lectern (version \(version) of the file) and is read only"
    case .notReadable(let path):
      "the new contents of \(path) could not be read back"
    }
  }

  /// The sentence after a failed save: that nothing was saved, why, and what to do.
  public var notSavedMessage: String {
    "NOT saved: \(message)\(advice.map { "; \($0)" } ?? "")"
  }

  private var advice: String? {
    switch self {
    case .failed(_, _, ENOSPC), .failed(_, _, EDQUOT): "free some space and save again"
    case .failed(_, _, EROFS), .failed(_, _, EACCES), .failed(_, _, EPERM):
      "make the folder writable and save again"
    case .failed(_, _, EIO): "the disk may be failing: export your notes elsewhere"
    case .failed(_, _, EMFILE), .failed(_, _, ENFILE): "close other programs and save again"
    case .wouldLose: "the file is untouched, the change is kept in memory"
    default: nil
    }
  }

  private static func reason(_ number: Int32) -> String {
    switch number {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such file or folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case EIO: "the disk reports an error"
    case ELOOP: "too many symbolic links"
    case ENAMETOOLONG: "the name is too long"
    case EFBIG: "the file would grow beyond the limit of this session"
    default: FileCalls.systemWords(for: number)
    }
  }
}

extension FileOperation {
  fileprivate var words: String {
    switch self {
    case .open: "open"
    case .read: "read"
    case .write: "write"
    case .sync: "force to disk"
    case .close: "close"
    case .rename: "replace"
    case .remove: "remove"
    case .makeFolder: "make the folder"
    case .list: "list"
    case .inspect: "inspect"
    case .resolve: "find"
    case .lock: "lock"
    case .setMode: "set the permissions of"
    }
  }
}

extension FileInfo.Kind {
  fileprivate var words: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .fifo: "a FIFO"
    case .other: "a device or a socket"
    }
  }
}
