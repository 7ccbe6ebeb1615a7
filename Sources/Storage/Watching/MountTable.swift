/// Which file systems stand where, as the kernel lists them (proc(5), `/proc/self/mounts`).
public struct MountTable: Sendable {
  private struct Mount {
    var folder: [UInt8]
    var system: String
  }

  private let mounts: [Mount]

  /// File systems whose files others change without this kernel hearing of it.
  private static let remoteSystems: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "virtiofs", "vboxsf", "fuse",
  ]

  /// Reads the list of this machine; an empty one where there is none.
  public init(calls: FileCalls = FileCalls()) {
    self.init((try? calls.readAll("/proc/self/mounts")) ?? [])
  }

  /// Reads lines of device, folder, file system and options, parted by spaces.
  public init(_ lines: [UInt8]) {
    mounts = lines.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: " "))
      guard fields.count > 2 else { return nil }
      return Mount(
        folder: Self.unescaped(fields[1]), system: String(decoding: fields[2], as: UTF8.self))
    }
  }

  /// Whether a folder lies on a file system that others write too: NFS, CIFS, FUSE and the like.
  ///
  /// - Complexity: O(m) in the mounts.
  public func isRemote(_ folder: String) -> Bool {
    let path = Array(folder.utf8)
    // Of two mounts on one folder the later one is seen.
    var nearest: Mount?
    for mount in mounts where Self.isInside(path, mount.folder) {
      if mount.folder.count >= nearest?.folder.count ?? 0 { nearest = mount }
    }
    guard let system = nearest?.system else { return false }
    return Self.remoteSystems.contains(system) || system.hasPrefix("fuse.")
  }

  private static func isInside(_ path: [UInt8], _ folder: [UInt8]) -> Bool {
    guard path.starts(with: folder) else { return false }
    let slash = UInt8(ascii: "/")
    return path.count == folder.count || folder.last == slash || path[folder.count] == slash
  }

  /// A name whose spaces, tabs, line ends and backslashes are written as three octal digits.
  private static func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = name
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      guard byte == UInt8(ascii: "\\"), digits.count == 3,
        digits.allSatisfy({ (0x30...0x37).contains($0) })
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(digits.reduce(0) { $0 &* 8 &+ ($1 &- 0x30) })
      rest = rest.dropFirst(3)
    }
    return bytes
  }
}
