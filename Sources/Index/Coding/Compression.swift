import CZstd

/// Bytes made small by Zstandard, with a checksum that tells flipped bits.
///
/// One thread at a time uses one: whoever holds it sees to that.
@safe final class Compression: @unchecked Sendable {
  private let compressor: OpaquePointer?
  private let decompressor: OpaquePointer?

  /// The number that frames made with the dictionary carry; 0 without one.
  private let dictionaryNumber: UInt32

  /// The level that was the fastest, and as small as any for texts of some thousand bytes.
  private static let level: Int32 = 1

  /// Makes one that knows beforehand what texts have in common, if a dictionary is given.
  init(dictionary: [UInt8] = []) {
    unsafe compressor = ZSTD_createCCtx()
    unsafe decompressor = ZSTD_createDCtx()
    dictionaryNumber = unsafe dictionary.withUnsafeBytes { bytes in
      unsafe ZSTD_getDictID_fromDict(bytes.baseAddress, bytes.count)
    }
    if let context = unsafe compressor {
      _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Self.level)
      _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    }
    guard !dictionary.isEmpty else { return }
    unsafe dictionary.withUnsafeBytes { bytes in
      _ = unsafe ZSTD_CCtx_loadDictionary(compressor, bytes.baseAddress, bytes.count)
      _ = unsafe ZSTD_DCtx_loadDictionary(decompressor, bytes.baseAddress, bytes.count)
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

  /// Whether bytes were made small with a dictionary that this one does not have.
  func lacksDictionary(of bytes: [UInt8]) -> Bool {
    let number = unsafe bytes.withUnsafeBytes { source in
      unsafe ZSTD_getDictID_fromFrame(source.baseAddress, source.count)
    }
    return number != 0 && number != dictionaryNumber
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

  /// Bytes that a dictionary has at most: twice as many save one part in a hundred more.
  private static let mostOfDictionary = 32_768

  /// What some texts have in common, as a dictionary; empty when they are too few.
  static func dictionary(of texts: [[UInt8]]) -> [UInt8] {
    let all = Array(texts.joined())
    let sizes = texts.map(\.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: mostOfDictionary) { target, count in
      count = unsafe all.withUnsafeBytes { samples in
        unsafe sizes.withUnsafeBufferPointer { sizes in
          let size = unsafe ZDICT_trainFromBuffer(
            target.baseAddress, mostOfDictionary, samples.baseAddress, sizes.baseAddress,
            UInt32(sizes.count))
          return ZDICT_isError(size) == 0 ? size : 0
        }
      }
    }
  }
}
