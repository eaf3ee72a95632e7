package import CivilTime
package import Domain
import SQLite

// What members said to what was found for their wishes.

extension Reading {
    /// What one member said, the latest first; for that member, the connector and the keeper.
    ///
    /// - Throws: `.forbidden`.
    package func suggestionAnswers(of member: Identifier<Member>) throws(HubError) -> [SuggestionAnswer] {
        try require(.interestsAndGifts, of: member)
        return try allSuggestionAnswers(where: "member = \(member)")
    }

    /// Those who said yes, the oldest first: to a step that somebody has to arrange, and lately to a group; for the
    /// connector and the keeper.
    ///
    /// Whom the wish is private to, who has left, and for whom something is open already is not among them.
    ///
    /// - Parameter today: In the community's zone.
    /// - Returns: What is to be arranged, and who is to be met.
    /// - Throws: `.forbidden`.
    package func wantedSteps(on today: CivilDate) throws(HubError) -> [WantedStep] {
        try reckoning { () throws(HubError) in try require(.interestsAndGifts) }
        let open = OfferState.open.map(\.rawValue) + [OfferState.settled.rawValue]
        let found = try all(
            """
            SELECT member.id, member.reference, member.known_as, interest.label, answer.route,
                meeting_group.name, EXISTS (
                    SELECT 1 FROM wish_offer AS offer WHERE offer.member = answer.member
                      AND offer.interest = answer.interest AND offer.meeting_group = answer.meeting_group)
            FROM suggestion_answer AS answer JOIN member ON member.id = answer.member
            JOIN interest ON interest.id = answer.interest
            LEFT JOIN meeting_group ON meeting_group.id = answer.meeting_group
            WHERE answer.answer = 'yes' AND member.status = 'active' AND NOT interest.is_special_category
              AND EXISTS (
                SELECT 1 FROM member_interest AS told WHERE told.member = answer.member
                  AND told.interest = answer.interest AND told.visible_to <> 'private')
              AND iif(
                NOT EXISTS (
                    SELECT 1 FROM wish_offer AS offer WHERE offer.member = answer.member
                      AND offer.interest = answer.interest
                      AND (offer.state IN \(list: open) OR offer.meeting_group = answer.meeting_group)),
                true,
                answer.said_on > \(today.adding(days: -WantedStep.freshDays)) AND EXISTS (
                    SELECT 1 FROM wish_offer AS offer WHERE offer.member = answer.member
                      AND offer.interest = answer.interest AND offer.meeting_group = answer.meeting_group
                      AND offer.state = 'accepted'))
            ORDER BY answer.said_on, member.reference, interest.label
            """
        ) { row throws(DatabaseError) -> (Identifier<Member>, WantedStep) in
            (
                try row.raw(),
                WantedStep(
                    member: try row.raw(), knownAs: try row.text(), interest: try row.text(), route: try row.raw(),
                    group: try row.optionalText(), isComing: try row.bool())
            )
        }
        giveOut(.interestsAndGifts, of: found.map(\.0))
        return found.map(\.1)
    }

    /// What everybody said that still rests, for matching.
    func restingSteps(
        on today: CivilDate
    ) throws(HubError) -> [Identifier<Member>: [SuggestionAnswer]] {
        Dictionary(grouping: try allSuggestionAnswers().filter { $0.rests(on: today) }) { $0.member }
    }

    private func allSuggestionAnswers(where condition: SQL = "true") throws(HubError) -> [SuggestionAnswer] {
        try all(
            """
            SELECT member, interest, route, meeting_group, answer, said_on, back_on FROM suggestion_answer
            WHERE \(condition) ORDER BY said_on DESC, interest, route, meeting_group
            """
        ) { row throws(DatabaseError) in
            let (member, interest): (Identifier<Member>, Identifier<Interest>) = (try row.raw(), try row.raw())
            let route: Route = try row.raw()
            let group: Identifier<Group>? = try row.optionalRaw()
            return SuggestionAnswer(
                member: member, interest: interest, step: group.map { .group($0) } ?? .way(route),
                answer: try row.raw(), saidOn: try row.date(), backOn: try row.optionalDate())
        }
    }
}

extension Writing {
    /// Keeps what a member says to a step, in the place of what they said to it before.
    ///
    /// - Throws: `.forbidden` for all but the member, the connector and the keeper.
    package func save(_ answer: SuggestionAnswer) throws(HubError) {
        try takeBack(answer)
        let group: Identifier<Group>? = if case .group(let id) = answer.step { id } else { nil }
        try execute(
            """
            INSERT INTO suggestion_answer (member, interest, route, step, meeting_group, answer, said_on, back_on)
            VALUES (\(answer.member), \(answer.interest), \(answer.step.route), coalesce(\(group), ''), \(group),
                \(answer.answer), \(answer.saidOn), \(answer.backOn))
            """)
    }

    /// Takes an answer back: the step may be shown again.
    ///
    /// - Throws: `.forbidden` for all but the member, the connector and the keeper.
    package func takeBack(_ answer: SuggestionAnswer) throws(HubError) {
        try require(.interestsAndGifts, of: answer.member)
        let group: Identifier<Group>? = if case .group(let id) = answer.step { id } else { nil }
        try execute(
            """
            DELETE FROM suggestion_answer
            WHERE member = \(answer.member) AND interest = \(answer.interest) AND route = \(answer.step.route)
              AND meeting_group IS \(group)
            """)
    }

    /// Keeps an offer of a group that a member found and says yes to themselves.
    ///
    /// - Throws: `.conflict(.offer(.stillOpen))` where something else is open for the wish; `.forbidden`.
    package func addOwn(_ offer: WishOffer) throws(HubError) {
        try require(.attendance, of: offer.member)
        try keep(offer)
    }
}
