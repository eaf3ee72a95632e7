import CivilTime
package import Domain
import Store

/// Where people are signed in: who it is that asks, and how it ends.
package struct KeepSessions {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Who is signed in with a session's token; nil for one that is unknown or over.
    ///
    /// That it is in use is noted every ten minutes; where that cannot be, on a full disk, it only rests the sooner.
    package func holder(of token: String) throws(HubError) -> SignedIn? {
        let now = hub.clock.now()
        let found = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.session(token, at: now) }
        if let found, found.session.seenAt.seconds(until: now) >= SessionLimits.noticeSeconds {
            try? hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
                try memory.noticeSession(token, of: found.viewer)
            }
        }
        return found
    }

    /// Where somebody is signed in, the last used first.
    package func list(of person: Viewer) throws(HubError) -> [OpenSession] {
        let now = hub.clock.now()
        return try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.sessions(of: person, at: now) }
    }

    /// Signs out where this is asked.
    package func end(_ token: String) throws(HubError) {
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            try memory.endSession(token)
        }
    }

    /// Ends one of somebody's sessions by its name.
    ///
    /// - Throws: `.notFound` where it is not theirs, or over already.
    package func end(named name: String, of person: Viewer) throws(HubError) {
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            guard try memory.endSession(named: name, of: person) else { throw .notFound("this sign-in") }
            try memory.audit(action: "end", entity: "session", reference: try memory.reference(of: person))
        }
    }

    /// Ends every session of a member, for the connector and the keeper; of a connector or a supporter, for the keeper
    /// alone.
    ///
    /// - Returns: How many were ended.
    /// - Throws: `.notFound`; `.forbidden`.
    package func endAll(of reference: Reference, as viewer: Viewer) throws(HubError) -> Int {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let person = try person(reference, memory)
            let count = try memory.endSessions(of: person)
            try memory.audit(action: "end", entity: "session", reference: reference)
            return count
        }
    }

    /// Whose sessions they are; a supporter's also once the help has ended.
    private func person(_ reference: Reference, _ memory: Reading) throws(HubError) -> Viewer {
        guard memory.viewer == .keeper else { return .member(try memory.member(reference).id) }
        if let connector = try memory.connectors().first(where: { $0.reference == reference }) {
            return .connector(connector.id)
        }
        if let supporter = try memory.supporters().first(where: { $0.reference == reference }) {
            // Who is a member too signs in as that.
            return supporter.supporterMember.map { .member($0) } ?? .supporter(supporter.id)
        }
        return .member(try memory.member(reference).id)
    }

    /// Ends every session of somebody, but for the one with this token.
    ///
    /// - Returns: How many were ended.
    /// - Throws: What the memory says.
    @discardableResult
    package func endAll(of person: Viewer, but token: String? = nil) throws(HubError) -> Int {
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            let count = try memory.endSessions(of: person, but: token)
            if count > 0 {
                try memory.audit(action: "end", entity: "session", reference: try memory.reference(of: person))
            }
            return count
        }
    }
}
