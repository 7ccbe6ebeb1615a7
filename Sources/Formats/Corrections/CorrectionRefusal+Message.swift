extension CorrectionRefusal {
  /// One sentence for the reader.
  public var message: String {
    switch self {
    case .authorsOwn: "Markdown says itself what its blocks are: change the file"
    case .nothingHere: "there are no words here to find the place by"
    case .noNextBlock: "this is the last block, nothing to join with"
    case .beginsAlready: "a block begins here already; v selects from another place"
    case .alreadySo(let change): "the block \(change.words) already"
    }
  }
}
