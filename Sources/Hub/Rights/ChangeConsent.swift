import CivilTime
package import Domain
import Store

/// What a person was asked and answered, and a change of mind: withdrawing is as easy as giving.
package struct ChangeConsent {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The answers of a member to each purpose, with everything they said before, the oldest first.
    package func receipts(of reference: Reference, as viewer: Viewer) throws(HubError) -> [Consent] {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            try memory.audit(action: "read", entity: "consent", reference: reference)
            return try memory.consentHistory(of: member.id)
        }
    }

    /// Adds an answer; what was said before stays as it is.
    ///
    /// - Parameters:
    ///   - reference: Whose answer it is.
    ///   - purpose: What was asked.
    ///   - answer: What they said.
    ///   - method: How they said it.
    ///   - helper: Who helped them to decide, in a few words.
    ///   - viewer: A connector, the keeper or the person.
    /// - Returns: The receipt.
    /// - Throws: `.conflict(.step)` where that answer may not follow the last one; `.notFound`; `.forbidden`.
    package func callAsFunction(
        _ reference: Reference, _ purpose: ConsentPurpose, _ answer: ConsentState, method: SayingMethod,
        helpedBy helper: String? = nil, as viewer: Viewer
    ) throws(HubError) -> Consent {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            let today = try memory.community().zone.wallTime(at: memory.now).date
            let before = try memory.consents(of: member.id)[purpose]
            let recorder = viewer == .member(member.id) ? reference.rawValue : try memory.auditName()
            let consent = Consent(
                member: member.id, purpose: purpose, state: answer,
                givenOn: answer == .given ? today : before?.givenOn, endedOn: answer == .withdrawn ? today : nil,
                method: method.rawValue, wordingVersion: RegisterMember.wordingVersion, recordedBy: recorder,
                helpedBy: helper.line)
            // Without leave to keep anything, nobody belongs any more: erasing is the next step.
            if purpose == .keepMyDetails, answer == .withdrawn, member.status.next.contains(.left) {
                try memory.setMemberStatus(member.id, to: .left)
            }
            try memory.add(consent)
            try memory.audit(
                action: answer == .given ? "give" : "withdraw", entity: "consent", reference: reference,
                fields: [purpose.rawValue])
            return consent
        }
    }
}
