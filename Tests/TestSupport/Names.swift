public import Entities

/// Two entities for screens and links.
public enum Names {
  /// An industrial park and a city.
  public static let gazetteer = Gazetteer(entities: [park, minsk], never: [])

  /// The park.
  public static let park: Entity = {
    var entity = Entity(
      id: EntityID("park"), name: "Great Stone", kind: .project,
      aliases: [Alias("Great Stone park"), Alias("the park")])
    entity.about = "An industrial park, as the samples have it."
    entity.date = "2010"
    entity.see = [SeeAlso(to: EntityID("minsk"), relation: "near")]
    return entity
  }()

  /// The city.
  public static let minsk: Entity = {
    var entity = Entity(id: EntityID("minsk"), name: "Minsk", kind: .place)
    entity.about = "A city."
    return entity
  }()
}
