public import CivilTime
import Recurrence

/// A zone as a calendar defines it, VTIMEZONE, in as few parts as a span of time allows.
///
/// A zone of constant offset is one STANDARD. A zone that follows one rule through the span is one STANDARD and one
/// DAYLIGHT from 1970 on, the form that all programs read. Only where the rules change within the span are changes
/// listed one by one, and the rule takes over after them. DAYLIGHT is the one further ahead, also for Dublin, whose
/// winter the time zone database calls daylight time.
/// - SeeAlso: RFC 5545 §3.6.5
public struct TimeZoneComponent: Sendable, Hashable {
    private let zone: Zone
    /// The changes within the span, from a year before it.
    private let transitions: [ZoneTransition]
    private let observanceBefore: ZoneObservance

    /// The zone, right at least from `start` up to `end`.
    public init(_ zone: Zone, from start: Instant, to end: Instant) {
        self.zone = zone
        let lead = start.adding(seconds: -366 * 86_400)
        transitions = zone.transitions(from: lead, to: end).filter { !$0.before.looks(like: $0.after) }
        observanceBefore = zone.observance(at: lead)
    }

    public var component: Component {
        Component(
            "VTIMEZONE", properties: [.text("TZID", zone.name), .text("X-LIC-LOCATION", zone.name)],
            components: parts)
    }

    private var parts: [Component] {
        guard let onsets = zone.rule?.onsets else { return listed(transitions[...]) }
        let irregular = (transitions.lastIndex { change in !onsets.contains { $0.matches(change) } } ?? -1) + 1
        let regular = transitions[irregular...]
        if irregular == 0 { return onsets.sorted { $0.isDaylight && !$1.isDaylight }.map { part($0, from: 1970) } }
        return listed(transitions[..<irregular])
            + onsets.compactMap { onset in
                regular.first(where: onset.matches).map { part(onset, from: $0.wallTimeBefore.date.year) }
            }
    }

    /// What held at first, then one part for each kind of change, with all its dates.
    private func listed(_ changes: ArraySlice<ZoneTransition>) -> [Component] {
        let first = Component(
            "STANDARD",
            properties: Self.properties(
                from: observanceBefore.offset, to: observanceBefore, onset: WallTime(clockSeconds: 0)))
        var kinds: [Change] = []
        var dates: [Change: [WallTime]] = [:]
        for change in changes {
            let kind = Change(before: change.before.offset, after: change.after, isDaylight: change.isDaylight)
            if dates[kind] == nil { kinds.append(kind) }
            dates[kind, default: []].append(change.wallTimeBefore)
        }
        return [first]
            + kinds.map { kind in
                let times = dates[kind] ?? []
                return Component(
                    kind.isDaylight ? "DAYLIGHT" : "STANDARD",
                    properties: Self.properties(
                        from: kind.before, to: kind.after, onset: times.first ?? WallTime(clockSeconds: 0))
                        + times.dropFirst().map { .dateTime("RDATE", wall: $0, zone: nil) })
            }
    }

    private func part(_ onset: ZoneOnset, from year: Int) -> Component {
        Component(
            onset.isDaylight ? "DAYLIGHT" : "STANDARD",
            properties: Self.properties(from: onset.before.offset, to: onset.after, onset: onset.wallTime(in: year))
                + [.rule(onset.rule)])
    }

    private static func properties(from before: Int, to after: ZoneObservance, onset: WallTime) -> [Property] {
        [
            .offset("TZOFFSETFROM", before), .offset("TZOFFSETTO", after.offset),
            .text("TZNAME", after.abbreviation), .dateTime("DTSTART", wall: onset, zone: nil),
        ]
    }

    /// Changes that one part can hold.
    private struct Change: Hashable {
        let before: Int
        let after: ZoneObservance
        let isDaylight: Bool
    }
}
