import CivilTime
package import Domain
import Store

/// Signs people in by a link that works once.
///
/// The link carries who it is for and until when, sealed with the hub's own key, so that making one writes nothing and
/// can be done beside a running hub; only its use is written down.
package struct SignIn {
    let hub: CommunityHub

    /// How long a link works.
    package static let linkHours = 24

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// A new link's token for `connector` or the reference of a connector, a member or somebody who helps one.
    ///
    /// - Throws: `.notFound` where nobody has the reference; `.conflict` where the member may not sign in.
    package func token(for who: String) throws(HubError) -> String {
        let person = try hub.store.read(as: .keeper) { memory throws(HubError) in try subject(who, memory) }
        let key = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.signingKey() }
        let expires = hub.clock.now().adding(seconds: Self.linkHours * 3600)
        let seal = Seal(.signIn, subject: person, expires: expires, nonce: hub.identities.key(byteCount: 9))
        return seal.token(key: key)
    }

    /// Whether a token still opens the door; nothing is used up.
    package func isGood(_ token: String) throws(HubError) -> Bool {
        try hub.store.read(as: .keeper) { memory throws(HubError) in
            guard let seal = Seal(.signIn, token, key: try memory.signingKey()), seal.expires > hub.clock.now(),
                try holder(of: seal, memory) != nil
            else { return false }
            return try !memory.isSpent(link: token)
        }
    }

    /// Uses a token and opens a session; nil where it was used, is too old or was never ours.
    ///
    /// - Parameters:
    ///   - token: Of the link.
    ///   - device: Where it was opened.
    ///   - old: The session that was open in the same browser, which ends.
    /// - Returns: The session.
    /// - Throws: What the memory says.
    package func redeem(
        _ token: String, on device: Device = .unknown, insteadOf old: String? = nil
    ) throws(HubError) -> Session? {
        let now = hub.clock.now()
        return try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            guard let seal = Seal(.signIn, token, key: try memory.signingKey()), seal.expires > now,
                let viewer = try holder(of: seal, memory), try memory.spend(link: token, until: seal.expires)
            else { return nil }
            return try Session(beginning: viewer, .command, on: device, insteadOf: old, in: memory)
        }
    }

    /// A supporter who helps somebody at present, by reference.
    ///
    /// - Throws: `.notFound` where nobody who helps has the reference.
    package func supporter(_ reference: Reference) throws(HubError) -> Viewer {
        let known = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.resolve(reference) }
        guard case .supporter(let id) = known else { throw .notFound("supporter \(reference)") }
        return .supporter(id)
    }

    private func subject(_ who: String, _ memory: Reading) throws(HubError) -> Reference {
        let connectors = try memory.connectors()
        if who == "connector" {
            let community = try memory.community()
            let locals = connectors.filter { $0.kind == .local }
            guard let own = locals.first(where: { $0.area == community.name }) ?? locals.first else {
                throw .notFound("connector")
            }
            return own.reference
        }
        let reference = Reference(who)
        guard try viewer(reference, memory) != nil else { throw .notFound("connector, member or supporter \(who)") }
        return reference
    }

    /// Whom a link was made for; nil where they do not belong any more, which is nobody else's to know.
    private func holder(of seal: Seal, _ memory: Reading) throws(HubError) -> Viewer? {
        do throws(HubError) {
            return try viewer(seal.subject, memory)
        } catch .conflict {
            return nil
        }
    }

    /// Whom a reference signs in: a connector, a member who belongs, or who helps one at present and is no member.
    private func viewer(_ reference: Reference, _ memory: Reading) throws(HubError) -> Viewer? {
        if let connector = try memory.connectors().first(where: { $0.reference == reference }) {
            return .connector(connector.id)
        }
        if case .supporter(let id)? = try memory.resolve(reference) {
            let helper = try memory.supporters().first { $0.id == id && $0.helps && $0.supporterMember == nil }
            return helper.map { .supporter($0.id) }
        }
        guard let member = try memory.belonging(of: reference) else { return nil }
        switch member.status {
        case .active, .paused, .enquiry: return .member(member.id)
        case .left, .erased, .died, .closed: throw .conflict(.state("\(reference)", is: member.status.rawValue))
        }
    }
}

/// An open session: its token belongs to one browser.
package struct Session: Sendable, Hashable {
    package let token: String
    package let viewer: Viewer
}

extension Session {
    /// Begins one, with its line in the audit; what was open in the same browser ends.
    init(
        beginning viewer: Viewer, _ way: SignInWay, on device: Device, insteadOf old: String?, in memory: Writing
    ) throws(HubError) {
        if let old { try memory.endSession(old) }
        self.init(token: try memory.beginSession(of: viewer, by: way, on: device), viewer: viewer)
        try memory.audit(action: "sign in", entity: "session", reference: try memory.reference(of: viewer))
    }
}
