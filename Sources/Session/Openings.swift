import Articles
import Synchronization

/// Which articles are being read beside the loop, and whether what is read is still what holds.
///
/// An article is read with its notes and its links. Were notes or names changed on the loop
/// meanwhile, what was read would take that back on the screen.
final class Openings: Sendable {
  /// One reading of an article.
  struct Opening: Hashable, Sendable {
    fileprivate let path: ArticlePath
    fileprivate let number: Int
    fileprivate let edition: Int
  }

  /// What a late reading is worth.
  enum Worth: Hashable, Sendable {
    /// It is as it would be now.
    case current
    /// Notes or names changed since it was begun.
    case outdated
    /// The article is being read once more, or was.
    case superseded
  }

  private struct State {
    /// How often notes or names were changed.
    var edition = 0
    var last = 0
    /// The latest reading of each article that is being read.
    var latest: [ArticlePath: Int] = [:]
  }

  private let state = Mutex(State())

  /// Begins to read an article.
  func begin(_ path: ArticlePath) -> Opening {
    state.withLock { state in
      state.last += 1
      state.latest[path] = state.last
      return Opening(path: path, number: state.last, edition: state.edition)
    }
  }

  /// Ends a reading, and says what it is worth.
  func end(_ opening: Opening) -> Worth {
    state.withLock { state in
      guard state.latest[opening.path] == opening.number else { return .superseded }
      state.latest[opening.path] = nil
      return state.edition == opening.edition ? .current : .outdated
    }
  }

  /// Notes that notes or names are changed.
  func noteChange() {
    state.withLock { $0.edition += 1 }
  }
}
