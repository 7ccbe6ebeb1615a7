import Articles
import Console

/// The widest marker of each list, so that the texts of its items stand in one column.
struct MarkerWidths {
  /// For every block the cells of the widest marker of its list; 1 where there is none.
  private(set) var widths: [Int]

  /// Finds the lists: items of one depth with nothing shallower between them.
  ///
  /// - Complexity: O(n) in the blocks.
  init(_ blocks: [Block]) {
    widths = Array(repeating: 1, count: blocks.count)
    var open: [(depth: Int, members: [Int], width: Int)] = []
    for (index, block) in blocks.enumerated() {
      let isItem = block.kind.hasMarker
      let depth = isItem ? max(1, block.depth) : block.depth
      while let list = open.last, list.depth > depth {
        close(list.members, list.width)
        open.removeLast()
      }
      guard depth > 0 else { continue }
      let width = isItem ? Self.cells(Self.marker(of: block)) : 1
      if let list = open.last, list.depth == depth {
        open[open.count - 1].members.append(index)
        open[open.count - 1].width = max(list.width, width)
      } else {
        open.append((depth, [index], width))
      }
    }
    for list in open { close(list.members, list.width) }
  }

  private mutating func close(_ members: [Int], _ width: Int) {
    for member in members { widths[member] = width }
  }

  /// The marker of a list item, a bullet when the article names none.
  static func marker(of block: Block) -> String {
    block.marker ?? "•"
  }

  /// The cells of a short text.
  static func cells(_ text: String) -> Int {
    text.reduce(0) { $0 + Cluster($1).width }
  }
}
