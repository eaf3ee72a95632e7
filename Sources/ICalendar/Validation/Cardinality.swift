/// How often something may stand in a component.
enum Cardinality: Character, Sendable {
    case never = "0"
    case once = "1"
    case atMostOnce = "?"
    /// More than once is legal, but should not be.
    case onceAtBest = "~"
    case any = "*"
    case atLeastOnce = "+"
}
