import Domain
import SQLite

/// What a reader is to one person, and what that person agreed to.
struct Standing {
    let roles: Set<Role>
    /// What a supporter may do for the person.
    let scopes: Set<SupporterScope>
    let consents: Set<ConsentPurpose>
    let hidden: Set<WithheldField>
    /// Whether the reader is in a circle around the person.
    let isInCircle: Bool

    /// The role that may see a kind of fact of the person, the closest first; nil where none may.
    func role(seeing kind: DataKind) -> Role? {
        Self.closeness.first { role in
            guard roles.contains(role) else { return false }
            switch Visibility.access(of: role, to: kind) {
            case .yes: return true
            case .withConsent: return Visibility.conditions(of: role, to: kind).allSatisfy(holds)
            case .own, .count, .no: return false
            }
        }
    }

    private func holds(_ condition: SharingCondition) -> Bool {
        switch condition {
        case .consent(let purpose): consents.contains(purpose)
        case .scope(let wanted): !scopes.isDisjoint(with: wanted)
        // Asked of each thing where it is read.
        case .chosen: true
        case .inCircle: isInCircle
        // Asked of each gathering.
        case .goingToo: false
        case .neverAsked: false
        }
    }

    /// Whether the person's wish to hide things does not hold for the reader.
    var seesHidden: Bool { !roles.isDisjoint(with: [.oneself, .localConnector, .safeguardingLead]) }

    /// Whether a field may be shown as far as the person's wish to hide it goes.
    func shows(_ field: WithheldField) -> Bool { seesHidden || !hidden.contains(field) }

    private static let closeness: [Role] = [
        .oneself, .localConnector, .safeguardingLead, .supporter, .facilitator, .host, .otherMember,
        .regionalConnector, .organisation, .everyone,
    ]
}

extension Reading {
    /// What the viewer is to a member; nothing but one of everybody where either wants nothing of the other.
    func standing(towards member: Identifier<Member>) throws(HubError) -> Standing {
        let (roles, scopes) = try roles(towards: member)
        let agreed = try all(
            """
            SELECT DISTINCT purpose FROM consent AS c WHERE member = \(member) AND id = (
                SELECT max(id) FROM consent WHERE member = c.member AND purpose = c.purpose) AND state = 'given'
            """
        ) { row throws(DatabaseError) in try row.raw(as: ConsentPurpose.self) }
        let hidden = try all("SELECT field FROM member_hidden_field WHERE member = \(member)") {
            row throws(DatabaseError) in try row.text()
        }
        let known = hidden.compactMap(WithheldField.init)
        return Standing(
            roles: roles, scopes: scopes, consents: Set(agreed),
            // A word we do not know meant something to somebody: then nothing is shown.
            hidden: Set(known.count == hidden.count ? known : WithheldField.allCases),
            isInCircle: try isInCircle(around: member))
    }

    private func roles(
        towards member: Identifier<Member>
    ) throws(HubError) -> (roles: Set<Role>, scopes: Set<SupporterScope>) {
        switch viewer {
        case .member(member): return ([.oneself], [])
        case .member(let reader):
            guard try !isBlocked(reader, member), try belongs(reader), try belongs(member) else {
                return ([.everyone], [])
            }
            var roles: Set<Role> = [.otherMember]
            if try hosts(reader, member) { roles.insert(.host) }
            if try facilitates(reader, member) { roles.insert(.facilitator) }
            let scopes = try scopes("supporter_member = \(reader)", of: member)
            if scopes != nil { roles.insert(.supporter) }
            return (roles, scopes ?? [])
        case .supporter(let supporter):
            guard let scopes = try scopes("id = \(supporter)", of: member) else { return ([.everyone], []) }
            return ([.supporter], scopes)
        default: return ([role], [])
        }
    }

    /// Whether two members are never brought together.
    func isBlocked(_ one: Identifier<Member>, _ other: Identifier<Member>) throws(HubError) -> Bool {
        let (first, second) = (min(one, other), max(one, other))
        return try count("SELECT count(*) FROM member_blocked WHERE member = \(first) AND other = \(second)") > 0
    }

    private func belongs(_ member: Identifier<Member>) throws(HubError) -> Bool {
        try count("SELECT count(*) FROM member WHERE id = \(member) AND \(SQL.belongs)") > 0
    }

    /// Whether the member comes to something that the reader hosts.
    private func hosts(_ reader: Identifier<Member>, _ member: Identifier<Member>) throws(HubError) -> Bool {
        try count(
            """
            SELECT count(*) FROM event JOIN event_reply ON event_reply.event = event.id
            WHERE host_member = \(reader) AND member = \(member) AND \(SQL.comes) AND status <> 'cancelled'
            """) > 0
    }

    private func facilitates(_ reader: Identifier<Member>, _ member: Identifier<Member>) throws(HubError) -> Bool {
        try count(
            """
            SELECT count(*) FROM circle WHERE facilitator = \(reader) AND \(SQL.circleMeets) AND (
                focus_person = \(member)
                OR EXISTS (SELECT 1 FROM circle_person WHERE circle = circle.id AND member = \(member)))
            """) > 0
    }

    /// What an active supporter of the member may do; nil where there is none who fits.
    private func scopes(
        _ condition: SQL, of member: Identifier<Member>
    ) throws(HubError) -> Set<SupporterScope>? {
        let found = try all(
            """
            SELECT \(SQL.list("scope", of: "supporter_scope", where: "supporter = supporter.id", by: "scope"))
            FROM supporter
            WHERE member = \(member) AND \(condition) AND \(SQL.helps)
            """
        ) { row throws(DatabaseError) in try row.list(of: SupporterScope.self) }
        return found.isEmpty ? nil : Set(found.flatMap(\.self))
    }

    private func isInCircle(around member: Identifier<Member>) throws(HubError) -> Bool {
        let reader: SQL
        switch viewer {
        case .member(let id): reader = "\(id)"
        case .supporter(let id): reader = "(SELECT supporter_member FROM supporter WHERE id = \(id))"
        default: return false
        }
        return try count(
            """
            SELECT count(*) FROM circle JOIN circle_person ON circle_person.circle = circle.id
            WHERE focus_person = \(member) AND member = \(reader) AND \(SQL.circleMeets)
            """) > 0
    }
}

extension SQL {
    /// Whether a reply says that somebody comes.
    static let comes: SQL = "reply IN ('host', 'going', 'maybe')"

    /// Whether a circle meets.
    static let circleMeets: SQL = {
        let meeting = CircleState.allCases.filter(\.isMeeting).map(\.rawValue)
        return "circle.state IN \(list: meeting)"
    }()
}
