import CNcurses
import Glibc

/// Where standard error goes while the screen is up: a log, or nowhere.
enum ErrorLog {
  /// A descriptor to write to, closed in programs that this one starts.
  static func descriptor(_ path: String?) -> Int32 {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC
    if let path {
      let log = unsafe open(path, flags, 0o600)
      if log >= 0 { return log }
    }
    return unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
  }
}
