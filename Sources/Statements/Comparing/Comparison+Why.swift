import Articles
public import Entities

extension Comparison {
  /// Why an item stands where it does, in a sentence.
  public func why(_ item: Item, in row: Row, _ gazetteer: Gazetteer) -> String {
    switch item.detail {
    case .name(let entity, let rule, _):
      let name = entity.flatMap { gazetteer[$0]?.name } ?? row.label
      switch rule {
      case .mention(let rule): return "It means \(name), by \(rule.explanation)."
      case .described:
        return "It is no link. It is a common noun of the names of \(name), in a sentence that "
          + "names it, or what its name is made with."
      case .matched: return "The search found it."
      }
    case .figure(let figure):
      let year = figure.year.map { "\($0.text) is the only date of its sentence" }
      return "It is \(figure.kind == .percentage ? "a percentage" : figure.kind.rawValue) in a "
        + "sentence on the topic; \(year ?? "its sentence gives no one date")."
    case .date(let date):
      let event = row.label == item.head ? "" : ", and stands under \(row.label)"
      return "It is a date because it is \(date.rule.explanation)\(event)."
    case .quotation(let quotation, let voice):
      return quotation.why(voice.title(gazetteer), words: nil)
    }
  }
}
