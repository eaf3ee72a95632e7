import CivilTime
import ICalendar

/// Components with whatever a program can put into them.
struct RandomCalendar {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func component(depth: Int = 0) -> Component {
        let name = depth == 0 ? "VCALENDAR" : Self.names.randomElement(using: &random) ?? "X"
        let properties = (0..<Int.random(in: 0...8, using: &random)).map { _ in property() }
        // VEVENT within VEVENT would be taken for a missing END.
        let isInnermost = depth == 3
        let inner = isInnermost ? 0 : Int.random(in: 0...2, using: &random)
        return Component(name, properties: properties, components: (0..<inner).map { _ in component(depth: depth + 1) })
    }

    private static let names = ["X-A", "VALARM", "VLOCATION", "X-LONGER-NAME-9"]

    private mutating func property() -> Property {
        let parameters = (0..<Int.random(in: 0...2, using: &random)).map { index in
            Parameter("X-P\(index)", values: (0...Int.random(in: 0...2, using: &random)).map { _ in text(upTo: 12) })
        }
        let value: Property.Value =
            switch Int.random(in: 0...4, using: &random) {
            case 0: .text(text(upTo: 200))
            case 1: .texts((0...3).map { _ in text(upTo: 30) })
            case 2: .integer(Int.random(in: -1000...1000, using: &random))
            case 3: .time(.utc(Instant(secondsSinceEpoch: Int64.random(in: 0...4_000_000_000, using: &random))))
            default: .uri(text(upTo: 120))
            }
        return Property("X-\(Int.random(in: 0...99, using: &random))", value, parameters: parameters)
    }

    private mutating func text(upTo bound: Int) -> String {
        let count = Int.random(in: 0...bound, using: &random)
        return String((0..<count).map { _ in Self.characters.randomElement(using: &random) ?? "a" })
    }

    private static let characters: [Character] = Array("aaaaabc  \\;,:\"^'=\n\t\u{0}\u{7F}é€🎈\u{301}𝄞n")
}
