import Testing
import Typesetting

@Suite struct MeasureTests {
  @Test(arguments: [(66, 66), (1, 1), (0, 1), (-4, 1), (400, 400)])
  func `a measure has at least one cell`(asked: Int, columns: Int) {
    #expect(Measure(columns: asked).columns == columns)
  }

  @Test(arguments: [(66, 4, 70), (66, -4, 62), (22, -4, 20), (198, 4, 200), (8, -2, 20)])
  func `a chosen measure stays comfortable`(columns: Int, change: Int, result: Int) {
    #expect(Measure(columns: columns).widened(by: change).columns == result)
  }

  @Test(arguments: [(66, 80, 66), (66, 40, 40), (66, 0, 1)])
  func `a window is never exceeded`(columns: Int, window: Int, result: Int) {
    #expect(Measure(columns: columns).fitting(window).columns == result)
  }
}
