import CivilTime
import Recurrence

/// A zone as a calendar defines it for itself, read from its VTIMEZONE.
///
/// - SeeAlso: RFC 5545 §3.6.5
struct ZoneDefinition {
    let zone: Zone

    /// Changes of one definition; a real one has a few hundred.
    private static let changeLimit = 20_000

    /// The zone, or nil where no part of the component tells an offset.
    init?(_ component: Component, name: String) {
        let onsets = component.components.compactMap(Onset.init)
        guard let first = onsets.min(by: { $0.first < $1.first }) else { return nil }
        let settled = onsets.flatMap { $0.isForever ? [$0.start] : $0.walls(before: .latest) }.max() ?? first.start
        let isForever = onsets.contains(where: \.isForever)
        // After 400 years the calendar repeats; two years more keep clear of its seams.
        let end = isForever ? Self.newYear(settled.date.year + 404) : WallTime(.latest, .midnight)
        var changes: [(instant: Instant, after: ZoneObservance)] = []
        for onset in onsets {
            for wall in onset.walls(before: end) {
                changes.append((onset.instant(of: wall), onset.after))
                guard changes.count < Self.changeLimit else { return nil }
            }
        }
        zone = Zone(
            name: name,
            first: ZoneObservance(offset: first.before, isDaylight: false, abbreviation: first.after.abbreviation),
            changes: changes.sorted { $0.instant < $1.instant },
            repeating: isForever ? Zone.utc.instant(of: Self.newYear(settled.date.year + 2)) : nil)
    }

    private static func newYear(_ year: Int) -> WallTime {
        WallTime(CivilDate(year: min(year, 9999), month: 1, day: 1) ?? .latest, .midnight)
    }

    /// STANDARD or DAYLIGHT: changes from one offset to another.
    private struct Onset {
        let before: Int
        let after: ZoneObservance
        let start: WallTime
        private let changes: RecurrenceSet

        init?(_ part: Component) {
            guard part.name == "STANDARD" || part.name == "DAYLIGHT",
                let before = part.property("TZOFFSETFROM").flatMap({ try? $0.offset }),
                let offset = part.property("TZOFFSETTO").flatMap({ try? $0.offset }),
                case .floating(let start)? = part.property("DTSTART").flatMap({ try? $0.time() })
            else { return nil }
            self.before = before
            self.start = start
            after = ZoneObservance(
                offset: offset, isDaylight: part.name == "DAYLIGHT", abbreviation: part.property("TZNAME")?.text ?? "")
            let clock = ZoneObservance(offset: before, isDaylight: false, abbreviation: "")
            let rules = part.properties("RRULE").compactMap { try? $0.rule }
            let added = part.properties("RDATE").flatMap { (try? $0.times()) ?? [] }
            changes = RecurrenceSet(
                start: start, zone: Zone(name: "", first: clock, changes: []), rules: rules,
                added: added.compactMap { if case .floating(let wall) = $0 { wall } else { nil } })
        }

        var first: Instant { instant(of: start) }

        var isForever: Bool { changes.rules.contains { $0.end == .never } }

        func walls(before end: WallTime) -> [WallTime] {
            (try? changes.occurrences(in: min(start, end)..<end, limit: ZoneDefinition.changeLimit)) ?? [start]
        }

        func walls(before end: CivilDate) -> [WallTime] { walls(before: WallTime(end, .midnight)) }

        func instant(of wall: WallTime) -> Instant {
            Zone.utc.instant(of: wall).adding(seconds: -before)
        }
    }
}
