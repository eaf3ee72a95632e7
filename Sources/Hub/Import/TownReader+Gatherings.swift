import CivilTime
import Domain
import Recurrence

extension TownReader {
    mutating func readGroups() throws(HubError) {
        let changes = try seriesChanges()
        var slugs = Slugs()
        let columns = [
            "name", "run_by", "rrule", "start_local", "end_local", "first_date", "cost_pence", "interests", "joining",
            "mode", "status", "in_programme",
        ]
        for row in try rows("groups.csv", key: ["group_id"], columns: columns) {
            let reference = try row.text("group_id")
            let id = references.add(reference, "group", as: Group.self)
            town.groups.append(try group(row, Reference(reference), id, slugs.new(for: try row.text("name")), changes))
        }
        for row in changes.values.flatMap({ $0 }) where !references.has(row.cell("group_id"), "group") {
            throw row.problem("group_id", expected: "the reference of a row in the table of groups")
        }
    }

    private func group(
        _ row: TableRow, _ reference: Reference, _ id: Identifier<Group>, _ slug: Slug, _ changes: [String: [TableRow]]
    ) throws(HubError) -> Group {
        let capacity = try row.optionalInteger("capacity", in: 0...100_000)
        return Group(
            id: id, reference: reference, slug: slug, name: try row.text("name"), runBy: try organiser(row),
            venue: try references.findIfAny("venue_id", of: row, "venue", as: Venue.self),
            series: try series(row, id, changes[reference.rawValue] ?? []), season: try season(row),
            costPence: try row.integer("cost_pence", in: 0...1_000_000), costNote: row.optionalText("cost_note"),
            interests: try references.findAll("interests", of: row, "interest", as: Interest.self),
            capacity: capacity == 0 ? nil : capacity, joining: try row.choice("joining", of: Joining.self),
            mode: try row.choice("mode", of: MeetingMode.self), accessNote: row.optionalText("access_note"),
            contact: row.contact(""), whoFor: row.optionalText("who_for"),
            status: try row.choice("status", of: GroupStatus.self), verifiedOn: try row.optionalDate("verified_on"),
            isInProgramme: try row.flag("in_programme"))
    }

    private func organiser(_ row: TableRow) throws(HubError) -> Organiser {
        let text = row.cell("run_by")
        switch text {
        case "circles": return .circles
        case "independent": return .independent
        case _ where references.has(text, "partner"): return .partner(references.identity(text, "partner"))
        case _ where references.has(text, "venue"): return .venue(references.identity(text, "venue"))
        case _ where references.has(text, "freelancer"): return .freelancer(references.identity(text, "freelancer"))
        default:
            throw row.problem(
                "run_by", expected: "circles, independent, or the reference of a partner, venue or freelancer")
        }
    }

    private func season(_ row: TableRow) throws(HubError) -> Season? {
        if row.cell("season_from").isEmpty && row.cell("season_to").isEmpty { return nil }
        guard let from = MonthDay(row.cell("season_from")) else {
            throw row.problem("season_from", expected: "a month and day such as 06-16")
        }
        guard let to = MonthDay(row.cell("season_to")) else {
            throw row.problem("season_to", expected: "a month and day such as 03-14")
        }
        return Season(from: from, to: to)
    }

    private func series(
        _ row: TableRow, _ group: Identifier<Group>, _ changes: [TableRow]
    ) throws(HubError) -> Series {
        let rule: RecurrenceRule
        do throws(RecurrenceRuleError) {
            rule = try RecurrenceRule(row.cell("rrule"))
        } catch {
            throw row.problem("rrule", expected: "a rule such as FREQ=WEEKLY;BYDAY=TU (\(error))")
        }
        let first = try row.date("first_date")
        let (start, end) = (WallTime(first, try row.time("start_local")), WallTime(first, try row.time("end_local")))
        guard start < end else { throw row.problem("end_local", expected: "a time after start_local") }
        let plain = Series(
            uid: uid(group), sequence: 0, modifiedAt: now, firstStart: start, firstEnd: end, rule: rule, exceptions: [])
        guard Self.falls(first, on: row.cell("rrule")) else {
            throw row.problem("first_date", expected: "a day that the rule \(row.cell("rrule")) gives")
        }
        var exceptions: [SeriesException] = []
        for change in changes { exceptions.append(try exception(change, of: plain)) }
        return Series(
            uid: plain.uid, sequence: 0, modifiedAt: now, firstStart: start, firstEnd: end, rule: rule,
            exceptions: exceptions)
    }

    /// Whether the rule gives the day, had it begun long before: a set always holds its own start.
    ///
    /// After 400 years the same day of the same month is the same weekday again. Where the series begins sets the
    /// phase of INTERVAL, COUNT and UNTIL, so these are left aside.
    private static func falls(_ day: CivilDate, on rule: String) -> Bool {
        let lasting = rule.split(separator: ";").filter { part in
            !["INTERVAL=", "COUNT=", "UNTIL="].contains(where: part.uppercased().hasPrefix)
        }
        guard let rule = try? RecurrenceRule(lasting.joined(separator: ";")) else { return false }
        let set = RecurrenceSet(start: WallTime(day.adding(days: -146_097), .midnight), zone: nil, rule: rule)
        let window = WallTime(day, .midnight)..<WallTime(day.adding(days: 1), .midnight)
        return (try? set.occurrences(in: window))?.isEmpty == false
    }

    private func exception(_ row: TableRow, of series: Series) throws(HubError) -> SeriesException {
        let date = try row.date("original_local_date")
        guard series.dates(in: date.yearMonth, zone: town.community.zone).contains(date) else {
            throw row.problem("original_local_date", expected: "a day on which the group would meet")
        }
        let venue: Identifier<Venue>? = try references.findIfAny("venue_id", of: row, "venue", as: Venue.self)
        let change: SeriesChange
        switch row.cell("kind") {
        case "cancelled": change = .cancelled
        case "moved":
            let (start, end) = try row.span("new_start_local", "new_end_local")
            change = .moved(start: start, end: end, venue: venue)
        default: throw row.problem("kind", expected: "cancelled or moved")
        }
        return SeriesException(
            originalDate: date, change: change, reason: row.optionalText("reason"))
    }

    private mutating func seriesChanges() throws(HubError) -> [String: [TableRow]] {
        let key = ["group_id", "original_local_date"]
        let rows = try rowsIfAny("series_exceptions.csv", key: key, columns: ["kind"])
        return Dictionary(grouping: rows) { $0.cell("group_id") }
    }

    mutating func readProposals() throws(HubError) {
        let columns = [
            "proposer_member_id", "title", "interests", "suggested_start_local", "state", "submitted_on",
        ]
        for row in try rowsIfAny("proposals.csv", key: ["proposal_id"], columns: columns) {
            let reference = try row.text("proposal_id")
            town.proposals.append(
                Proposal(
                    id: references.add(reference, "proposal", as: Proposal.self), reference: Reference(reference),
                    proposer: try references.findIfAny("proposer_member_id", of: row, "member", as: Member.self),
                    title: try row.text("title"),
                    interests: try references.findAll("interests", of: row, "interest", as: Interest.self),
                    suggestedStarts: [try row.wallTime("suggested_start_local")],
                    venue: try references.findIfAny("venue_id", of: row, "venue", as: Venue.self),
                    state: try row.choice("state", of: ProposalState.self),
                    connectorReply: row.optionalText("connector_reply"), submittedOn: try row.date("submitted_on")))
        }
    }

    mutating func readEvents() throws(HubError) {
        var slugs = Slugs()
        let columns = ["title", "audience", "start_local", "end_local", "status", "interests", "cost_pence"]
        for row in try rowsIfAny("oneoff_events.csv", key: ["event_id"], columns: columns) {
            let reference = try row.text("event_id")
            let id = references.add(reference, "event", as: Event.self)
            town.events.append(try event(row, Reference(reference), id, slugs.new(for: try row.text("title"))))
        }
    }

    private func event(
        _ row: TableRow, _ reference: Reference, _ id: Identifier<Event>, _ slug: Slug
    ) throws(HubError) -> Event {
        let (start, end) = try row.span("start_local", "end_local")
        let status = try row.choice("status", of: EventStatus.self)
        return Event(
            id: id, reference: reference, slug: slug, uid: uid(id), sequence: status == .cancelled ? 1 : 0,
            modifiedAt: now, title: try row.text("title"),
            group: try references.findIfAny("group_id", of: row, "group", as: Group.self), host: try host(row),
            venue: try references.findIfAny("venue_id", of: row, "venue", as: Venue.self),
            locationText: row.optionalText("location_text"), audience: try row.choice("audience", of: Audience.self),
            start: start, end: end, status: status,
            interests: try references.findAll("interests", of: row, "interest", as: Interest.self),
            costPence: try row.integer("cost_pence", in: 0...1_000_000),
            capacity: try row.optionalInteger("capacity", in: 0...100_000),
            origin: row.optionalText("origin").map(EventOrigin.init(rawValue:)), note: row.optionalText("note"))
    }

    private func host(_ row: TableRow) throws(HubError) -> EventHost? {
        let text = row.cell("host_id")
        if text.isEmpty { return nil }
        if references.has(text, "freelancer") { return .freelancer(references.identity(text, "freelancer")) }
        return .member(try references.find("host_id", of: row, "member", as: Member.self))
    }

    mutating func readReplies() throws(HubError) {
        for row in try rowsOfAll("rsvps_", key: ["event_id", "member_id"], columns: ["reply"]) {
            town.eventReplies.append(
                EventReply(
                    event: try references.find("event_id", of: row, "event", as: Event.self),
                    member: try references.find("member_id", of: row, "member", as: Member.self),
                    reply: try row.choice("reply", of: Reply.self)))
        }
    }

    mutating func readAttendance() throws(HubError) {
        let key = ["group_id", "start_local", "member_id"]
        for row in try rowsOfAll("attendance_", key: key, columns: ["attendance"]) {
            town.attendance.append(
                Attendance(
                    group: try references.find("group_id", of: row, "group", as: Group.self),
                    start: try row.wallTime("start_local"),
                    member: try references.find("member_id", of: row, "member", as: Member.self),
                    reply: row.cell("rsvp") == "no_reply" ? nil : try row.optionalChoice("rsvp", of: Reply.self),
                    outcome: try row.choice("attendance", of: AttendanceOutcome.self)))
        }
    }

    mutating func readPosts() throws(HubError) {
        for row in try rowsIfAny(
            "posts.csv", key: ["post_id"], columns: ["kind", "published_local", "author", "title", "body"])
        {
            let reference = try row.text("post_id")
            let author = row.cell("author")
            town.posts.append(
                Post(
                    id: references.add(reference, "post", as: Post.self), reference: Reference(reference),
                    kind: try row.text("kind"), publishedAt: try row.wallTime("published_local"),
                    author: references.has(author, "connector")
                        ? .connector(references.identity(author, "connector"))
                        : .member(try references.find("author", of: row, "member", as: Member.self)),
                    title: try row.text("title"), body: row.cell("body")))
        }
    }

    mutating func readPracticeMeetings() throws(HubError) {
        let columns = ["starts_local", "ends_local", "mode", "topic"]
        for row in try rowsIfAny("communities_of_practice.csv", key: ["cop_id"], columns: columns) {
            let reference = try row.text("cop_id")
            let (start, end) = try row.span("starts_local", "ends_local")
            town.practiceMeetings.append(
                PracticeMeeting(
                    id: references.add(reference, "practice meeting", as: PracticeMeeting.self),
                    reference: Reference(reference), start: start, end: end,
                    mode: try row.choice("mode", of: MeetingMode.self),
                    topic: try row.text("topic")))
        }
    }

    /// The UID of a thing's calendar component: its identity at the community's host (RFC 7986 §5.3).
    private func uid<Owner>(_ id: Identifier<Owner>) -> String {
        "\(id)@\(town.community.host)"
    }
}
