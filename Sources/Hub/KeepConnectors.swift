import CivilTime
package import Domain
import Store

/// Who builds the community's month: only somebody at the machine makes a connector of anybody, or ends it.
package struct KeepConnectors {
    let hub: CommunityHub

    /// What is known of a new one.
    package struct Facts: Sendable, Hashable {
        package var name = ""
        package var email = ""
        package var phone: String?
        /// When somebody answers, such as `TU,WE,TH`.
        package var days: String?

        package init() {}
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The connectors who have not left, by reference.
    package func list() throws(HubError) -> [Connector] {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.connectors() }
    }

    /// Makes somebody the community's connector.
    ///
    /// - Throws: `.problems` without a name or an address that mail can go to; `.conflict(.alreadyThere)` where a
    ///   connector has that address.
    package func add(_ facts: Facts) throws(HubError) -> Connector {
        let (name, email) = (facts.name.line, facts.email.line)
        var problems: [Problem] = []
        if name.isEmpty { problems.append(Problem(field: "name", kind: .missing)) }
        if !AnswersCheck.isEmail(email) { problems.append(Problem(field: "email", kind: .notAnEmail)) }
        guard problems.isEmpty else { throw .problems(problems) }
        let now = hub.clock.now()
        return try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            let others = try memory.connectors()
            guard !others.contains(where: { $0.email?.lowercased() == email.lowercased() }) else {
                throw .conflict(.alreadyThere("a connector with that address"))
            }
            let community = try memory.community()
            let connector = Connector(
                id: hub.identities.new(), reference: try memory.nextReference("K"), name: name, kind: .local,
                area: community.name, hostPartner: nil, hoursPerWeek: nil, days: facts.days?.line,
                phone: facts.phone?.line, email: email, startedOn: community.zone.wallTime(at: now).date)
            try memory.save(connector)
            try memory.audit(action: "add", entity: "connector", reference: connector.reference)
            return connector
        }
    }

    /// Takes the part away; they are signed in nowhere from now on.
    ///
    /// - Returns: Who it was.
    /// - Throws: `.notFound`; `.conflict(.lastConnector)` where nobody would be left who builds the month.
    package func remove(_ reference: Reference) throws(HubError) -> Connector {
        let now = hub.clock.now()
        return try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            let connectors = try memory.connectors()
            guard let leaving = connectors.first(where: { $0.reference == reference }) else {
                throw .notFound("connector \(reference)")
            }
            let community = try memory.community()
            func builds(_ connector: Connector) -> Bool {
                connector.kind == .local && connector.area == community.name
            }
            guard !builds(leaving) || connectors.contains(where: { $0.id != leaving.id && builds($0) }) else {
                throw .conflict(.lastConnector(reference))
            }
            try memory.endConnector(leaving.id, on: community.zone.wallTime(at: now).date)
            try memory.audit(action: "remove", entity: "connector", reference: reference)
            return leaving
        }
    }
}
