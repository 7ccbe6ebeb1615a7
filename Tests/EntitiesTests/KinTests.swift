import Articles
import Testing

@testable import Entities

@Suite struct KinTests {
  private static let finder = MentionFinder(
    Gazetteer(
      entities: [
        Entity("Mill", .place), Entity("Lock", .place), Entity("Norland", .place),
      ]))

  private func concordance(_ texts: [String: String]) -> Concordance {
    var concordance = Concordance()
    for (name, text) in texts {
      let (path, article) = (ArticlePath(name), article(text))
      concordance.add(article, at: path, mentions: Self.finder.mentions(in: article, path: path))
    }
    return concordance
  }

  /// Norland is in every article, the Lock in two, the Mill in three.
  private var library: Concordance {
    concordance([
      "a.md": "The Mill and the Lock are in Norland.", "b.md": "Norland has a Lock.",
      "c.md": "Norland has a Mill. The Mill turns.", "d.md": "Norland is far.",
      "e.md": "Norland has a Mill too.", "f.md": "Nobody is named.",
    ])
  }

  @Test func `what few articles name brings two nearer than what all name`() {
    let kin = library.kin(of: ArticlePath("a.md"))
    #expect(kin.map(\.path.rawValue) == ["b.md", "c.md", "e.md", "d.md"])
    #expect(kin[0].shared.map(\.rawValue) == ["lock", "norland"])
    #expect(abs(kin[0].closeness - (1.0 / 2 + 1.0 / 5)) < 1e-9)
    #expect(abs(kin[1].closeness - (1.0 / 3 + 1.0 / 5)) < 1e-9)
    #expect(abs(kin[3].closeness - 1.0 / 5) < 1e-9)
  }

  @Test func `an article is no kin of itself, and one that names nothing has none`() {
    #expect(!library.kin(of: ArticlePath("a.md")).map(\.path).contains(ArticlePath("a.md")))
    #expect(library.kin(of: ArticlePath("f.md")).isEmpty)
    #expect(library.kin(of: ArticlePath("missing.md")).isEmpty)
    #expect(concordance(["a.md": "The Mill."]).kin(of: ArticlePath("a.md")).isEmpty)
  }

  @Test func `being kin is mutual and equally near`() {
    for path in library.paths {
      for kin in library.kin(of: path) {
        let back = library.kin(of: kin.path).first { $0.path == path }
        #expect(back.map { abs($0.closeness - kin.closeness) < 1e-9 } == true)
        #expect(back?.shared == kin.shared)
      }
    }
  }

  @Test func `weak mentions make no kin`() {
    var entity = Entity("Ada Weir", .person)
    entity.weak = ["Weir"]
    entity.context = ["poet"]
    let finder = MentionFinder(Gazetteer(entities: [entity]))
    var concordance = Concordance()
    for (name, text) in [("a.md", "Ada Weir wrote."), ("b.md", "A Weir was built.")] {
      let (path, article) = (ArticlePath(name), article(text))
      concordance.add(article, at: path, mentions: finder.mentions(in: article, path: path))
    }
    #expect(concordance.mentions(in: ArticlePath("b.md")).allSatisfy { !$0.isShown })
    #expect(concordance.kin(of: ArticlePath("a.md")).isEmpty)
  }
}
