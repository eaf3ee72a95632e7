package import Domain
package import Hub

/// What the pages about signing in ask of the hub.
package struct DoorActions: Sendable {
    /// Where the holder of a session is signed in, the last used first, and the name of this one among them.
    package var sessions: @Sendable (_ session: String) throws(HubError) -> (all: [OpenSession], this: String)
    /// Ends one of the holder's sessions by its name.
    package var end: @Sendable (_ session: String, _ name: String) throws(HubError) -> Void
    /// Ends all of the holder's sessions but this one.
    package var endOthers: @Sendable (_ session: String) throws(HubError) -> Void

    /// Where no hub is behind the site.
    init() {
        sessions = { _ throws(HubError) in throw .notFound("this page") }
        end = { _, _ throws(HubError) in throw .notFound("this page") }
        endOthers = { _ throws(HubError) in throw .notFound("this page") }
    }

    package init(_ hub: CommunityHub) {
        let keeping = KeepSessions(hub)
        sessions = { session throws(HubError) in
            guard let holder = try keeping.holder(of: session) else { throw .unauthorised }
            return (try keeping.list(of: holder.viewer), holder.session.name)
        }
        end = { session, name throws(HubError) in
            guard let holder = try keeping.holder(of: session) else { throw .unauthorised }
            try keeping.end(named: name, of: holder.viewer)
        }
        endOthers = { session throws(HubError) in
            guard let holder = try keeping.holder(of: session) else { throw .unauthorised }
            try keeping.endAll(of: holder.viewer, but: session)
        }
    }
}
