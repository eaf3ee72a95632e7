package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// A person as the viewer may know them: each part by the matrix, the person's consents and what they hide.
    ///
    /// - Parameters:
    ///   - member: Whom it is about.
    ///   - now: The local time; where somebody meets in a home is told from a day before.
    /// - Returns: What is for the viewer.
    /// - Throws: `.forbidden` where nothing is, whether or not there is such a person.
    package func person(_ member: Identifier<Member>, now: WallTime) throws(HubError) -> PersonView {
        let facts = try first("SELECT \(PersonFacts.columns) FROM member WHERE id = \(member)", PersonFacts.init)
        guard let facts else { throw .forbidden }
        let standing = try standing(towards: member)
        var view = PersonView(reference: facts.reference)
        if standing.role(seeing: .contactDetails) != nil { view.contact = facts.contact(standing) }
        view.interests = try told(by: member, standing)
        view.gifts = try givenGifts(of: member, standing)
        view.needs = try agreedNeeds(of: member, standing)
        if standing.role(seeing: .healthNotes) != nil { view.usesHomeCare = facts.usesHomeCare }
        view.profiles = try chosenProfiles(of: member, standing)
        view.plans = try plans(of: member, standing, now: now)
        view.offered = try offered(to: member, standing)
        // A person's own record shows no note: it is told on asking.
        if standing.role(seeing: .connectorNotes) != nil { view.connectorNote = facts.connectorNote }
        guard !view.isEmpty || knowsName(standing) else { throw .forbidden }
        for kind in DataKind.allCases where standing.role(seeing: kind) != nil { note(kind, of: member) }
        if knowsName(standing) || view.contact != nil, standing.shows(.firstName) { view.firstName = facts.knownAs }
        return view
    }

    /// Whether the viewer may call the person by name.
    private func knowsName(_ standing: Standing) -> Bool {
        let close: Set<Role> = [.oneself, .supporter, .facilitator, .localConnector, .safeguardingLead]
        if !standing.roles.isDisjoint(with: close) { return true }
        if standing.roles.contains(.host), standing.consents.contains(.shareFirstNameWithHosts) { return true }
        return standing.roles.contains(.otherMember) && standing.consents.contains(.namedInDirectory)
    }

    private func told(
        by member: Identifier<Member>, _ standing: Standing
    ) throws(HubError) -> [PersonView.Told]? {
        guard let role = standing.role(seeing: .interestsAndGifts), standing.shows(.interests) else { return nil }
        let seesSpecial = standing.role(seeing: .specialCategoryInterest) != nil
        let audiences: [InterestAudience] =
            switch role {
            case .oneself: [.private, .connector, .members]
            case .otherMember, .host: [.members]
            default: [.connector, .members]
            }
        return try all(
            """
            SELECT coalesce(label, words), relation
            FROM member_interest LEFT JOIN interest ON interest.id = member_interest.interest
            WHERE member = \(member) AND visible_to IN \(list: audiences.map(\.rawValue))
              AND (\(seesSpecial) OR NOT coalesce(is_special_category, 0))
            ORDER BY place
            """
        ) { row throws(DatabaseError) in PersonView.Told(words: try row.text(), relation: try row.raw()) }
    }

    private func givenGifts(of member: Identifier<Member>, _ standing: Standing) throws(HubError) -> [String]? {
        guard standing.role(seeing: .interestsAndGifts) != nil, standing.shows(.gifts) else { return nil }
        return try all("SELECT description FROM gift WHERE member = \(member) ORDER BY reference") {
            row throws(DatabaseError) in try row.text()
        }
    }

    private func chosenProfiles(
        of member: Identifier<Member>, _ standing: Standing
    ) throws(HubError) -> [OnePageProfile]? {
        guard standing.role(seeing: .onePageProfile) != nil else { return nil }
        let all = try all(
            """
            SELECT \(OnePageProfile.columns) FROM one_page_profile
            WHERE member = \(member) ORDER BY dated DESC NULLS LAST, id
            """, OnePageProfile.init)
        let everything: Set<Role> = [.oneself, .localConnector, .safeguardingLead, .facilitator]
        if !standing.roles.isDisjoint(with: everything) { return all }
        let audience = Set(standing.roles.compactMap(ProfileAudience.init))
        let chosen = all.filter { !$0.visibleTo.isDisjoint(with: audience) }
        // Whether there is one that was not chosen for the reader is not told either.
        return chosen.isEmpty ? nil : chosen
    }

    private func plans(
        of member: Identifier<Member>, _ standing: Standing, now: WallTime
    ) throws(HubError) -> [PersonView.Plan]? {
        let isOwn = standing.roles.contains(.oneself)
        guard isOwn || standing.role(seeing: .whoIsGoing).map({ $0 != .host }) == true, standing.shows(.programme)
        else { return nil }
        let isTold = !standing.roles.isDisjoint(with: [.localConnector, .safeguardingLead])
        return try all(
            """
            SELECT event.reference, title, start_local,
                iif(venue.type = 'private_home', venue.name || coalesce(', ' || venue.address, ''),
                    coalesce(venue.name, location_text)),
                coalesce(venue.type = 'private_home', 0), coalesce(reply, 'host')
            FROM event LEFT JOIN event_reply AS r ON r.event = event.id AND r.member = \(member)
            LEFT JOIN venue ON venue.id = event.venue
            WHERE (\(SQL.comes) OR host_member = \(member)) AND event.status <> 'cancelled' ORDER BY start_local, 1
            """
        ) { row throws(DatabaseError) in
            let (reference, title) = (try row.raw(as: Reference.self), try row.text())
            let (start, place, isHome) = (try row.wallTime(), try row.optionalText(), try row.bool())
            let reply = try row.raw(as: Reply.self)
            let isNear = start.date.dayNumber - now.date.dayNumber <= 1
            return PersonView.Plan(
                reference: reference, title: title, start: start,
                place: isHome && !isTold && !isNear && reply != .host ? nil : place, reply: reply)
        }
    }
}

// MARK: - Rows

/// What stands in a member's own row.
private struct PersonFacts {
    static let columns: SQL = """
        reference, known_as, full_name, phone, mobile, email, address_line, postcode, uses_home_care, connector_note
        """

    let reference: Reference
    let knownAs: String
    let fullName: String
    let phones: [String]
    let email: String?
    let address: String?
    let usesHomeCare: Bool?
    let connectorNote: String?

    init(_ row: inout Columns) throws(DatabaseError) {
        (reference, knownAs, fullName) = (try row.raw(), try row.text(), try row.text())
        phones = [try row.optionalText(), try row.optionalText()].compactMap(\.self)
        email = try row.optionalText()
        let lines = [try row.optionalText(), try row.optionalText()].compactMap(\.self)
        address = lines.isEmpty ? nil : lines.joined(separator: ", ")
        (usesHomeCare, connectorNote) = (try row.optionalBool(), try row.optionalText())
    }

    func contact(_ standing: Standing) -> PersonView.Contact {
        PersonView.Contact(
            name: standing.shows(.surname) ? fullName : standing.shows(.firstName) ? knownAs : nil,
            phones: standing.shows(.phone) ? phones : [],
            email: standing.shows(.email) ? email : nil, address: standing.shows(.address) ? address : nil)
    }
}

extension ProfileAudience {
    fileprivate init?(_ role: Role) {
        switch role {
        case .supporter: self = .supporters
        case .host: self = .hosts
        case .otherMember: self = .members
        default: return nil
        }
    }
}
