import Annotations
import Console
import Entities

extension Role {
  /// The role of links to a kind of entity.
  init(_ kind: EntityKind) {
    self =
      switch kind {
      case .person: .person
      case .place: .place
      case .organisation: .organisation
      case .agreement: .agreement
      case .event: .event
      case .project: .project
      case .initiative: .initiative
      case .publication: .publication
      case .other: .otherKind
      }
  }

  /// The role of a highlight's colour.
  init(_ color: HighlightColor) {
    self =
      switch color {
      case .yellow: .highlightYellow
      case .green: .highlightGreen
      case .blue: .highlightBlue
      case .red: .highlightRed
      case .purple: .highlightPurple
      }
  }
}
