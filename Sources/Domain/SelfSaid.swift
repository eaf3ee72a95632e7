package import CivilTime

/// The person's own asking to join: people join by their own word, never by somebody else's.
package struct SelfSaid: Sendable, Hashable {
    /// As the person said it.
    package let words: String
    package let on: CivilDate
    package let method: SayingMethod
    /// Who heard it, where it was spoken.
    package let witness: String?

    package init(words: String, on: CivilDate, method: SayingMethod, witness: String?) {
        self.words = words
        self.on = on
        self.method = method
        self.witness = witness
    }

    /// Stands for words that nobody kept: a paper or a table says that the person agreed, not how they put it.
    package static let unwritten = "(said yes to keeping their details; the words were not written down)"

    /// What an older record tells: the consent to keep the person's details was given by themselves.
    ///
    /// Nil where the consent is another one, has no day, or was never given.
    package init?(agreeing consent: Consent) {
        guard consent.purpose == .keepMyDetails, let day = consent.givenOn,
            let method = consent.method.flatMap(SayingMethod.init)
        else { return nil }
        self.init(words: Self.unwritten, on: day, method: method, witness: nil)
    }
}

/// How something was said.
package enum SayingMethod: String, Sendable, Hashable, CaseIterable {
    case onlineForm = "online_form"
    case paperForm = "paper_form"
    case spoken, text
}
