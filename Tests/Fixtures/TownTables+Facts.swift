package import CivilTime
package import Domain
package import Hub

/// The facts of the pure rooms, gathered from the tables without a store.
extension TownTables {
    package func programmeFacts(on today: CivilDate) -> ProgrammeFacts {
        ProgrammeFacts(
            zone: community.zone, today: today, groups: groups, events: events, proposals: proposals,
            venues: venuesByIdentity, bankHolidays: community.bankHolidays)
    }

    package func checkFacts(on today: CivilDate) -> CheckFacts {
        let references = Dictionary(uniqueKeysWithValues: members.map { ($0.id, $0.reference) })
        let terms = circles.compactMap { circle -> CircleTerm? in
            guard circle.state.isMeeting, let end = circle.facilitatorTo,
                let facilitator = circle.facilitator.flatMap({ references[$0] })
            else { return nil }
            return CircleTerm(circle: circle.reference, facilitator: facilitator, endsOn: end)
        }
        return CheckFacts(
            today: today, groups: groups, proposals: proposals, events: events, venues: venuesByIdentity,
            bankHolidays: community.bankHolidays,
            interests: Dictionary(uniqueKeysWithValues: interests.map { ($0.id, $0.slug) }), freelancers: freelancers,
            circles: terms, members: members.map(checkedMember))
    }

    package func matchingFacts(on today: CivilDate) -> MatchingFacts {
        let matched = members.filter { $0.status == .active || $0.status == .paused }
        return MatchingFacts(
            today: today, candidates: matched.map { candidate($0, on: today) },
            wishes: matched.flatMap { member in
                memberInterests.filter { $0.member == member.id }.map {
                    Wish(
                        member: $0.member, interest: $0.interest, words: $0.words, relation: $0.relation,
                        isPrivate: $0.visibleTo == .private)
                }
            },
            interests: Dictionary(uniqueKeysWithValues: interests.map { ($0.id, $0) }),
            areas: Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.position) }), groups: groups,
            venues: venuesByIdentity, partners: partners, freelancers: freelancers, events: events,
            placesLeft: placesLeft)
    }

    /// The circles that look for a facilitator, and who is trained.
    package var seekingCircles: (circles: [SeekingCircle], ready: [ReadyFacilitator]) {
        let seeking = circles.filter { $0.state == .findingFacilitator }.map { circle in
            SeekingCircle(
                id: circle.id, reference: circle.reference, focusPerson: circle.focusPerson,
                preferred: WeekParts(slots: circle.preferredSlots ?? ""))
        }
        let ready = facilitators.filter { $0.state == .ready || $0.state == .matched }.map { facilitator in
            let own = circles.filter { $0.facilitator == facilitator.member && $0.state.isMeeting }
            return ReadyFacilitator(member: facilitator.member, circles: own.count)
        }
        return (seeking, ready)
    }

    package var ageBands: [Identifier<Member>: AgeBand] {
        Dictionary(uniqueKeysWithValues: members.compactMap { member in member.ageBand.map { (member.id, $0) } })
    }

    private var placesLeft: [Identifier<Event>: Int] {
        let answers = Dictionary(grouping: eventReplies, by: \.event)
        let counted = events.compactMap { event -> (Identifier<Event>, Int)? in
            guard let capacity = event.capacity, let told = answers[event.id] else { return nil }
            return (event.id, max(0, capacity - told.filter { $0.reply == .going }.count))
        }
        return Dictionary(uniqueKeysWithValues: counted)
    }

    private var venuesByIdentity: [Identifier<Venue>: Venue] {
        Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0) })
    }

    private func checkedMember(_ member: Member) -> CheckedMember {
        CheckedMember(
            id: member.id, reference: member.reference, status: member.status,
            interests: Set(memberInterests.filter { $0.member == member.id }.compactMap(\.interest)),
            needs: needs(of: member),
            hasOfferedToHost: gifts.contains { $0.member == member.id && ($0.willHost || $0.willLead || $0.willTeach) })
    }

    private func candidate(_ member: Member, on today: CivilDate) -> Candidate {
        Candidate(
            id: member.id, reference: member.reference, knownAs: member.knownAs, status: member.status,
            home: areas.first { $0.id == member.area }?.position, travel: member.travel, support: member.support,
            language: member.otherLanguage, needs: needs(of: member), free: free(member),
            gifts: gifts.filter { $0.member == member.id }, agreedToIntroductions: agreed(member, .matchAndIntroduce),
            sharesFirstName: agreed(member, .shareFirstNameWithHosts), goesTo: goesTo(member, on: today),
            contactOf: Set(groups.filter { $0.contact.name == member.fullName }.map(\.id)),
            circle: Set(
                circles.filter { $0.focusPerson == member.id && $0.state.isMeeting }
                    .flatMap { $0.people.compactMap(\.member) }),
            supporters: supporters.filter { $0.member == member.id },
            privateInterests: Set(
                memberInterests.filter { $0.member == member.id && $0.visibleTo == .private }.compactMap(\.interest)),
            area: member.area, canJoinFromHome: member.phone != nil || member.mobile != nil || member.email != nil)
    }

    private func needs(of member: Member) -> [AccessNeed] { accessNeeds.first { $0.0 == member.id }?.1 ?? [] }

    private func free(_ member: Member) -> [Weekday: Set<PartOfDay>] {
        Dictionary(grouping: availability.filter { $0.member == member.id }, by: \.weekday)
            .mapValues { Set($0.map(\.part)) }
    }

    /// The newest answer counts.
    private func agreed(_ member: Member, _ purpose: ConsentPurpose) -> Bool {
        consents.last { $0.member == member.id && $0.purpose == purpose }?.state == .given
    }

    /// Came since the start of last month.
    private func goesTo(_ member: Member, on today: CivilDate) -> Set<Identifier<Group>> {
        let since = today.yearMonth.previous.first
        return Set(
            attendance.filter { $0.member == member.id && $0.outcome == .came && $0.start.date >= since }.map(\.group))
    }
}
