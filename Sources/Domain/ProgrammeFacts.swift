package import CivilTime

/// Everything a month is made from.
package struct ProgrammeFacts: Sendable {
    package let zone: Zone
    package let today: CivilDate
    package let groups: [Group]
    package let events: [Event]
    package let proposals: [Proposal]
    package let venues: [Identifier<Venue>: Venue]
    package let bankHolidays: Set<CivilDate>

    package init(
        zone: Zone, today: CivilDate, groups: [Group], events: [Event], proposals: [Proposal],
        venues: [Identifier<Venue>: Venue], bankHolidays: Set<CivilDate>
    ) {
        self.zone = zone
        self.today = today
        self.groups = groups
        self.events = events
        self.proposals = proposals
        self.venues = venues
        self.bankHolidays = bankHolidays
    }
}

/// What the check needs beside the month itself: who might be let down.
package struct CheckFacts: Sendable {
    package let today: CivilDate
    package let groups: [Group]
    package let proposals: [Proposal]
    package let events: [Event]
    package let venues: [Identifier<Venue>: Venue]
    package let bankHolidays: Set<CivilDate>
    package let interests: [Identifier<Interest>: Slug]
    package let freelancers: [Freelancer]
    package let circles: [CircleTerm]
    package let members: [CheckedMember]
    /// Who said they come to what.
    package let going: [Identifier<Event>: Set<Identifier<Member>>]
    /// What was planned of the month, and the connector's own word on it.
    package let plan: MonthPlan?
    package let rules: [PlanRule]

    package init(
        today: CivilDate, groups: [Group], proposals: [Proposal], events: [Event],
        venues: [Identifier<Venue>: Venue], bankHolidays: Set<CivilDate>, interests: [Identifier<Interest>: Slug],
        freelancers: [Freelancer], circles: [CircleTerm], members: [CheckedMember],
        going: [Identifier<Event>: Set<Identifier<Member>>] = [:], plan: MonthPlan? = nil, rules: [PlanRule] = []
    ) {
        self.today = today
        self.groups = groups
        self.proposals = proposals
        self.events = events
        self.venues = venues
        self.bankHolidays = bankHolidays
        self.interests = interests
        self.freelancers = freelancers
        self.circles = circles
        self.members = members
        self.going = going
        self.plan = plan
        self.rules = rules
    }
}

/// A circle's facilitator and the end of the year they gave.
package struct CircleTerm: Sendable, Hashable {
    package let circle: Reference
    package let facilitator: Reference
    package let endsOn: CivilDate

    package init(circle: Reference, facilitator: Reference, endsOn: CivilDate) {
        self.circle = circle
        self.facilitator = facilitator
        self.endsOn = endsOn
    }
}

/// A member as the check sees one.
package struct CheckedMember: Sendable, Hashable {
    package let id: Identifier<Member>
    package let reference: Reference
    package let status: MemberStatus
    package let interests: Set<Identifier<Interest>>
    package let needs: [AccessNeed]
    /// Has said they would host, lead or teach something.
    package let hasOfferedToHost: Bool

    package init(
        id: Identifier<Member>, reference: Reference, status: MemberStatus, interests: Set<Identifier<Interest>>,
        needs: [AccessNeed], hasOfferedToHost: Bool
    ) {
        self.id = id
        self.reference = reference
        self.status = status
        self.interests = interests
        self.needs = needs
        self.hasOfferedToHost = hasOfferedToHost
    }
}
