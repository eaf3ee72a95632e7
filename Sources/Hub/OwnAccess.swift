package import CivilTime
package import Domain
import Store

/// What a program may read in a member's name: their own week and interests, by a token that they made.
package struct OwnAccess {
    let hub: CommunityHub

    /// One interest of the member's, by its name or in their own words.
    package struct Interest: Sendable, Hashable {
        package let label: String?
        package let words: String?
        package let relation: InterestRelation
        package let since: CivilDate?
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    // MARK: - Tokens

    /// Makes a token; it is shown once and kept nowhere.
    ///
    package func make(for member: Identifier<Member>) throws(HubError) -> String {
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            let person = try memory.member(member)
            guard person.status == .active || person.status == .paused else {
                throw .conflict(.state(person.reference.rawValue, is: person.status.rawValue))
            }
            let token = try memory.makeAccessToken(of: member)
            try memory.audit(action: "make", entity: "access token", reference: person.reference)
            return token
        }
    }

    /// Ends every token of a member.
    package func endAll(of member: Identifier<Member>) throws(HubError) {
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            try memory.endAccessTokens(of: member)
            try memory.audit(
                action: "end", entity: "access token", reference: try memory.member(member).reference)
        }
    }

    /// When the member's tokens were made, the newest first.
    package func tokens(of member: Identifier<Member>) throws(HubError) -> [CivilDate] {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            let zone = try memory.community().zone
            return try memory.accessTokens(of: member).map { zone.wallTime(at: $0).date }
        }
    }

    /// Whose token it is; nil for one that was never made or is over.
    package func holder(of token: String) throws(HubError) -> Identifier<Member>? {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.accessHolder(token) }
    }

    // MARK: - What it opens

    /// What the member goes to in the week that holds a day, as far as its months are published.
    package func week(of day: CivilDate?, for member: Identifier<Member>) throws(HubError) -> [OwnGathering] {
        let today = hub.today(in: try hub.community().zone)
        let day = day ?? today
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        let days = monday...max(monday, monday.adding(days: 6))
        let published = Set(try LookAround(hub).publishedMonths())
        var rows: [OwnGathering] = []
        for month in Set([days.lowerBound.yearMonth, days.upperBound.yearMonth]).intersection(published).sorted() {
            rows += try ShowOwnMonth(hub)(month, of: member).gatherings
        }
        return rows.filter { days.contains($0.start.date) }
    }

    package func interests(of member: Identifier<Member>) throws(HubError) -> [Interest] {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            let labels = Dictionary(try memory.interests().map { ($0.id, $0.label) }) { first, _ in first }
            return try memory.memberInterests(of: member).map {
                Interest(
                    label: $0.interest.flatMap { labels[$0] }, words: $0.words, relation: $0.relation, since: $0.since)
            }
        }
    }
}
