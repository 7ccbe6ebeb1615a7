import Articles
import SeededSupport
import Testing

@testable import Storage

@Suite struct FolderFingerprintTests {
  private struct Entry {
    var name: String
    var look: FileLook
    var obstacle: UInt8 = 0
  }

  private static let usual = FileLook(
    size: 5_000, modifiedNanoseconds: 1_700_000_000_123_456_789,
    changedNanoseconds: 1_700_000_000_123_456_790, inode: 4_711)

  private static func fingerprint(_ entries: [Entry]) -> FolderFingerprint {
    var fingerprint = FolderFingerprint()
    for entry in entries {
      let bytes = Array(entry.name.utf8)
      fingerprint.add(bytes, 0..<bytes.count, entry.look, obstacle: entry.obstacle)
    }
    return fingerprint
  }

  private static func folder(_ count: Int) -> [Entry] {
    (0..<count).map { number in
      var look = usual
      look.inode += UInt64(number)
      return Entry(name: "article-\(number).md", look: look)
    }
  }

  @Test func `the order of the entries does not count`() {
    var generator = SeededGenerator(seed: 3)
    let folder = Self.folder(50)
    let whole = Self.fingerprint(folder)
    for _ in 0..<20 {
      #expect(Self.fingerprint(folder.shuffled(using: &generator)) == whole)
    }
  }

  @Test(arguments: 0..<8) func `every change of one entry counts`(change: Int) {
    var folder = Self.folder(10)
    let before = Self.fingerprint(folder)
    switch change {
    case 0: folder[4].name = "article-4.txt"
    case 1: folder[4].look.size += 1
    case 2: folder[4].look.modifiedNanoseconds -= 1
    case 3: folder[4].look.changedNanoseconds += 1
    case 4: folder[4].look.inode += 1_000
    case 5: folder[4].obstacle = 2
    case 6: folder.removeLast()
    default: folder.append(Entry(name: "another.md", look: Self.usual))
    }
    #expect(Self.fingerprint(folder) != before)
  }

  @Test func `two files that change their names count`() {
    var folder = Self.folder(10)
    let before = Self.fingerprint(folder)
    (folder[2].name, folder[3].name) = (folder[3].name, folder[2].name)
    #expect(Self.fingerprint(folder) != before)
  }

  @Test func `no two of many folders that differ a little have one fingerprint`() {
    var seen: Set<FolderFingerprint> = []
    var seenBytes: Set<[UInt8]> = []
    for number in 0..<20_000 {
      var look = Self.usual
      look.size += number % 100
      look.modifiedNanoseconds += Int64(number / 100)
      let fingerprint = Self.fingerprint([Entry(name: "a.md", look: look)])
      seen.insert(fingerprint)
      seenBytes.insert(fingerprint.bytes)
    }
    #expect(seen.count == 20_000)
    #expect(seenBytes.count == 20_000)
  }

  @Test func `what was said of a file counts`() {
    let plain = Self.fingerprint(Self.folder(3))
    var said = plain
    said.add(said: "one", of: ArticlePath("a.md"))
    var other = plain
    other.add(said: "two", of: ArticlePath("a.md"))
    var elsewhere = plain
    elsewhere.add(said: "one", of: ArticlePath("b.md"))
    #expect(Set([plain, said, other, elsewhere]).count == 4)
  }
}
