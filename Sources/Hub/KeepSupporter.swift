package import CivilTime
package import Domain
import Store

/// Who helps somebody, in the things the person agreed to and no others.
package struct KeepSupporter {
    let hub: CommunityHub

    /// What was agreed.
    package struct Facts: Sendable, Hashable {
        package var name = ""
        package var relationship = ""
        package var contact: String?
        /// Where the helper is a member too.
        package var helper: Reference?
        package var scopes: Set<SupporterScope> = []
        package var agreedHow: SayingMethod = .spoken
        package var agreedOn: CivilDate?
        package var reviewOn: CivilDate?

        package init() {}
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Writes down who helps; without a day for it, the person is asked again after a year.
    ///
    /// - Throws: `.problems` without a name, a relationship or a scope; `.forbidden`.
    package func add(_ facts: Facts, to reference: Reference, as viewer: Viewer) throws(HubError) -> Reference {
        var problems: [Problem] = []
        if facts.name.line.isEmpty, facts.helper == nil { problems.append(Problem(field: "name", kind: .missing)) }
        if facts.relationship.line.isEmpty { problems.append(Problem(field: "relationship", kind: .missing)) }
        if facts.scopes.isEmpty { problems.append(Problem(field: "scopes", kind: .missing)) }
        guard problems.isEmpty else { throw .problems(problems) }
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            let helper: Identifier<Member>? =
                if let helper = facts.helper { try memory.member(helper).id } else { nil }
            guard helper != member.id else { throw .problems([Problem(field: "helper", kind: .notAChoice)]) }
            let today = try memory.community().zone.wallTime(at: now).date
            let agreed = facts.agreedOn ?? today
            let supporter = Supporter(
                id: hub.identities.new(), reference: try memory.nextReference("S"), member: member.id,
                supporterMember: helper, name: facts.name.line.isEmpty ? nil : facts.name.line,
                relationship: facts.relationship.line, contact: facts.contact.line, scopes: facts.scopes,
                isActive: true, agreedOn: agreed, endedOn: nil, agreedHow: facts.agreedHow,
                reviewOn: facts.reviewOn ?? agreed.adding(days: 365))
            try memory.save(supporter)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["supporters"])
            return supporter.reference
        }
    }

    /// Ends somebody's help; they see and do nothing from now on.
    package func end(_ supporter: Reference, of reference: Reference, as viewer: Viewer) throws(HubError) {
        let now = hub.clock.now()
        try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            let today = try memory.community().zone.wallTime(at: now).date
            try memory.endSupport(by: supporter, of: member.id, on: today)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["supporters"])
        }
    }
}
