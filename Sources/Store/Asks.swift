package import CivilTime
package import Domain
import SQLite

// Who was asked for what, and when: nobody twice in a month.

extension Reading {
    /// What one member was asked for, oldest first.
    ///
    /// - Throws: `.forbidden` for all but the person, the connector, the keeper and the safeguarding lead.
    package func asks(of member: Identifier<Member>) throws(HubError) -> [Ask] {
        try require(.attendance, of: member)
        return try allAsks(where: "member = \(member)")
    }

    /// Everybody who was asked, oldest first, for the connector, the keeper and the safeguarding lead.
    package func asks() throws(HubError) -> [Ask] {
        try require(.attendance)
        return try allAsks()
    }

    /// One ask by its reference.
    ///
    /// - Throws: `.notFound` also where it is not the viewer's to know.
    package func ask(_ reference: Reference) throws(HubError) -> Ask {
        guard let ask = try allAsks(where: "reference = \(reference)").first,
            access(to: .attendance, of: ask.member) == .yes
        else { throw .notFound("ask \(reference)") }
        note(.attendance, of: ask.member)
        return ask
    }

    func allAsks(where condition: SQL = "true") throws(HubError) -> [Ask] {
        try all("SELECT \(Ask.columns) FROM ask WHERE \(condition) ORDER BY asked_on, rowid", Ask.init)
            .compactMap(\.self)
    }

    /// When each member was last asked for anything, beside what their gifts say.
    func lastAsks() throws(HubError) -> [Identifier<Member>: CivilDate] {
        let days = try all("SELECT member, max(asked_on) FROM ask GROUP BY member") { row throws(DatabaseError) in
            (try row.raw(as: Identifier<Member>.self), try row.date())
        }
        return Dictionary(days, uniquingKeysWith: max)
    }

    /// What each member said no to hosting.
    func unhosted() throws(HubError) -> [Identifier<Member>: [Identifier<Interest>]] {
        try grouped("SELECT member, interest FROM ask WHERE answer = 'no' AND interest IS NOT NULL") {
            row throws(DatabaseError) in (try row.raw(as: Identifier<Member>.self), try row.raw())
        }
    }

    /// When a member was last asked for anything, by an ask or for a gift.
    fileprivate func lastAsk(of member: Identifier<Member>) throws(HubError) -> CivilDate? {
        try first(
            """
            SELECT max(day) FROM (
                SELECT max(asked_on) AS day FROM ask WHERE member = \(member)
                UNION ALL SELECT max(last_asked_on) FROM gift WHERE member = \(member))
            """
        ) { row throws(DatabaseError) in try row.optionalDate() }.flatMap(\.self)
    }
}

extension Writing {
    /// Writes down that a member is asked, for the connector and the keeper.
    ///
    /// - Throws: `.conflict(.offer(.askedLately))` within a month of the last time, whatever it was for; `.forbidden`.
    package func add(_ ask: Ask) throws(HubError) {
        try require(.attendance)
        if let last = try lastAsk(of: ask.member), last.adding(days: Gift.restAfterAsking) > ask.askedOn {
            throw .conflict(.offer(.askedLately(until: last.adding(days: Gift.restAfterAsking))))
        }
        let (interest, offer, circle) = ask.purpose.parts
        try execute(
            """
            INSERT INTO ask (id, reference, member, interest, offer, circle, asked_on, answer, answered_on)
            VALUES (
                \(ask.id), \(ask.reference), \(ask.member), \(interest), \(offer), \(circle), \(ask.askedOn),
                \(ask.answer), \(ask.answeredOn))
            """)
    }

    /// Writes the answer of a member down, for the person, the connector and the keeper.
    ///
    /// The offer that waited for it is put before the person whose wish it is, or taken back: who said no is not told.
    ///
    /// - Returns: The offer that goes on; nil where none waited or the answer is no.
    /// - Throws: `.conflict(.offer(.askAnswered))`, `.forbidden`.
    package func answer(_ ask: Ask, _ answer: AskAnswer, on today: CivilDate) throws(HubError) -> Reference? {
        try require(.attendance, of: ask.member)
        var ask = ask
        do throws(OfferRefusal) { try ask.take(answer, on: today) } catch { throw .conflict(.offer(error)) }
        try execute("UPDATE ask SET answer = \(ask.answer), answered_on = \(ask.answeredOn) WHERE id = \(ask.id)")
        try dropLetters(about: ask.reference)
        guard case .host(_, let waiting?) = ask.purpose,
            var offer = try allOffers(where: "id = \(waiting) AND state = 'exploring'").first
        else { return nil }
        try offer.step(answer == .yes ? .offer : .withdraw(.hostCannot), on: today)
        try keep(offer)
        return answer == .yes ? offer.reference : nil
    }
}

// MARK: - Rows

extension Ask {
    fileprivate static let columns: SQL = """
        id, reference, member, interest, offer, circle, asked_on, answer, answered_on
        """

    /// Nil for a row that asks for nothing, which the table refuses.
    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let (id, reference, member): (Identifier<Ask>, Reference, Identifier<Member>) =
            (try row.raw(), try row.raw(), try row.raw())
        let interest: Identifier<Interest>? = try row.optionalRaw()
        let offer: Identifier<WishOffer>? = try row.optionalRaw()
        let circle: Identifier<Circle>? = try row.optionalRaw()
        let purpose = interest.map { AskPurpose.host($0, offer: offer) } ?? circle.map { .facilitate($0) }
        let (asked, answer, answered) = (
            try row.date(), try row.optionalRaw(as: AskAnswer.self), try row.optionalDate()
        )
        guard let purpose else { return nil }
        self.init(
            id: id, reference: reference, member: member, purpose: purpose, askedOn: asked, answer: answer,
            answeredOn: answered)
    }
}

extension AskPurpose {
    fileprivate var parts: (Identifier<Interest>?, Identifier<WishOffer>?, Identifier<Circle>?) {
        switch self {
        case .host(let interest, let offer): (interest, offer, nil)
        case .facilitate(let circle): (nil, nil, circle)
        }
    }
}
