import Storage
import Testing

@Suite struct MountTableTests {
  private let table = MountTable(
    Array(
      #"""
      /dev/sda1 / ext4 rw,relatime 0 0
      server:/home /home nfs4 rw 0 0
      /dev/sdb1 /home/ada/disk ext4 rw 0 0
      ada@host: /mnt/far\040away fuse.sshfs rw 0 0
      /dev/sdc1 /over ext4 rw 0 0
      //box/share /over cifs rw 0 0
      broken

      """#.utf8))

  @Test(arguments: [
    ("/srv/articles", false), ("/home", true), ("/home/ada", true), ("/home/ada/disk/x", false),
    ("/homes", false), ("/mnt/far away/news", true), ("/mnt/far", false), ("/over/a", true),
  ])
  func `the nearest mount tells whether others write a folder`(folder: String, isRemote: Bool) {
    #expect(table.isRemote(folder) == isRemote)
  }

  @Test func `without a table no folder is remote`() {
    #expect(!MountTable([]).isRemote("/home"))
  }
}
