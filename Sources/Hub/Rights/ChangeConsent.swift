import CivilTime
package import Domain
import Store

/// What a person was asked and answered, and a change of mind: withdrawing is as easy as giving.
package struct ChangeConsent {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The answers of a member to each purpose, with everything they said before, the oldest first.
    package func receipts(of reference: Reference, as viewer: Viewer) throws(HubError) -> [Consent] {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            try memory.consentHistory(of: try memory.member(reference).id)
        }
    }

    /// Adds an answer; what was said before stays as it is.
    ///
    /// Without leave to keep anything nobody belongs any more: a member leaves, with all that leaving stops, and what was
    /// only an enquiry is closed. Both can be taken back for seven days, like any such step; erasing is one of its own.
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
            let recorder = viewer == .member(member.id) ? member.reference.rawValue : try memory.auditName()
            let consent = Consent(
                member: member.id, purpose: purpose, state: answer,
                givenOn: answer == .given ? today : before?.givenOn, endedOn: answer == .withdrawn ? today : nil,
                // Whoever says it elsewhere than in the joining form has not read its words.
                method: method.rawValue, wordingVersion: answer == .withdrawn ? before?.wordingVersion : nil,
                recordedBy: recorder, helpedBy: helper.line)
            let step = purpose == .keepMyDetails && answer == .withdrawn ? member.status.wayOut : nil
            if let step {
                _ = try memory.undoably(.moveMember) { () throws(HubError) in
                    try memory.add(consent)
                    try memory.take(step, of: member.id, on: today)
                }
            } else {
                try memory.add(consent)
            }
            try memory.audit(
                action: answer.auditAction, entity: "consent", reference: member.reference, fields: [purpose.rawValue])
            if let step {
                try memory.audit(
                    action: step.status.rawValue, entity: "member", reference: member.reference, fields: ["status"])
            }
            return consent
        }
    }
}

extension MemberStatus {
    /// The step by which somebody who stands like this belongs no more; nil for those who do not belong.
    fileprivate var wayOut: MemberStep? { [.leave, .close].first { next.contains($0.status) } }
}

extension ConsentState {
    fileprivate var auditAction: String {
        switch self {
        case .given: "give"
        case .refused: "refuse"
        case .withdrawn, .ended, .notAsked: "withdraw"
        }
    }
}
