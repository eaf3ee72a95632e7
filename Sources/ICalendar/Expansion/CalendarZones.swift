public import CivilTime
import Synchronization

/// The zones of one calendar: what each TZID in it means.
///
/// A name of the time zone database, also in the spellings of Windows and of older programs, means that zone, whatever
/// the calendar says of it, since the database knows its history. Any other name means what the calendar's own
/// VTIMEZONE says. What is then still unknown floats.
public struct CalendarZones: Sendable {
    /// The zone in which floating times are read: X-WR-TIMEZONE, or what the reader gave.
    public let floating: Zone
    private let shelf: Shelf

    /// The zones of a calendar; `floating` is for times without one, where X-WR-TIMEZONE names none for them.
    public init(_ calendar: Component, floating: Zone = .utc) {
        var definitions: [String: Component] = [:]
        for definition in calendar.components("VTIMEZONE") {
            guard let name = definition.property("TZID")?.text else { continue }
            definitions[name] = definition
        }
        shelf = Shelf(definitions)
        let shown = calendar.property("X-WR-TIMEZONE").map(\.text)
        self.floating = shown.flatMap(shelf.zone) ?? floating
    }

    /// The zone a TZID means; nil if nothing says.
    public func zone(_ name: String) -> Zone? { shelf.zone(name) }

    public var lookup: ZoneLookup { { [shelf] name in shelf.zone(name) } }

    /// What was made of the names asked for until now that are not the database's own.
    public var facts: [ExpansionFact] {
        shelf.answers.sorted { $0.key < $1.key }.compactMap { name, zone in
            guard let zone else { return .unknownZone(name: name, readAs: floating.name) }
            return zone.name == name ? nil : .zoneReadAs(name: name, zone: zone.name)
        }
    }

    /// Answers given once, so that a name asked for by each of thousands of events is looked for once.
    private final class Shelf: Sendable {
        private let definitions: [String: Component]
        private let known = Mutex<[String: Zone?]>([:])

        init(_ definitions: [String: Component]) { self.definitions = definitions }

        var answers: [String: Zone?] { known.withLock { $0 } }

        func zone(_ name: String) -> Zone? {
            if let answer = known.withLock({ $0[name] }) { return answer }
            let answer = find(name)
            known.withLock { $0[name] = .some(answer) }
            return answer
        }

        private func find(_ name: String) -> Zone? {
            let match = try? Zone.imported(name)
            switch match?.manner {
            case .ownName, .otherSpelling, .endOfPath, .windowsName: return match?.zone
            case .placeInText, .offsetAlone, nil:
                return definitions[name].flatMap { ZoneDefinition($0, name: name)?.zone } ?? match?.zone
            }
        }
    }
}
