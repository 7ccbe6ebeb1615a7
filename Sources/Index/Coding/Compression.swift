import CZstd

/// Bytes made small by Zstandard, with a checksum that tells flipped bits.
///
/// One thread at a time uses one: the channel that holds it sees to that.
@safe final class Compression: @unchecked Sendable {
  private let compressor: OpaquePointer?
  private let decompressor: OpaquePointer?

  /// The level that was the fastest, and as small as any for texts of some thousand bytes.
  private static let level: Int32 = 1

  init() {
    unsafe compressor = ZSTD_createCCtx()
    unsafe decompressor = ZSTD_createDCtx()
    if let context = unsafe compressor {
      _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Self.level)
      _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    }
  }

  deinit {
    _ = unsafe ZSTD_freeCCtx(compressor)
    _ = unsafe ZSTD_freeDCtx(decompressor)
  }

  /// The bytes, made small; empty when there is no memory for it.
  func packed(_ bytes: [UInt8]) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      count = unsafe bytes.withUnsafeBytes { source in
        let size = unsafe ZSTD_compress2(
          compressor, target.baseAddress, bound, source.baseAddress, source.count)
        return ZSTD_isError(size) == 0 ? size : 0
      }
    }
  }

  /// The bytes that were made small, of which there may be at most so many.
  func unpacked(_ bytes: [UInt8], atMost limit: Int) throws(IndexError) -> [UInt8] {
    let size = unsafe bytes.withUnsafeBytes { source in
      unsafe ZSTD_getFrameContentSize(source.baseAddress, source.count)
    }
    guard size <= UInt64(limit) else { throw .damaged(words: "a text has no size") }
    let expected = Int(size)
    let text = unsafe [UInt8](unsafeUninitializedCapacity: max(1, expected)) { target, count in
      count = unsafe bytes.withUnsafeBytes { source in
        let got = unsafe ZSTD_decompressDCtx(
          decompressor, target.baseAddress, expected, source.baseAddress, source.count)
        return ZSTD_isError(got) == 0 ? got : 0
      }
    }
    guard text.count == expected else { throw .damaged(words: "a text cannot be unpacked") }
    return text
  }
}
