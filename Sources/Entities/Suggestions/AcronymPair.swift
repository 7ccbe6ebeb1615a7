/// An acronym with the name it stands for, as an article defines it.
struct AcronymPair: Hashable {
  let acronym: String
  let name: String
}
