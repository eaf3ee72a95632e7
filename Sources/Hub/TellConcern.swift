package import Domain
import Store

/// Somebody is worried about somebody and tells us; they need not say who they are.
package struct TellConcern {
    let hub: CommunityHub

    /// As filled in.
    package struct Answers: Sendable, Hashable {
        package var whom = ""
        package var words = ""
        package var teller = ""
        package var contact = ""
        package var formKey = ""

        package init() {}
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Keeps what was told, for the community's connector; the same form key again changes nothing.
    ///
    /// - Throws: `.problems` with every field that needs another look.
    package func callAsFunction(_ answers: Answers) throws(HubError) {
        let (whom, teller, contact) = (answers.whom.line, answers.teller.line, answers.contact.line)
        let words = answers.words.lines
        var problems: [Problem] = []
        for (field, text) in [("whom", whom), ("teller", teller)] where !text.isEmpty {
            problems += AnswersCheck.line(field, text)
        }
        problems += words.isEmpty ? [Problem(field: "words", kind: .missing)] : []
        problems += AnswersCheck.text("words", words, limit: Concern.wordsLimit)
        // However it is written: nothing that somebody worried tells is refused for its form.
        problems += AnswersCheck.text("contact", contact, limit: AnswersCheck.nameLimit)
        guard problems.isEmpty else { throw .problems(problems) }
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            guard try memory.receipt(for: answers.formKey) == nil else { return }
            let reference = try memory.nextMessageReference("CN")
            try memory.raise(
                Concern(
                    id: memory.newIdentifier(), reference: reference, toldAt: memory.now,
                    toldTo: try memory.communityConnector()?.id, whom: whom.isEmpty ? nil : whom, words: words,
                    teller: teller.isEmpty ? nil : teller, contact: contact.isEmpty ? nil : contact))
            try memory.receipt(answers.formKey, outcome: reference.rawValue)
            try memory.audit(action: "tell", entity: "concern", reference: reference)
        }
    }

    /// What was told, the open ones first.
    package func list(as viewer: Viewer) throws(HubError) -> [Concern] {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.concerns() }
    }

    /// How many of them wait; none for who may read none.
    package func waiting(as viewer: Viewer) throws(HubError) -> Int {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.openConcerns() }
    }

    /// Moves a concern on, with what was done.
    ///
    /// - Throws: `.problems` where nothing is said of what was done; `.notFound`; `.conflict`; `.forbidden`.
    package func move(
        _ reference: Reference, to state: ConcernState, done: String, as viewer: Viewer
    ) throws(HubError) {
        let done = done.lines
        let problems =
            (done.isEmpty ? [Problem(field: "done", kind: .missing)] : [])
            + AnswersCheck.text("done", done, limit: Concern.wordsLimit)
        guard problems.isEmpty else { throw .problems(problems) }
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.move(reference, to: state, done: done)
            try memory.audit(action: state.rawValue, entity: "concern", reference: reference)
        }
    }
}
