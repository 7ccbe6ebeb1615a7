/// The rows of the library's list: a table in an order, made into entries when they are looked at.
public struct LibraryRows: RandomAccessCollection, Sendable {
  private let table: LibraryTable
  /// The rows of the table; nil for all of them in its own order.
  private let order: [Int32]?

  init(_ table: LibraryTable, order: [Int32]?) {
    self.table = table
    self.order = order
  }

  /// The place of the first row.
  public var startIndex: Int { 0 }

  /// The place behind the last row.
  public var endIndex: Int { order?.count ?? table.count }

  /// The entry of a row.
  public subscript(index: Int) -> LibraryEntry {
    table[order.map { Int($0[index]) } ?? index]
  }
}
