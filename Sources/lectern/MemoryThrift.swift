import CMalloc

/// How the allocator of the C library treats a program that stays for hours.
enum MemoryThrift {
  private static let arenas: Int32 = 2
  private static let bytes: Int32 = 131_072

  /// Has memory given back that was needed for a moment: large blocks at once, the rest by 128 kB,
  /// and few heaps of threads that hold on to it.
  ///
  /// glibc raises its limits by itself with each large block that is freed, unless they are set.
  static func begin() {
    mallopt(M_ARENA_MAX, arenas)
    mallopt(M_TRIM_THRESHOLD, bytes)
    mallopt(M_MMAP_THRESHOLD, bytes)
  }
}
