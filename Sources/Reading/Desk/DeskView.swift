public import Annotations

/// The desk where annotations without a place are settled, one at a time.
public struct DeskView: Hashable, Sendable {
  /// The annotations, those that wait for a choice first; nil until they are listed.
  public private(set) var items: [DeskItem]?
  /// Which of them is on the desk.
  public var list = ListState()
  /// Which of its places is looked at.
  public private(set) var place = 0

  /// Rows of the wordings that are above the screen, where they are longer than it.
  public private(set) var scroll = 0

  /// The annotation to begin with, while the list is on its way.
  private var wanted: AnnotationID?

  /// Opens a desk that is still to be laid, with an annotation to begin with.
  public init(at id: AnnotationID? = nil) {
    wanted = id
  }

  /// The annotation on the desk.
  public var selected: DeskItem? {
    guard let items, items.indices.contains(list.selected) else { return nil }
    return items[list.selected]
  }

  /// The place that is looked at; nil when none is offered.
  public var selectedPlace: DeskItem.Place? {
    guard let places = selected?.places, places.indices.contains(place) else { return nil }
    return places[place]
  }

  /// Lays the desk; the annotation that was on it stays there, else the one in its row.
  mutating func take(_ listed: [DeskItem], height: Int) {
    let old = wanted ?? selected?.row.annotation.id
    wanted = nil
    let keyed = listed.enumerated().sorted { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }
    items = keyed.map(\.element)
    let index = items?.firstIndex { $0.row.annotation.id == old }
    if index == nil {
      place = 0
      scroll = 0
    }
    list.select(
      index ?? min(list.selected, max(0, listed.count - 1)),
      in: .init(count: listed.count, height: height))
    place = min(place, max(0, (selected?.places.count ?? 1) - 1))
  }

  /// Looks at another place of the same annotation, around the end.
  mutating func stepPlace(by step: Int) {
    guard let count = selected?.places.count, count > 0 else { return }
    place = ((place + step) % count + count) % count
    scroll = 0
  }

  /// Moves wordings that are longer than the screen, up to some number of rows.
  mutating func scroll(by rows: Int, atMost most: Int) {
    scroll = min(max(0, scroll + rows), max(0, most))
  }

  /// Puts another annotation on the desk.
  mutating func changeItem(_ change: (inout ListState) -> Void) {
    let before = list.selected
    change(&list)
    guard list.selected != before else { return }
    place = 0
    scroll = 0
  }
}
