package import CivilTime
package import Domain
import SQLite

// What was offered for wishes, what was said, and who came.

extension Reading {
    /// What was offered to one member, oldest first.
    ///
    /// The person reads what has been put before them; that a host was asked and cannot is not theirs to know.
    ///
    /// - Throws: `.forbidden` for all but the person, the connector, the keeper and the safeguarding lead.
    package func offers(to member: Identifier<Member>) throws(HubError) -> [WishOffer] {
        try require(.attendance, of: member)
        let offers = try allOffers(where: "member = \(member)")
        guard viewer == .member(member) else { return offers }
        return offers.filter { $0.putBeforeOn != nil }.map(\.forOneself)
    }

    /// All that was offered, by reference, for the connector, the keeper and the safeguarding lead.
    package func offers() throws(HubError) -> [WishOffer] {
        try require(.attendance)
        return try allOffers().sorted { $0.reference < $1.reference }
    }

    /// One offer by its reference, as the viewer may read it.
    ///
    /// - Throws: `.notFound` also where it is not the viewer's to know.
    package func offer(_ reference: Reference) throws(HubError) -> WishOffer {
        let offer = try wholeOffer(reference)
        note(.attendance, of: offer.member)
        return viewer == .member(offer.member) ? offer.forOneself : offer
    }

    fileprivate func wholeOffer(_ reference: Reference) throws(HubError) -> WishOffer {
        guard let offer = try allOffers(where: "reference = \(reference)").first,
            access(to: .attendance, of: offer.member) == .yes,
            viewer != .member(offer.member) || offer.putBeforeOn != nil
        else { throw .notFound("offer \(reference)") }
        return offer
    }

    /// What was offered, with its names, as far as the reader may know of it; of a host who was not told of nothing.
    func offered(to member: Identifier<Member>, _ standing: Standing) throws(HubError) -> [PersonView.Offered]? {
        guard standing.role(seeing: .attendance) != nil else { return nil }
        let names = try all(
            """
            SELECT wish_offer.id, label, coalesce(
                meeting_group.name, partner.name, freelancer.name, known_as || ', at ' || venue.name)
            FROM wish_offer JOIN interest ON interest.id = interest
            LEFT JOIN meeting_group ON meeting_group.id = meeting_group LEFT JOIN partner ON partner.id = partner
            LEFT JOIN freelancer ON freelancer.id = freelancer LEFT JOIN venue ON venue.id = wish_offer.venue
            LEFT JOIN member AS host ON host.id = wish_offer.host
            WHERE wish_offer.member = \(member)
            """
        ) { row throws(DatabaseError) in
            (try row.raw(as: Identifier<WishOffer>.self), (try row.text(), try row.optionalText()))
        }
        let called = Dictionary(names) { first, _ in first }
        return try offers(to: member).compactMap { offer in
            called[offer.id].map { PersonView.Offered(interest: $0.0, what: $0.1, offer: offer) }
        }
    }

    func allOffers(where condition: SQL = "true") throws(HubError) -> [WishOffer] {
        let events = try grouped(
            """
            SELECT offer, what, on_date FROM offer_event
            WHERE offer IN (SELECT id FROM wish_offer WHERE \(condition)) ORDER BY offer, place
            """
        ) { row throws(DatabaseError) in
            (try row.raw(as: Identifier<WishOffer>.self), OfferEvent(try row.raw(), on: try row.date()))
        }
        let visits = try grouped(
            """
            SELECT offer, on_date FROM offer_visit
            WHERE offer IN (SELECT id FROM wish_offer WHERE \(condition)) ORDER BY offer, on_date
            """
        ) { row throws(DatabaseError) in (try row.raw(as: Identifier<WishOffer>.self), try row.date()) }
        return try all("SELECT \(WishOffer.columns) FROM wish_offer WHERE \(condition) ORDER BY rowid") {
            row throws(DatabaseError) in try WishOffer(&row, events: events, visits: visits)
        }
    }

    /// What each member said no to, and not yes to later.
    func declinedTargets() throws(HubError) -> [Identifier<Member>: [MatchTarget]] {
        try grouped(
            "SELECT member, \(MatchTarget.columns) FROM wish_offer WHERE state = 'declined'"
        ) { row throws(DatabaseError) in (try row.raw(as: Identifier<Member>.self), try MatchTarget(&row)) }
        .mapValues { $0.compactMap(\.self) }
    }
}

extension Writing {
    /// Writes a new offer down, for the connector and the keeper.
    ///
    /// - Throws: `.conflict(.offer(.stillOpen))` where something else is open for the wish; `.forbidden`.
    package func add(_ offer: WishOffer) throws(HubError) {
        try require(.attendance)
        try keep(offer)
    }

    /// Takes a step of an offer, for the connector, the keeper and the person whose wish it is.
    ///
    /// - Returns: The offer as it stands then, as the viewer may read it.
    /// - Throws: `.conflict(.offer)` where the step may not be taken, `.notFound`; nothing has changed.
    package func take(_ step: OfferStep, of reference: Reference) throws(HubError) -> WishOffer {
        var offer = try wholeOffer(reference)
        try offer.step(step, on: try communityDay())
        try keep(offer)
        return viewer == .member(offer.member) ? offer.forOneself : offer
    }

    /// The day of the change where the community is.
    package func communityDay() throws(HubError) -> CivilDate { try community().zone.wallTime(at: now).date }

    func keep(_ offer: WishOffer) throws(HubError) {
        if offer.state.isOpen, let other = try openOffer(beside: offer) {
            throw .conflict(.offer(.stillOpen(other.reference, other.state)))
        }
        let host = offer.target?.host
        try put(
            [
                "id": "\(offer.id)", "reference": "\(offer.reference)", "member": "\(offer.member)",
                "interest": "\(offer.interest)", "route": "\(offer.route)",
                "meeting_group": "\(offer.target?.group)", "host": "\(host?.member)", "venue": "\(host?.venue)",
                "partner": "\(offer.target?.partner)", "freelancer": "\(offer.target?.freelancer)",
                "skip_reason": "\(offer.skipReason)", "state": "\(offer.state)", "ending": "\(offer.ending)",
                "back_on": "\(offer.backOn)",
            ], into: "wish_offer")
        try replace(
            "what, on_date", of: "offer_event", owner: "offer", "\(offer.id)",
            by: offer.history.map { "\($0.what), \($0.on)" })
        try execute("DELETE FROM offer_visit WHERE offer = \(offer.id)")
        for day in offer.visits {
            try execute("INSERT INTO offer_visit (offer, on_date) VALUES (\(offer.id), \(day))")
        }
        if offer.state != .offered { try dropLetters(about: offer.reference) }
    }

    private func openOffer(beside offer: WishOffer) throws(HubError) -> WishOffer? {
        try allOffers(
            where: """
                member = \(offer.member) AND interest = \(offer.interest) AND id <> \(offer.id)
                AND state IN \(list: OfferState.open.map(\.rawValue))
                """
        ).first
    }

    /// Whoever has answered is neither written to nor rung about it any more.
    func dropLetters(about reference: Reference) throws(HubError) {
        let further = "\(reference) *"
        try execute(
            """
            UPDATE outbox SET state = 'suppressed', next_try = NULL, last_reply = 'There is nothing to answer any more.'
            WHERE kind IN \(list: NoticeKind.aboutWishes.map(\.rawValue)) AND (about = \(reference) OR about GLOB \(further))
              AND state IN ('queued', 'deferred', 'to_do', 'no_answer')
            """)
    }

    /// Takes back what is offered where a condition on its row holds.
    func withdrawOffers(where condition: SQL, _ why: OfferEnding) throws(HubError) {
        let isOpen: SQL = "state IN \(list: OfferState.open.map(\.rawValue)) AND (\(condition))"
        // Asked for each member of a long list.
        guard try count("SELECT count(*) FROM wish_offer WHERE \(isOpen)") > 0 else { return }
        for var offer in try allOffers(where: isOpen) {
            try offer.step(.withdraw(why), on: try communityDay())
            try keep(offer)
        }
    }

    /// Of wishes that a person has taken away nothing is open that they have not said yes to.
    func withdrawUnwished(by member: Identifier<Member>) throws(HubError) {
        // Asked for each member of a long list.
        guard try count("SELECT EXISTS (SELECT 1 FROM wish_offer WHERE member = \(member))") > 0 else { return }
        try withdrawOffers(
            where: """
                member = \(member) AND state IN ('exploring', 'offered', 'later') AND interest NOT IN (
                    SELECT interest FROM member_interest WHERE member = \(member) AND interest IS NOT NULL)
                """, .wishGone)
    }

    /// Of two records of one person each wish keeps one open offer, and nobody hosts for themselves.
    func withdrawDoubleOffers(of gone: Identifier<Member>, _ kept: Identifier<Member>) throws(HubError) {
        let open: SQL = "state IN \(list: OfferState.open.map(\.rawValue))"
        try withdrawOffers(
            where: """
                member = \(gone)
                AND interest IN (SELECT interest FROM wish_offer WHERE member = \(kept) AND \(open))
                """, .twice)
        let pair: SQL = "(\(gone), \(kept))"
        try withdrawOffers(where: "member IN \(pair) AND host IN \(pair)", .twice)
        try execute("UPDATE wish_offer SET host = NULL, venue = NULL WHERE member IN \(pair) AND host IN \(pair)")
    }

    /// Of a visit to a group that was offered and accepted the offer is told too.
    func noteVisit(_ attendance: Attendance) throws(HubError) {
        guard attendance.outcome == .came else { return }
        let fitting: SQL = """
            member = \(attendance.member) AND meeting_group = \(attendance.group) AND state IN ('accepted', 'joined')
            """
        guard try count("SELECT count(*) FROM wish_offer WHERE \(fitting)") > 0 else { return }
        for var offer in try allOffers(where: fitting) {
            let today = try communityDay()
            // What is too early, or known already, is no visit that the offer led to.
            do throws(OfferRefusal) { try offer.take(.visit(on: attendance.start.date), on: today) } catch { continue }
            try keep(offer)
        }
    }
}

extension NoticeKind {
    /// Letters about an offer, or about being asked.
    package static let aboutWishes: [NoticeKind] = [.somethingFound, .wouldYouHost]
}

extension WishOffer {
    /// Takes a step; a refusal becomes the conflict that the person reads.
    mutating func step(_ step: OfferStep, on today: CivilDate) throws(HubError) {
        do throws(OfferRefusal) { try take(step, on: today) } catch { throw .conflict(.offer(error)) }
    }

    /// As the person whose wish it is may read it.
    fileprivate var forOneself: WishOffer {
        WishOffer(
            id: id, reference: reference, member: member, interest: interest, route: route, target: target,
            skipReason: nil, state: state, ending: ending, backOn: backOn, visits: visits,
            history: history.filter { $0.what != .hostAsked })
    }
}

// MARK: - Rows

extension WishOffer {
    static let columns: SQL = """
        id, reference, member, interest, route, \(MatchTarget.columns), skip_reason, state, ending, back_on
        """

    fileprivate init(
        _ row: inout Columns, events: [Identifier<WishOffer>: [OfferEvent]],
        visits: [Identifier<WishOffer>: [CivilDate]]
    ) throws(DatabaseError) {
        let id: Identifier<WishOffer> = try row.raw()
        self.init(
            id: id, reference: try row.raw(), member: try row.raw(), interest: try row.raw(), route: try row.raw(),
            target: try MatchTarget(&row), skipReason: try row.optionalText(), state: try row.raw(),
            ending: try row.optionalRaw(), backOn: try row.optionalDate(), visits: visits[id, default: []],
            history: events[id, default: []])
    }
}

extension MatchTarget {
    fileprivate static let columns: SQL = "meeting_group, host, venue, partner, freelancer"

    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let group: Identifier<Group>? = try row.optionalRaw()
        let (host, venue): (Identifier<Member>?, Identifier<Venue>?) = (try row.optionalRaw(), try row.optionalRaw())
        let partner: Identifier<Partner>? = try row.optionalRaw()
        let freelancer: Identifier<Freelancer>? = try row.optionalRaw()
        if let group {
            self = .group(group)
        } else if let host, let venue {
            self = .host(host, venue: venue)
        } else if let partner {
            self = .partner(partner)
        } else if let freelancer {
            self = .freelancer(freelancer)
        } else {
            return nil
        }
    }

    fileprivate var group: Identifier<Group>? { if case .group(let id) = self { id } else { nil } }
    fileprivate var host: (member: Identifier<Member>, venue: Identifier<Venue>)? {
        if case .host(let member, let venue) = self { (member, venue) } else { nil }
    }
    fileprivate var partner: Identifier<Partner>? { if case .partner(let id) = self { id } else { nil } }
    fileprivate var freelancer: Identifier<Freelancer>? { if case .freelancer(let id) = self { id } else { nil } }
}
