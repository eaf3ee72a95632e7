import CivilTime
import Domain
import Intake
import Recurrence
import Store

/// Stores groups as a list tells of them: new ones with their places, known ones only where something was missing.
struct GroupKeeper {
    let hub: CommunityHub
    let memory: Writing
    let today: CivilDate
    private let community: Community
    private let interests: InterestBook
    private let erased: ErasedPeople
    private var groups: [Group]
    private var venues: [Venue]
    private var references: ReferenceRow
    private var venueReferences: ReferenceRow

    init(_ hub: CommunityHub, _ memory: Writing, today: CivilDate) throws(HubError) {
        self.hub = hub
        self.memory = memory
        self.today = today
        community = try memory.community()
        interests = InterestBook(try memory.interests())
        erased = try memory.erasedPeople()
        groups = try memory.groups()
        venues = try memory.venues()
        references = try ReferenceRow("G", memory)
        venueReferences = try ReferenceRow("V", memory)
    }

    // MARK: A new group

    /// Makes a group that meets at these times.
    ///
    /// - Returns: Its reference.
    mutating func create(_ told: GroupCandidate, _ times: MeetingTimes) throws(HubError) -> Reference {
        let candidate = withoutErased(told)
        let id: Identifier<Group> = hub.identities.new()
        let venue: Venue? = if let place = candidate.place { try venue(place) } else { nil }
        let group = Group(
            id: id, reference: references.take(), slug: Slug(naming: candidate.name, notIn: Set(groups.map(\.slug))),
            name: candidate.name, runBy: .independent, venue: venue?.id, series: series(candidate, times, of: id),
            season: candidate.meeting.season, costPence: candidate.costPence ?? 0, costNote: candidate.costWords,
            interests: interests.interests(in: [candidate.name] + candidate.kinds), capacity: candidate.capacity,
            joining: candidate.joining, mode: venue?.isRemote == true ? .online : .inPerson,
            accessNote: candidate.accessNote,
            contact: Contact(name: candidate.contact, phone: candidate.phone, email: candidate.email),
            whoFor: candidate.whoFor, status: candidate.status, verifiedOn: nil,
            isInProgramme: [.active, .seasonal].contains(candidate.status))
        try memory.save(group)
        try saveWords(candidate, of: id)
        groups.append(group)
        try memory.audit(action: "import", entity: "group", reference: group.reference, fields: ["all"])
        return group.reference
    }

    private func series(_ candidate: GroupCandidate, _ times: MeetingTimes, of id: Identifier<Group>) -> Series {
        let first = times.rule.firstDate(notBefore: candidate.meeting.from ?? today)
        let start = WallTime(first, times.start)
        let end = times.end.map { WallTime(first, $0) } ?? start.adding(seconds: MeetingTimes.usualMinutes * 60)
        return Series(
            uid: "\(id)@\(community.host)", sequence: 0, modifiedAt: memory.now, firstStart: start, firstEnd: end,
            rule: times.rule.ending(with: community.zone), exceptions: [])
    }

    private mutating func venue(_ place: GroupPlace) throws(HubError) -> Venue? {
        switch place {
        case .known(let reference, _): return venues.first { $0.reference == reference }
        case .unclear, .privateHome: return nil
        case .new(let name, let type):
            if let made = venues.first(where: { $0.name == name }) { return made }
            let venue = Venue(
                id: hub.identities.new(), reference: venueReferences.take(),
                slug: Slug(naming: name, notIn: Set(venues.map(\.slug))), name: name, area: nil, address: nil,
                postcode: nil, type: type, capacity: nil, hirePencePerHour: nil, features: [],
                contact: Contact(name: nil, phone: nil, email: nil), opening: nil, openingText: nil, notes: nil,
                isPublic: true)
            try memory.save(venue)
            venues.append(venue)
            try memory.audit(action: "import", entity: "venue", reference: venue.reference, fields: ["name"])
            return venue
        }
    }

    /// Whom people were to ask, where that person has been erased since, does not come back by a list.
    private func withoutErased(_ told: GroupCandidate) -> GroupCandidate {
        let contact = PersonTrace(
            name: told.contact, emails: [told.email].compactMap(\.self), phones: [told.phone].compactMap(\.self),
            postcode: nil)
        guard erased.contains(contact) else { return told }
        var candidate = told
        (candidate.contact, candidate.phone, candidate.email) = (nil, nil, nil)
        return candidate
    }

    private func saveWords(_ candidate: GroupCandidate, of id: Identifier<Group>) throws(HubError) {
        let words = ([candidate.sentence].compactMap(\.self) + candidate.notes).joined(separator: "\n")
        if !words.isEmpty { try memory.saveMeetingWords(words, of: id) }
    }

    // MARK: A known group

    /// Fills in what was missing of a group; what stands there stays, and when it meets is never changed.
    mutating func merge(_ told: GroupCandidate, into reference: Reference) throws(HubError) {
        let candidate = withoutErased(told)
        guard let place = groups.firstIndex(where: { $0.reference == reference }) else { return }
        let known = groups[place]
        var next = known.filled(from: candidate)
        if next != known {
            next.series.modifiedAt = memory.now
            try memory.save(next)
            groups[place] = next
            try memory.audit(action: "import", entity: "group", reference: reference, fields: ["record"])
        }
        if try memory.meetingWords(of: known.id) == nil { try saveWords(candidate, of: known.id) }
    }
}

extension Group {
    fileprivate func filled(from candidate: GroupCandidate) -> Group {
        let sameContact = contact.name == nil || contact.name == candidate.contact
        return Group(
            id: id, reference: reference, slug: slug, name: name, runBy: runBy, venue: venue, series: series,
            season: season, costPence: costPence,
            costNote: costNote ?? (candidate.costPence == costPence ? candidate.costWords : nil), interests: interests,
            capacity: capacity ?? candidate.capacity, joining: joining, mode: mode,
            accessNote: accessNote ?? candidate.accessNote,
            contact: Contact(
                name: contact.name ?? candidate.contact,
                phone: contact.phone ?? (sameContact ? candidate.phone : nil),
                email: contact.email ?? (sameContact ? candidate.email : nil)),
            whoFor: whoFor ?? candidate.whoFor, status: status, verifiedOn: verifiedOn, isInProgramme: isInProgramme,
            verifiedHow: verifiedHow, sourceCalendar: sourceCalendar)
    }
}

extension RecurrenceRule {
    /// The first day from a day on that the rule gives; the day itself where it gives none within ten years.
    fileprivate func firstDate(notBefore day: CivilDate) -> CivilDate {
        (0..<3660).lazy.map { day.adding(days: $0) }.first { gives($0) } ?? day
    }

    private func gives(_ date: CivilDate) -> Bool {
        if !byMonthDay.isEmpty {
            let fromEnd = date.day - date.yearMonth.last.day - 1
            return byMonthDay.contains(date.day) || byMonthDay.contains(fromEnd)
        }
        guard !byDay.isEmpty else { return true }
        let (number, fromEnd) = ((date.day - 1) / 7 + 1, -((date.yearMonth.last.day - date.day) / 7 + 1))
        return byDay.contains { day in
            guard day.weekday == date.weekday else { return false }
            return day.ordinal.map { $0 == number || $0 == fromEnd } ?? true
        }
    }

    /// The same rule with an UNTIL of a day as the instant at which that day ends, as RFC 5545 §3.3.10 wants it.
    fileprivate func ending(with zone: Zone) -> RecurrenceRule {
        guard case .until(.date(let date)) = end else { return self }
        return ending(.instant(zone.instant(of: WallTime(date.adding(days: 1), .midnight)).adding(seconds: -1)))
    }
}
