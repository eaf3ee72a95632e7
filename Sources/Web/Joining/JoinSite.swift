import CivilTime
import Domain
package import Hub

/// What joining in steps asks of the hub's use cases.
package struct JoinSite: Sendable {
    let hub: CommunityHub
    private let allowance = DoorAllowance()

    package init(_ hub: CommunityHub) { self.hub = hub }

    private var drafts: KeepJoinDraft { KeepJoinDraft(hub) }

    /// Begins anew; throws `.tooOften`.
    func begin(from network: String?) throws(HubError) -> String {
        try allowance.takeBeginning(from: network, at: hub.clock.now())
        return try drafts.begin()
    }

    func draft(_ token: String) throws(HubError) -> JoinDraft? { try drafts.draft(token) }

    func keep(_ fields: JoinFields, of token: String) throws(HubError) { try drafts.keep(fields.text, of: token) }

    func code(of token: String) throws(HubError) -> (code: SpokenCode, until: CivilDate) { try drafts.code(of: token) }

    /// Goes on with what has a code; nil where nothing has it, throws `.tooOften`.
    func open(_ typed: String, from network: String?) throws(HubError) -> String? {
        try allowance.takeGuess(from: network, at: hub.clock.now())
        return try drafts.open(typed)
    }

    func end(_ token: String) throws(HubError) { try drafts.end(token) }

    func forget(_ token: String) throws(HubError) { try drafts.forget(token) }

    /// What needs another look in all of it.
    func problems(_ answers: JoinAnswers) -> [Problem] {
        RegisterMember(hub).problems(in: RegisterMember.Answers(answers))
    }
}
