import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct PageTests {
  @Test(arguments: [1, 7, 23, 400])
  func `the foot of the screen is never empty while there is text above`(rows: Int) {
    let page = Page(
      Sample.long(paragraphs: 12), size: Size(rows: 24, columns: 80), setting: PageSetting())
    let count = page.rowCount
    for row in -3..<(count + 5) {
      #expect(page.nearestTop(row, showing: rows) == min(max(0, row), max(0, count - rows)))
      #expect(page.hasRow(row) == (0..<count).contains(row))
    }
  }

  @Test(arguments: [40, 80])
  func `a page after another of the same article is the page made anew`(columns: Int) {
    let open = Sample.long(paragraphs: 4)
    let size = Size(rows: 24, columns: columns)
    let earlier = Page(open, size: Size(rows: 12, columns: 80), setting: PageSetting())
    let page = Page(open, size: size, setting: PageSetting(), after: earlier)
    let fresh = Page(open, size: size, setting: PageSetting())
    #expect(page.head == fresh.head)
    #expect(page.columns == fresh.columns)
    #expect(
      page.rows(from: 0, showsNotes: false) == fresh.rows(from: 0, showsNotes: false))
  }
}
