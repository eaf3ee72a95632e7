import Domain
import SQLite

extension PersonalTable {
    // MARK: - What was offered, and who was asked

    private static let ownOffer: @Sendable (PersonKey) -> SQL = {
        "offer IN (SELECT id FROM wish_offer WHERE member = \($0.id))"
    }

    /// Who was asked in the person's stead stays theirs: of a host who cannot nothing is told.
    static let wishes: [PersonalTable] = [
        PersonalTable(
            .offers, "offer_event",
            whose: { "what <> 'host_asked' AND \(ownOffer($0))" },
            shown: "(SELECT reference FROM wish_offer WHERE id = offer) AS offer, on_date, what", withheld: ["place"]),
        PersonalTable(.parts, "offer_event", whose: ownOffer, shown: nil),
        PersonalTable(
            .offers, "offer_visit", whose: ownOffer,
            shown: "(SELECT reference FROM wish_offer WHERE id = offer) AS offer, on_date"),
        .ofMember(
            .offers, "suggestion_answer",
            shown: """
                (SELECT label FROM interest WHERE id = interest) AS interest, route,
                (SELECT name FROM meeting_group WHERE id = meeting_group) AS what, answer, said_on, back_on
                """, withheld: ["member", "step"]),
        PersonalTable(
            .asks, "ask", whose: { "member = \($0.id)" },
            shown: """
                reference, asked_on, coalesce((SELECT label FROM interest WHERE id = interest), 'a circle') AS to_host,
                answer, answered_on
                """, withheld: ["id", "member", "interest", "offer", "circle"]),
        // Others who were asked for the person's wishes, or to accompany their circle.
        PersonalTable(.parts, "ask", whose: ownOffer, shown: nil, fate: .emptied("offer = NULL")),
        PersonalTable(
            .parts, "ask", whose: { "circle IN (SELECT id FROM circle WHERE focus_person = \($0.id))" }, shown: nil),
        PersonalTable(
            .offers, "wish_offer", whose: { "member = \($0.id)" },
            shown: """
                reference, (SELECT label FROM interest WHERE id = interest) AS interest, route,
                coalesce(
                    (SELECT name FROM meeting_group WHERE id = meeting_group),
                    (SELECT name FROM partner WHERE id = partner),
                    (SELECT name FROM freelancer WHERE id = freelancer),
                    (SELECT 'at ' || name FROM venue WHERE id = venue)) AS what, state, back_on
                """,
            withheld: [
                "id", "member", "host", "meeting_group", "venue", "partner", "freelancer", "skip_reason", "ending",
            ]),
        // What the person would have hosted for somebody else stays that person's.
        PersonalTable(
            .parts, "wish_offer", whose: { "host = \($0.id)" }, shown: nil,
            fate: .emptied(
                """
                host = NULL, venue = NULL, back_on = NULL,
                ending = iif(state IN ('exploring', 'offered', 'later', 'accepted', 'joined'), 'target_gone', ending),
                state = iif(state IN ('exploring', 'offered', 'later', 'accepted', 'joined'), 'withdrawn', state)
                """)),
    ]
}
