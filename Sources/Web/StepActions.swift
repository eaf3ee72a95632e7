package import Domain
package import Hub

/// What the pages of the second step ask of the hub.
package struct StepActions: Sendable {
    package typealias ConnectorID = Identifier<Connector>

    package var standing: @Sendable (ConnectorID) throws(HubError) -> SecondStep.Standing
    package var begin: @Sendable (ConnectorID) throws(HubError) -> Void
    /// The codes for who loses the app; nil where the code is wrong, throws `.tooOften`.
    package var confirm: @Sendable (ConnectorID, _ session: String, _ code: String) throws(HubError) -> [SpokenCode]?
    /// Whether the code was right; throws `.tooOften`.
    package var prove: @Sendable (ConnectorID, _ session: String, _ code: String) throws(HubError) -> Bool
    package var isProved: @Sendable (_ session: String) throws(HubError) -> Bool

    /// Where no hub is behind the site: nobody is asked for a second step.
    init() {
        standing = { _ in .none }
        begin = { _ in }
        confirm = { _, _, _ in nil }
        prove = { _, _, _ in false }
        isProved = { _ in true }
    }

    package init(_ hub: CommunityHub) {
        let (step, allowance) = (SecondStep(hub), DoorAllowance())
        standing = { id throws(HubError) in try step.standing(of: id) }
        begin = { id throws(HubError) in try step.begin(for: id) }
        confirm = { id, session, code throws(HubError) in
            try allowance.takeStep(of: id, at: hub.clock.now())
            return try step.confirm(code, of: id, in: session)
        }
        prove = { id, session, code throws(HubError) in
            try allowance.takeStep(of: id, at: hub.clock.now())
            return try step.prove(code, of: id, in: session)
        }
        isProved = { session throws(HubError) in try step.isProved(session) }
    }
}
