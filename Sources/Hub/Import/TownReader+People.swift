import CivilTime
import Domain

extension TownReader {
    mutating func readMembers() throws(HubError) {
        let columns = [
            "full_name", "known_as", "area_id", "preferred_channel", "format", "home_setting", "uses_home_care",
            "travel_max_km", "status", "how_joined",
        ]
        for row in try rows("members.csv", key: ["member_id"], columns: columns) {
            let reference = try row.text("member_id")
            town.members.append(
                try member(row, Reference(reference), references.add(reference, "member", as: Member.self)))
        }
    }

    private func member(
        _ row: TableRow, _ reference: Reference, _ id: Identifier<Member>
    ) throws(HubError) -> Member {
        Member(
            id: id, reference: reference, fullName: try row.text("full_name"), knownAs: try row.text("known_as"),
            pronouns: row.optionalText("pronouns"), ageBand: try row.optionalChoice("age_band", of: AgeBand.self),
            area: try references.find("area_id", of: row, "area", as: Area.self),
            addressLine: row.optionalText("address_line"), postcode: row.optionalText("postcode"),
            phone: row.optionalText("phone"), mobile: row.optionalText("mobile"), email: row.optionalText("email"),
            preferredChannel: try row.choice("preferred_channel", of: Channel.self),
            format: try row.choice("format", of: Format.self), otherLanguage: row.optionalText("other_language"),
            homeSetting: try row.choice("home_setting", of: HomeSetting.self),
            usesHomeCare: try row.flag("uses_home_care"),
            travel: Travel(
                mode: try row.optionalChoice("travel_mode", of: TravelMode.self),
                reach: try row.metres("travel_max_km", in: 0...20_000)),
            support: try row.optionalChoice("support_to_attend", of: SupportToAttend.self) ?? .none,
            status: try row.choice("status", of: MemberStatus.self), joinedOn: try row.optionalDate("joined_on"),
            heardVia: row.optionalText("heard_via"), howJoined: try row.text("how_joined"),
            hiddenFields: try row.choices("hidden_fields", of: WithheldField.self), roles: row.words("roles"),
            connectorNote: row.optionalText("connector_note"))
    }

    mutating func readMembersOwn() throws(HubError) {
        try readAccessNeeds()
        try readMemberInterests()
        try readGifts()
        try readAvailability()
    }

    private mutating func readAvailability() throws(HubError) {
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        for row in try rowsIfAny("member_availability.csv", key: ["member_id", "weekday", "part"], columns: []) {
            guard let place = weekdays.firstIndex(of: row.cell("weekday")), let weekday = Weekday(rawValue: place + 1)
            else { throw row.problem("weekday", expected: "one of " + weekdays.joined(separator: ", ")) }
            town.availability.append(
                Availability(
                    member: try references.find("member_id", of: row, "member", as: Member.self), weekday: weekday,
                    part: try row.choice("part", of: PartOfDay.self)))
        }
    }

    private mutating func readAccessNeeds() throws(HubError) {
        var needs: [Identifier<Member>: [AccessNeed]] = [:]
        for row in try rowsIfAny("member_access_needs.csv", key: ["member_id", "need"], columns: []) {
            let member = try references.find("member_id", of: row, "member", as: Member.self)
            needs[member, default: []].append(try row.choice("need", of: AccessNeed.self))
        }
        town.accessNeeds = town.members.compactMap { member in needs[member.id].map { (member.id, $0) } }
    }

    private mutating func readMemberInterests() throws(HubError) {
        let key = ["member_id", "interest_id", "relation"]
        for row in try rowsIfAny("member_interests.csv", key: key, columns: ["visible_to"]) {
            town.memberInterests.append(
                MemberInterest(
                    member: try references.find("member_id", of: row, "member", as: Member.self),
                    interest: try references.find("interest_id", of: row, "interest", as: Interest.self), words: nil,
                    relation: try row.choice("relation", of: InterestRelation.self),
                    visibleTo: try row.choice("visible_to", of: InterestAudience.self)))
        }
    }

    private mutating func readGifts() throws(HubError) {
        let columns = [
            "member_id", "dimension", "description", "will_share", "will_teach", "will_host", "will_lead",
            "will_help_at_home",
        ]
        for row in try rowsIfAny("member_gifts.csv", key: ["gift_id"], columns: columns) {
            let reference = try row.text("gift_id")
            town.gifts.append(
                Gift(
                    id: references.add(reference, "gift", as: Gift.self), reference: Reference(reference),
                    member: try references.find("member_id", of: row, "member", as: Member.self),
                    dimension: try row.choice("dimension", of: GiftDimension.self),
                    description: try row.text("description"),
                    interest: try references.findIfAny("interest_id", of: row, "interest", as: Interest.self),
                    willShare: try row.flag("will_share"), willTeach: try row.flag("will_teach"),
                    willHost: try row.flag("will_host"), willLead: try row.flag("will_lead"),
                    willHelpAtHome: try row.flag("will_help_at_home")))
        }
    }

    mutating func readConsents() throws(HubError) {
        for row in try rows(
            "consents.csv", key: [], columns: ["member_id", "purpose", "state", "given_on", "ended_on"])
        {
            town.consents.append(
                Consent(
                    member: try references.find("member_id", of: row, "member", as: Member.self),
                    purpose: try row.choice("purpose", of: ConsentPurpose.self),
                    state: try row.choice("state", of: ConsentState.self), givenOn: try row.optionalDate("given_on"),
                    endedOn: try row.optionalDate("ended_on"), method: row.optionalText("method"),
                    wordingVersion: row.optionalText("wording_version")))
        }
        completeMembers()
    }

    /// The tables tell that somebody agreed and how, not in which words; who has not agreed has only asked so far.
    private mutating func completeMembers() {
        let agreements = Dictionary(grouping: town.consents) { $0.member }
        for place in town.members.indices {
            let answers = agreements[town.members[place].id, default: []]
            town.members[place].selfSaid = answers.lazy.compactMap { SelfSaid(agreeing: $0) }.first
            let agrees = answers.last { $0.purpose == .keepMyDetails }?.state == .given
            if town.members[place].status.needsOwnWord, !agrees || town.members[place].selfSaid == nil {
                town.members[place].status = .enquiry
            }
        }
    }

    mutating func readSupporters() throws(HubError) {
        let columns = ["member_id", "supporter_member_id", "name", "relationship", "scopes", "active"]
        for row in try rowsIfAny("supporters.csv", key: ["supporter_id"], columns: columns) {
            let reference = try row.text("supporter_id")
            town.supporters.append(
                Supporter(
                    id: references.add(reference, "supporter", as: Supporter.self), reference: Reference(reference),
                    member: try references.find("member_id", of: row, "member", as: Member.self),
                    supporterMember: try references.findIfAny(
                        "supporter_member_id", of: row, "member", as: Member.self),
                    name: row.optionalText("name"), relationship: try row.text("relationship"),
                    contact: row.optionalText("contact"),
                    scopes: Set(try row.choices("scopes", of: SupporterScope.self)), isActive: try row.flag("active"),
                    agreedOn: try row.optionalDate("agreed_on"), endedOn: try row.optionalDate("ended_on")))
        }
    }

    mutating func readProfiles() throws(HubError) {
        let columns = ["like_and_admire", "important_to_me", "how_best_to_support_me"]
        for row in try rowsIfAny("one_page_profiles.csv", key: ["member_id"], columns: columns) {
            let member = try references.find("member_id", of: row, "member", as: Member.self)
            town.profiles.append(
                OnePageProfile(
                    id: Identifier(rawValue: member.rawValue), member: member,
                    likeAndAdmire: row.cell("like_and_admire"), importantToMe: row.cell("important_to_me"),
                    howBestToSupportMe: row.cell("how_best_to_support_me"), goodDay: row.optionalText("good_day"),
                    badDay: row.optionalText("bad_day")))
        }
    }

    mutating func readFacilitators() throws(HubError) {
        for row in try rowsIfAny("facilitators.csv", key: ["member_id"], columns: ["state"]) {
            let words = row.words("state")
            let state: FacilitatorState
            var trainedOn: CivilDate?
            switch (words.first, words.count) {
            case ("trained", 2):
                trainedOn = CivilDate(words[1])
                guard trainedOn != nil else { throw row.problem("state", expected: "trained and a date") }
                state = .ready
            case ("in", 2) where words[1] == "training": state = .training
            default: throw row.problem("state", expected: "trained and a date, or in training")
            }
            town.facilitators.append(
                Facilitator(
                    member: try references.find("member_id", of: row, "member", as: Member.self), state: state,
                    trainedOn: trainedOn))
        }
    }

    mutating func readCheckins() throws(HubError) {
        for row in try rowsIfAny("wellbeing_checkins.csv", key: ["member_id", "point"], columns: ["on"]) {
            town.checkins.append(
                WellbeingCheckin(
                    member: try references.find("member_id", of: row, "member", as: Member.self),
                    point: try row.text("point"), on: try row.date("on"),
                    satisfied: try row.optionalInteger("ons_satisfied_0_10", in: 0...10),
                    worthwhile: try row.optionalInteger("ons_worthwhile_0_10", in: 0...10),
                    happy: try row.optionalInteger("ons_happy_0_10", in: 0...10),
                    anxious: try row.optionalInteger("ons_anxious_0_10", in: 0...10),
                    companionship: try row.optionalInteger("ucla_companionship_1_3", in: 1...3),
                    leftOut: try row.optionalInteger("ucla_left_out_1_3", in: 1...3),
                    isolated: try row.optionalInteger("ucla_isolated_1_3", in: 1...3),
                    lonely: try row.optionalInteger("direct_lonely_1never_5often", in: 1...5)))
        }
    }
}
