import CivilTime
import Digest
package import Domain
import Store

/// A connector's second step: a code from an app on her telephone, asked for before what concerns everybody's records.
package struct SecondStep {
    /// How long one that was taken counts in a session, in seconds.
    package static let provedSeconds = 900
    /// How many codes are given out for who has lost the app, and of how many characters: 45 bits.
    package static let recoveryCount = 10
    package static let recoveryLength = 9

    /// How it stands with somebody.
    package enum Standing: Sendable, Hashable {
        case none
        /// Begun, and not confirmed with a code yet.
        case begun(Enrolment)
        case confirmed(recoveryCodes: Int)
    }

    /// What an app is given.
    package struct Enrolment: Sendable, Hashable {
        /// In groups of four letters, to be typed.
        package let secret: String
        /// `otpauth://totp/…`, to be opened on the telephone itself.
        package let address: String
    }

    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package func standing(of connector: Identifier<Connector>) throws(HubError) -> Standing {
        try hub.store.read(as: .keeper) { memory throws(HubError) in
            guard let row = try memory.secondStep(of: connector) else { return .none }
            return row.isConfirmed
                ? .confirmed(recoveryCodes: row.recoveryCodes)
                : .begun(try enrolment(row.secret, connector, memory))
        }
    }

    /// Begins it with a new secret.
    ///
    /// - Throws: `.conflict(.alreadyThere)` where there is one already.
    package func begin(for connector: Identifier<Connector>) throws(HubError) {
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            try memory.beginSecondStep(of: connector)
        }
    }

    /// Confirms it with the first code of the app, which counts as taken in this session.
    ///
    /// - Returns: The codes for who loses the app, kept nowhere; nil where the code is wrong.
    /// - Throws: `.notFound` where none was begun.
    package func confirm(
        _ typed: String, of connector: Identifier<Connector>, in session: String
    ) throws(HubError) -> [SpokenCode]? {
        let now = hub.clock.now()
        return try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            guard let row = try memory.secondStep(of: connector), !row.isConfirmed else {
                throw .notFound("a second step to confirm")
            }
            guard try take(typed, row, connector, memory) else { return nil }
            let codes = (0..<Self.recoveryCount).map { _ in
                SpokenCode(hub.identities.random(byteCount: Self.recoveryLength))
            }
            try memory.keep(recovery: codes, of: connector)
            try memory.proveSession(session)
            try memory.audit(
                action: "begin", entity: "second step", reference: try memory.reference(of: .connector(connector)))
            return codes
        }
    }

    /// Takes the step in a session, with a code of the app or one for who has lost it.
    ///
    /// - Returns: False where the code is wrong, was taken before, or there is no second step.
    /// - Throws: What the memory says.
    package func prove(
        _ typed: String, of connector: Identifier<Connector>, in session: String
    ) throws(HubError) -> Bool {
        let now = hub.clock.now()
        return try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            guard let row = try memory.secondStep(of: connector), row.isConfirmed else { return false }
            if try !take(typed, row, connector, memory) {
                guard let code = SpokenCode(typed: typed, length: Self.recoveryLength),
                    try memory.spend(recovery: code, of: connector)
                else { return false }
                try memory.audit(
                    action: "recover", entity: "second step",
                    reference: try memory.reference(of: .connector(connector)))
            }
            try memory.proveSession(session)
            return true
        }
    }

    /// Whether the step was taken in a session a short while ago.
    package func isProved(_ session: String) throws(HubError) -> Bool {
        let now = hub.clock.now()
        let found = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.session(session, at: now) }
        guard let proved = found?.session.provedAt else { return false }
        return (0..<Self.provedSeconds).contains(proved.seconds(until: now))
    }

    /// Takes it away from a connector who has lost both the app and the codes: only somebody at the machine does.
    ///
    /// - Throws: `.notFound` where nobody has the reference, or they have no second step.
    package func remove(from reference: Reference) throws(HubError) {
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            let connector = try memory.connectors().first { $0.reference == reference }
            guard let connector, try memory.secondStep(of: connector.id) != nil else {
                throw .notFound("a second step of \(reference)")
            }
            try memory.endSecondStep(of: connector.id)
            try memory.audit(action: "remove", entity: "second step", reference: reference)
        }
    }

    private func take(
        _ typed: String, _ row: SecondStepRow, _ connector: Identifier<Connector>, _ memory: Writing
    ) throws(HubError) -> Bool {
        let present = TimedCode.step(at: memory.now.secondsSinceEpoch)
        guard let step = TimedCode(secret: row.secret).step(of: typed, at: present, after: row.lastStep) else {
            return false
        }
        try memory.takeStep(step, of: connector)
        return true
    }

    private func enrolment(
        _ secret: [UInt8], _ connector: Identifier<Connector>, _ memory: Reading
    ) throws(HubError) -> Enrolment {
        let text = secret.base32
        let groups = stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
        let who = try memory.reference(of: .connector(connector))
        let issuer = "Circles%20Connected"
        return Enrolment(
            secret: groups.joined(separator: " "),
            address: "otpauth://totp/\(issuer):\(who)?secret=\(text)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
        )
    }
}
