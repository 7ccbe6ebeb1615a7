import Storage
import Synchronization

/// The calls that a piece of work made, with what stood in a folder before each of them: what a
/// loss of power at any moment may leave follows from it.
///
/// After the model of ALICE (Pillai and others, OSDI 2014): bytes are safe only once their file was
/// forced to the disk, names only once their folder was; everything else may be there, be missing,
/// or be as long as it should be and full of zeros.
final class CrashLog: Sendable {
  /// One call of the file system.
  struct Step: Sendable {
    var operation: FileOperation
    var path: String
    var before: Tree
  }

  private let folder: Folder
  private let root: String
  private let steps = Mutex<[Step]>([])

  /// Watches a folder below a test's own.
  init(_ folder: Folder, _ root: String) {
    self.folder = folder
    self.root = root
  }

  /// Calls that are written down before they are made.
  var calls: FileCalls {
    FileCalls(largestWrite: 700) { operation, path in
      let tree = Tree(self.folder, self.root)
      self.steps.withLock {
        $0.append(Step(operation: operation, path: self.folder.relative(path), before: tree))
      }
      return nil
    }
  }

  /// Every state that a loss of power may leave, the last ones after all calls were made.
  ///
  /// Equal states are listed once; those of the end are those after the work was reported as done.
  func states() -> (during: Set<Contents>, end: Set<Contents>) {
    let steps = steps.withLock { $0 }
    guard let first = steps.first else { return ([], []) }
    var disk = Disk(first.before)
    var during = disk.states()
    for (index, step) in steps.enumerated() {
      let after =
        index + 1 < steps.count ? steps[index + 1].before : Tree(folder, root)
      disk.take(step, after)
      during.formUnion(disk.states())
    }
    return (during, disk.states())
  }
}

/// The files of a folder by their paths, folders as nil.
typealias Contents = [String: [UInt8]?]

extension Folder {
  /// A path without the folder of the test.
  func relative(_ path: String) -> String {
    path == self.path
      ? ""
      : path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.utf8.count + 1)) : path
  }
}

/// Everything below a folder at one moment.
struct Tree: Sendable {
  struct Node: Sendable {
    var inode: UInt64
    /// The bytes of a file, nil for a folder.
    var bytes: [UInt8]?
  }

  var nodes: [String: Node] = [:]

  init(_ folder: Folder, _ root: String) {
    add(root, folder)
  }

  private mutating func add(_ path: String, _ folder: Folder) {
    guard let info = try? FileCalls().info(folder.file(path), followingLinks: false) else { return }
    guard info.kind == .folder else {
      nodes[path] = Node(inode: info.inode, bytes: (try? folder.read(path)) ?? [])
      return
    }
    nodes[path] = Node(inode: info.inode, bytes: nil)
    for name in folder.names(path) { add("\(path)/\(name)", folder) }
  }
}

/// What is safe on a disk, and what only the memory of the system knows.
private struct Disk {
  /// A file or folder; a number of its own, for the system gives those of removed files again.
  struct File {
    var isFolder: Bool
    var safe: [UInt8]
    var present: [UInt8]
  }

  /// A change of names in one step that is not safe yet.
  struct Change {
    var removed: [String]
    var added: [String: Int]
    var folders: Set<String>
  }

  private var files: [Int: File] = [:]
  private var numbers: [UInt64: Int] = [:]
  private var names: [String: Int] = [:]
  private var present: [String: Int] = [:]
  private var waiting: [Change] = []

  init(_ tree: Tree) {
    for (path, node) in tree.nodes {
      let number = files.count
      let bytes = node.bytes ?? []
      files[number] = File(isFolder: node.bytes == nil, safe: bytes, present: bytes)
      numbers[node.inode] = number
      names[path] = number
    }
    present = names
  }

  /// Takes what a call did, and what it made safe.
  mutating func take(_ step: CrashLog.Step, _ after: Tree) {
    var change = Change(removed: [], added: [:], folders: [])
    var inodes: [UInt64: Int] = [:]
    var next: [String: Int] = [:]
    for (path, node) in after.nodes {
      let known = numbers[node.inode]
      let number = known ?? files.count
      if known == nil {
        files[number] = File(isFolder: node.bytes == nil, safe: [], present: [])
        numbers[node.inode] = number
      }
      files[number]?.present = node.bytes ?? []
      inodes[node.inode] = number
      next[path] = number
      if present[path] != number { change.added[path] = number }
    }
    change.removed = present.keys.filter { next[$0] == nil }
    change.folders = Set((change.removed + change.added.keys).map(FileCalls.folder))
    if !change.folders.isEmpty { waiting.append(change) }
    numbers = inodes
    present = next
    guard step.operation == .sync, let number = present[step.path], let file = files[number] else {
      return
    }
    guard file.isFolder else {
      files[number]?.safe = file.present
      return
    }
    for index in waiting.indices { waiting[index].folders.remove(step.path) }
    for change in waiting where change.folders.isEmpty { Self.make(change, in: &names) }
    waiting.removeAll { $0.folders.isEmpty }
  }

  private static func make(_ change: Change, in names: inout [String: Int]) {
    for path in change.removed { names[path] = nil }
    names.merge(change.added) { $1 }
  }

  /// What may be found: any part of the names that wait, and the bytes that are not safe as they
  /// were, by half, as zeros, or as they are.
  func states() -> Set<Contents> {
    var states: Set<Contents> = []
    let count = min(waiting.count, 10)
    for chosen in 0..<(1 << count) {
      var found = names
      for index in 0..<count where chosen >> index & 1 == 1 {
        Self.make(waiting[index], in: &found)
      }
      for damage in 0..<4 { states.insert(contents(of: found, damage: damage)) }
    }
    return states
  }

  private func contents(of names: [String: Int], damage: Int) -> Contents {
    var contents: Contents = [:]
    for (path, number) in names {
      guard let file = files[number], isReachable(path, names) else { continue }
      contents[path] = .some(file.isFolder ? nil : bytes(of: file, damage: damage))
    }
    return contents
  }

  private func isReachable(_ path: String, _ names: [String: Int]) -> Bool {
    let folder = FileCalls.folder(of: path)
    return folder == "." || names[folder] != nil && isReachable(folder, names)
  }

  private func bytes(of file: File, damage: Int) -> [UInt8] {
    guard file.safe != file.present else { return file.safe }
    let isLonger = file.present.starts(with: file.safe)
    let kept = isLonger ? file.safe : []
    switch damage {
    case 0: return file.safe
    case 1: return kept + file.present[kept.count...].prefix((file.present.count - kept.count) / 2)
    case 2: return kept + [UInt8](repeating: 0, count: file.present.count - kept.count)
    default: return file.present
    }
  }
}
