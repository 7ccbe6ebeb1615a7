/// Why a correction cannot be made, or need not be.
public enum CorrectionRefusal: Error, Hashable, Sendable {
  /// The file says itself what its blocks are.
  case authorsOwn
  /// No block stands there, or one without a word or sign to find it by.
  case nothingHere
  /// There is no block to join with.
  case noNextBlock
  /// A block begins or ends at the place already.
  case beginsAlready
  /// The block is that already.
  case alreadySo(StructureCorrection.Change)
}
