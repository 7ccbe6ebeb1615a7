import Testing
import Typesetting

@Suite struct MeasureTests {
  @Test(arguments: [(66, 66), (1, 1), (0, 1), (-4, 1), (400, 400)])
  func `a measure has at least one cell`(asked: Int, columns: Int) {
    #expect(Measure(columns: asked).columns == columns)
  }
}
