package import CivilTime
package import Domain

/// What venues and groups are asked, and what they said.
package enum ListingWords {
    /// What came of a question, for the connector.
    package static func state(_ ask: ListingAsk, at now: Instant, in zone: Zone) -> String {
        guard let answer = ask.answer, let on = ask.answeredAt else {
            return ask.expiresAt > now
                ? "Asked on \(DateWords.moment(ask.madeAt, in: zone)); no answer yet."
                : "Asked on \(DateWords.moment(ask.madeAt, in: zone)); nobody answered in time."
        }
        let day = DateWords.moment(on, in: zone)
        if case .booking = ask.subject {
            return answer ? "They keep the room for us. \(day)." : "They cannot. \(day)."
        }
        return answer ? "Still right, they say. \(day)." : "Not right, they say. \(day)."
    }

    /// What a question is about: `The Copper Kettle (V02)`, `Room for E05 at The Copper Kettle (V02)`.
    package static func subject(_ ask: ListingAsk) -> String {
        switch ask.subject {
        case .venue(let reference), .group(let reference): "\(ask.name) (\(reference))"
        case .booking(let venue, let event): "Room for \(event) at \(ask.name) (\(venue))"
        }
    }
}
