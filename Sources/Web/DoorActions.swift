package import Domain
package import Hub

/// What the pages about signing in ask of the hub.
package struct DoorActions: Sendable {
    package typealias Opened = (session: String, visitor: Visitor)

    /// Where the holder of a session is signed in, the last used first, and the name of this one among them.
    package var sessions: @Sendable (_ session: String) throws(HubError) -> (all: [OpenSession], this: String)
    /// Ends one of the holder's sessions by its name.
    package var end: @Sendable (_ session: String, _ name: String) throws(HubError) -> Void
    /// Ends all of the holder's sessions but this one.
    package var endOthers: @Sendable (_ session: String) throws(HubError) -> Void

    /// Sends a link to an address, the same whether or not anybody has it; throws `.problems`, `.tooOften`.
    package var ask: @Sendable (_ address: String, Arrival, _ origin: String) throws(HubError) -> Void
    /// What the link of a letter does in a browser; nil where it is good for nothing.
    package var opening: @Sendable (_ token: String, Arrival) throws(HubError) -> LetterLink.Opening?
    /// Spends the link of a letter; nil where it is good for nothing in this browser.
    package var openLetter: @Sendable (_ token: String, Arrival) throws(HubError) -> Opened?
    /// Spends a link by its short code; nil where it is another, throws `.tooOften`.
    package var openCode: @Sendable (_ typed: String, Arrival) throws(HubError) -> Opened?
    /// Spends a code on paper; nil where it is none, throws `.tooOften`.
    package var openPaper: @Sendable (_ typed: String, Arrival) throws(HubError) -> Opened?
    /// Makes a code on paper for a member.
    package var paper: @Sendable (Identifier<Connector>, Reference) throws(HubError) -> EntryCode.Slip
    /// Ends every sign-in of a member; how many there were.
    package var signOut: @Sendable (Identifier<Connector>, Reference) throws(HubError) -> Int

    /// Where no hub is behind the site.
    init() {
        sessions = { _ throws(HubError) in throw .notFound("this page") }
        end = { _, _ throws(HubError) in throw .notFound("this page") }
        endOthers = { _ throws(HubError) in throw .notFound("this page") }
        ask = { _, _, _ throws(HubError) in throw .notFound("this page") }
        opening = { _, _ in nil }
        openLetter = { _, _ in nil }
        openCode = { _, _ in nil }
        openPaper = { _, _ in nil }
        paper = { _, _ throws(HubError) in throw .notFound("this page") }
        signOut = { _, _ throws(HubError) in throw .notFound("this page") }
    }

    /// The doors of a hub.
    ///
    /// - Parameters:
    ///   - site: Whose hub it is.
    ///   - asked: Called when a letter with a link is to be carried at once.
    init(_ site: HubSite, asked: @escaping @Sendable () -> Void) {
        let (hub, settings, allowance) = (site.hub, site.settings, DoorAllowance())
        let keeping = KeepSessions(hub)
        @Sendable func holder(_ session: String) throws(HubError) -> SignedIn {
            guard let holder = try keeping.holder(of: session) else { throw .unauthorised }
            return holder
        }
        @Sendable func opened(_ session: Session?) throws(HubError) -> Opened? {
            guard let session else { return nil }
            return (session.token, try site.visitor(session.viewer))
        }
        sessions = { session throws(HubError) in
            let holder = try holder(session)
            return (try keeping.list(of: holder.viewer), holder.session.name)
        }
        end = { session, name throws(HubError) in try keeping.end(named: name, of: try holder(session).viewer) }
        endOthers = { session throws(HubError) in
            try keeping.endAll(of: try holder(session).viewer, but: session)
        }
        ask = { address, arrival, origin throws(HubError) in
            try allowance.takeLetter(to: address, from: arrival.network, at: hub.clock.now())
            try AskForLink(hub, settings, origin: origin)(address, browser: arrival.browser ?? "")
            asked()
        }
        opening = { token, arrival throws(HubError) in try LetterLink(hub).opening(token, browser: arrival.browser) }
        openLetter = { token, arrival throws(HubError) in
            guard let browser = arrival.browser else { return nil }
            return try opened(
                try LetterLink(hub).redeem(token, browser: browser, on: arrival.device, insteadOf: arrival.session))
        }
        openCode = { typed, arrival throws(HubError) in
            try allowance.takeGuess(from: arrival.network, at: hub.clock.now())
            guard let browser = arrival.browser else { return nil }
            return try opened(
                try LetterLink(hub).redeem(
                    code: typed, browser: browser, on: arrival.device, insteadOf: arrival.session))
        }
        openPaper = { typed, arrival throws(HubError) in
            try allowance.takeGuess(from: arrival.network, at: hub.clock.now())
            return try opened(try EntryCode(hub).redeem(typed, on: arrival.device, insteadOf: arrival.session))
        }
        paper = { connector, member throws(HubError) in
            try EntryCode(hub).make(for: member, as: .connector(connector))
        }
        signOut = { connector, member throws(HubError) in
            try keeping.endAll(of: member, as: .connector(connector))
        }
    }
}
