import Console
import Reading
import Statements

/// The keys that matter now, from the key table, as many as fit.
enum StatusKeys {
  static func text(for model: Model, room: Int) -> String {
    var text = ""
    for (command, word) in commands(for: model) {
      guard let key = model.keymap.spellings(of: command, in: model.view.context).first else {
        continue
      }
      let part = "\(key.plainKey) \(word)"
      let next = text.isEmpty ? part : "\(part)  \(text)"
      guard next.cellWidth <= room else { break }
      text = next
    }
    return text
  }

  /// The most useful first: they stay when there is little room.
  ///
  /// Help is always last on the line.
  private static func commands(for model: Model) -> [(Command, String)] {
    let help = (Command.help, "keys")
    switch model.view {
    case .article(let view):
      if view.hints != nil { return [(.cancel, "cancel")] }
      if view.selection != nil {
        return [
          help, (.highlight, "highlight"), (.note, "note"), (.copy, "copy"), (.cancel, "cancel"),
        ]
      }
      if let link = model.sourceLinkAtCursor {
        if case .outside = link.destination {
          return [help, (.openOutside, "browser"), (.copy, "copy"), (.follow, "show")]
        }
        return [help, (.why, "why"), (.peek, "peek"), (.follow, "open")]
      }
      if model.linkAtCursor != nil {
        return [help, (.why, "why"), (.peek, "peek"), (.follow, "open")]
      }
      return [help, (.note, "note"), (.search, "find"), (.nextLink, "link")]
    case .library:
      return [
        help, (.notebook, "notebook"), (.index, "index"), (.filter, "filter"), (.sort, "sort"),
        (.follow, "open"),
      ]
    case .entity:
      return [
        help, (.back, "back"), (.nextHit, "walk"), (.sort, "sort"), (.filter, "filter"),
        (.follow, "go there"),
      ]
    case .index:
      return [help, (.back, "back"), (.sort, "sort"), (.filter, "filter"), (.follow, "open")]
    case .results(let view) where view.rows.isEmpty: return [help, (.back, "back")]
    case .results(let view) where view.search == nil:
      return [help, (.back, "back"), (.nextHit, "walk"), (.follow, "go there")]
    case .results:
      return [
        help, (.back, "back"), (.sort, "sort"), (.nextHit, "walk"), (.saveSearch, "save"),
        (.follow, "go there"),
      ]
    case .outline: return [help, (.close, "close"), (.follow, "go there")]
    case .notebook(let view) where view.all?.isEmpty != false: return [help, (.close, "close")]
    case .notebook(let view) where view.isTrash:
      return [help, (.filter, "filter"), (.close, "close"), (.follow, "restore")]
    case .notebook:
      return [
        help, (.note, "note"), (.facets, "kinds, tags…"), (.filter, "filter"),
        (.follow, "go there"),
      ]
    case .desk(let view) where view.selected == nil: return [help, (.close, "close")]
    case .desk(let view):
      let places = view.selected?.places.count ?? 0
      let accepting: [(Command, String)] = places == 0 ? [] : [(.acceptPlace, "accept")]
      let choosing: [(Command, String)] = places < 2 ? [] : [(.nextPlace, "next place")]
      return [help] + accepting + choosing
        + [(.keepOrphan, "keep"), (.findPassage, "find"), (.skipNote, "skip")]
    case .review(let view) where view.current == nil: return [help, (.close, "close")]
    case .review:
      return [
        help, (.easy, "easy"), (.good, "good"), (.again, "again"), (.follow, "open"),
        (.skipNote, "skip"),
      ]
    case .suggestions(let view) where view.rows.isEmpty: return [help, (.back, "back")]
    case .suggestions:
      return [
        help, (.nextKind, "kind"), (.neverName, "never"), (.aliasName, "alias"),
        (.acceptName, "new"),
      ]
    case .map: return [help, (.back, "back"), (.nextColumn, "column"), (.follow, "open")]
    case .timeline(let view) where view.rows?.shown.isEmpty != false:
      return [help, (.back, "back")]
    case .timeline:
      return [
        help, (.back, "back"), (.nextColumn, "bar"), (.nextParagraph, "year"),
        (.filter, "filter"), (.follow, "open"),
      ]
    case .voices(let view) where view.rows.isEmpty: return [help, (.back, "back")]
    case .voices(let view) where view.voice == nil:
      return [help, (.back, "back"), (.sort, "sort"), (.filter, "filter"), (.follow, "open")]
    case .voices:
      return [help, (.back, "back"), (.filter, "filter"), (.why, "why"), (.follow, "go there")]
    case .beside:
      return [
        help, (.back, "back"), (.bind, "bind"), (.otherSide, "other side"), (.follow, "open"),
      ]
    case .comparison(let view) where view.selected == nil: return [help, (.back, "back")]
    case .comparison:
      return [
        help, (.why, "why"), (.filter, "filter"), (.nextColumn, "column"), (.follow, "go there"),
      ]
    case .grid: return [help, (.back, "back"), (.nextColumn, "column"), (.follow, "go there")]
    case .searches(let view) where view.rows.isEmpty: return [help, (.close, "close")]
    case .searches:
      return [
        help, (.deleteSearch, "delete"), (.renameSearch, "rename"), (.filter, "filter"),
        (.follow, "search"),
      ]
    case .help: return [(.close, "close"), (.filter, "filter")]
    }
  }
}
