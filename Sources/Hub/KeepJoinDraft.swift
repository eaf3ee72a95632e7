package import CivilTime
package import Domain
import Store

/// Keeps what somebody tells while they join, so that they can stop half-way and go on another day.
package struct KeepJoinDraft {
    /// Letters of the code: 45 bits, for a few guesses an hour.
    package static let codeLength = 9

    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    private var expiry: Instant { hub.clock.now().adding(seconds: JoinDraft.keptDays * 86_400) }

    private func write<Value>(_ body: (Writing) throws(HubError) -> Value) throws(HubError) -> Value {
        try hub.store.write(as: .keeper, at: hub.clock.now(), body)
    }

    /// Begins a new one.
    ///
    /// - Returns: Its token, which the browser keeps and nobody else.
    package func begin() throws(HubError) -> String {
        try write { memory throws(HubError) in
            try memory.beginJoinDraft(formKey: hub.identities.key(), until: expiry)
        }
    }

    /// What was told so far; nil for a token that is unknown or too old.
    package func draft(_ token: String) throws(HubError) -> JoinDraft? {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.joinDraft(token, at: hub.clock.now()) }
    }

    /// Keeps what was told, from now on for the whole time again.
    ///
    /// - Throws: `.problems` where it is more than anybody tells.
    package func keep(_ fields: String, of token: String) throws(HubError) {
        guard fields.unicodeScalars.count <= JoinDraft.limit else {
            throw .problems([Problem(field: "own_words", kind: .tooLong(limit: 2_000))])
        }
        try write { memory throws(HubError) in try memory.keepJoinDraft(token, fields: fields, until: expiry) }
    }

    /// Makes a code with which it can be gone on with anywhere; an earlier one works no longer.
    ///
    /// - Returns: The code, kept nowhere, and the last day on which it surely works.
    package func code(of token: String) throws(HubError) -> (code: SpokenCode, until: CivilDate) {
        let code = SpokenCode(hub.identities.random(byteCount: Self.codeLength))
        try write { memory throws(HubError) in try memory.keepJoinDraft(token, code: code) }
        let last = try hub.community().zone.wallTime(at: try draft(token)?.expiresAt ?? expiry).date
        return (code, last.adding(days: -1))
    }

    /// Goes on with what has the code that was typed.
    ///
    /// - Returns: The token for this browser; nil where nothing has that code.
    package func open(_ typed: String) throws(HubError) -> String? {
        guard let code = SpokenCode(typed: typed, length: Self.codeLength) else { return nil }
        return try write { memory throws(HubError) in try memory.openJoinDraft(code) }
    }

    /// Empties what somebody joined with.
    package func end(_ token: String) throws(HubError) {
        try write { memory throws(HubError) in try memory.endJoinDraft(token) }
    }

    /// Throws away what was told.
    package func forget(_ token: String) throws(HubError) {
        try write { memory throws(HubError) in try memory.forgetJoinDraft(token) }
    }
}
