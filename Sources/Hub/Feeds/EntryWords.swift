import CivilTime
import Domain
import Wording

/// What a calendar entry says in plain text: programs show it as it is.
enum EntryWords {
    /// Name and address of a place; for what has no place, how one joins.
    static func location(_ place: PublicPlace) -> String {
        guard case .venue(let venue) = place, venue.isRemote else { return PlaceWords.line(place) }
        return "\(venue.name) (\(PlaceWords.remote))"
    }

    static func details(of event: PublicEvent, page: String) -> String {
        let lines: [String?] = [
            event.status == .confirmed ? nil : StatusWords.sentence(event.status),
            event.host.map { "With \($0)." },
            cost(event.cost),
            event.places.map { $0 == 1 ? "Room for one." : "Room for \($0)." },
            joining(mode: event.mode, at: event.place),
            access(of: event.place),
            ask(event.contact),
            page,
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    static func details(of group: PublicGroup, changed change: PublicChange?, page: String) -> String {
        let place =
            switch change?.what {
            case .moved(_, _, let place): place
            case .cancelled, .neverAnnounced, nil: group.place
            }
        let lines: [String?] = [
            change.map(words),
            group.organiser.map { "Run by \($0)." },
            rhythm(of: group),
            group.whoFor.map { "For: \($0)." },
            cost(group.cost),
            "\(JoiningWords.words(group.joining)).",
            joining(mode: group.mode, at: place),
            access(of: place),
            group.accessNote.map { "Access: \(stopped($0))" },
            checked(group),
            ask(group.contact),
            page,
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    /// What became of a date, and why.
    static func words(_ change: PublicChange) -> String {
        let start = change.originalStart
        let words =
            switch change.what {
            case .cancelled, .neverAnnounced: "Cancelled. We are sorry."
            case .moved(start, _, _): "Not the usual place."
            case .moved(let new, _, _) where new.date == start.date: "Moved from \(DateWords.time(start.time))."
            case .moved: "Moved from \(DateWords.day(start.date))."
            }
        return change.reason.map { "\(words) \(stopped($0))" } ?? words
    }

    private static func rhythm(of group: PublicGroup) -> String {
        let rule = RuleWords.sentence(group.series)
        return group.season.map { "\(rule), \(DateWords.season($0))." } ?? "\(rule)."
    }

    private static func cost(_ cost: Cost) -> String {
        let words = stopped(CostWords.words(cost))
        return cost.pence > 0 ? "Cost: \(words)" : words
    }

    private static func joining(mode: MeetingMode, at place: PublicPlace) -> String? {
        guard mode != .inPerson else { return nil }
        if case .venue(let venue) = place, venue.isRemote { return "\(PlaceWords.line(place))." }
        return "\(ModeWords.words(mode))."
    }

    private static func access(of place: PublicPlace) -> String? {
        guard case .venue(let venue) = place, !venue.isRemote else { return nil }
        let known = AccessWords.features(venue.features)
        let has = known.isEmpty ? nil : "The place has: \(known.joined(separator: ", "))."
        return [has, AccessWords.unknown(in: venue.features)].compactMap(\.self).joined(separator: " ")
    }

    private static func checked(_ group: PublicGroup) -> String? {
        if group.isStale { return "Nobody has checked this for a while: please ring first." }
        return group.verifiedOn.map { "Checked on \(DateWords.date($0))." }
    }

    private static func ask(_ contact: PublicContact) -> String {
        let ways = [contact.name, contact.phone, contact.email].compactMap(\.self)
        return "To ask: \(ways.joined(separator: ", "))"
    }

    /// Ended by a full stop, unless it ends a sentence already.
    private static func stopped(_ text: String) -> String {
        guard let last = text.last, !".!?".contains(last) else { return text }
        return text + "."
    }
}
