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
    /// A year before the span, so that a rule in force at its start shows in a change.
    private let lead: Instant
    /// The changes from the lead to the end of the span.
    private let transitions: [ZoneTransition]

    /// The zone, right at least from `start` up to `end`.
    public init(_ zone: Zone, from start: Instant, to end: Instant) {
        self.zone = zone
        lead = start.adding(seconds: -Self.year)
        transitions = zone.transitions(from: lead, to: end).filter { !$0.before.looks(like: $0.after) }
    }

    public var component: Component {
        Component(
            "VTIMEZONE", properties: [.text("TZID", zone.name), .text("X-LIC-LOCATION", zone.name)],
            components: parts)
    }

    private var parts: [Component] {
        guard let onsets = zone.rule?.onsets, let first = transitions.first else { return listed(transitions[...]) }
        let irregular = irregularCount(onsets)
        if irregular == 0, lead.seconds(until: first.instant) <= Self.year {
            return onsets.sorted { $0.isDaylight && !$1.isDaylight }.map { part($0, from: 1970) }
        }
        return listed(transitions[..<irregular])
            + onsets.compactMap { onset in
                transitions[irregular...].first(where: onset.matches)
                    .map { part(onset, from: $0.wallTimeBefore.date.year) }
            }
    }

    /// How many changes there are before the rule holds, with none left out, to the end.
    private func irregularCount(_ onsets: [ZoneOnset]) -> Int {
        var count = transitions.count
        while count > 0, onsets.contains(where: { $0.matches(transitions[count - 1]) }) {
            count -= 1
            guard count > 0, transitions[count - 1].instant.seconds(until: transitions[count].instant) <= Self.year
            else { break }
        }
        return count
    }

    /// What held at first, then one part for each kind of change, with all its dates.
    private func listed(_ changes: ArraySlice<ZoneTransition>) -> [Component] {
        let atFirst = zone.observance(at: lead)
        // From 1970 on, or from the lead where changes of 1969 are listed.
        let onset = min(WallTime(clockSeconds: 0), zone.wallTime(at: lead))
        let first = Component(
            "STANDARD",
            properties: Self.properties(from: atFirst.offset, to: atFirst, onset: onset))
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

    /// The longest a year lasts, in seconds.
    private static let year = 366 * 86_400

    /// Changes that one part can hold.
    private struct Change: Hashable {
        let before: Int
        let after: ZoneObservance
        let isDaylight: Bool
    }
}
