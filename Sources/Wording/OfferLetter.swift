package import Domain

/// We found something for you (notice 03), its one reminder, and its coming back after a "not now".
package struct OfferLetter: Sendable {
    /// Which of the three it is.
    package enum Occasion: Sendable, Hashable, CaseIterable {
        case found, reminder, back
    }

    /// What is offered, in words that may lie about on a table.
    package struct Facts: Sendable {
        package var knownAs: String
        /// What the person said, such as `You said you miss choir`.
        package var wish: String
        /// What was found, such as `Library Chess`.
        package var what: String
        /// Why, each a sentence.
        package var why: [String]

        package init(knownAs: String, wish: String, what: String, why: [String]) {
            self.knownAs = knownAs
            self.wish = wish
            self.what = what
            self.why = why
        }
    }

    private let frame: LetterFrame

    package init(of community: Community, connector: String?) {
        frame = LetterFrame(community: community, connector: connector)
    }

    package func letter(_ occasion: Occasion, _ facts: Facts) -> Letter {
        let list: [LetterBlock] = facts.why.isEmpty ? [] : [.list(facts.why.map { LetterLine($0) })]
        return letter(
            "\(Self.opening(occasion)): \(facts.what)", facts.knownAs,
            [.words("\(first(occasion)) \(facts.wish)"), .words(Self.found(occasion, facts.what))] + list
                + last(occasion))
    }

    /// For a wish that the person keeps to themselves: it says no more than that there is something.
    package func discreet(_ occasion: Occasion, to knownAs: String) -> Letter {
        letter(
            Self.opening(occasion), knownAs,
            [
                .words(
                    "There may be a next step for one of your wishes. You keep that wish to yourself, so it is not "
                        + "written here.")
            ] + last(occasion))
    }

    /// What to say to somebody who is told by a person, sentence by sentence.
    package func spoken(_ occasion: Occasion, _ facts: Facts) -> [String] {
        [facts.wish, Self.found(occasion, facts.what)] + facts.why
            + ["Would you like to? Yes, not now and no are all good answers."]
    }

    private static func opening(_ occasion: Occasion) -> String {
        switch occasion {
        case .found: "Something you might like"
        case .reminder: "A gentle reminder"
        case .back: "As you wished, we come back to this"
        }
    }

    private func first(_ occasion: Occasion) -> String {
        switch occasion {
        case .found: "We have looked for a next step for you."
        case .reminder: "A week ago we told you of something. This is the only reminder, and you need not answer."
        case .back: "Not now, you said a while ago, so we ask again today."
        }
    }

    private static func found(_ occasion: Occasion, _ what: String) -> String {
        occasion == .found ? "This is what we found: \(what)." : "It was this: \(what)."
    }

    private func last(_ occasion: Occasion) -> [LetterBlock] {
        let page = "\(frame.community.baseURL)/me"
        return [
            .paragraph(
                LetterLine([
                    .text("Yes, not now and no are all good answers, and nobody asks why. Say it "),
                    .link("on your page", to: page), .text(", reply to this e-mail, or ring \(frame.phone)."),
                ])),
            .heading("Would you like company?"), frame.whoToRing,
        ]
    }

    private func letter(_ subject: String, _ knownAs: String, _ blocks: [LetterBlock]) -> Letter {
        Letter(subject: subject, greeting: frame.greeting(knownAs), blocks: blocks, closing: frame.closing)
    }
}

/// The question whether a member would host or share something (notice 05).
package struct AskLetter: Sendable {
    private let frame: LetterFrame

    package init(of community: Community, connector: String?) {
        frame = LetterFrame(community: community, connector: connector)
    }

    /// To the member who is asked; who wished it is not told before a yes.
    ///
    /// - Parameters:
    ///   - knownAs: The member.
    ///   - ask: What for.
    ///   - place: Where it could be, where a room is known.
    ///   - names: The interest's name.
    /// - Returns: The letter.
    package func letter(to knownAs: String, _ ask: Ask, at place: String?, _ names: Names) -> Letter {
        let question = AskWords.question(ask, names)
        return Letter(
            subject: question, greeting: frame.greeting(knownAs),
            blocks: [
                .words("\(wanted(ask, names)) \(question)" + (place.map { " It could be at \($0)." } ?? "")),
                .words("\(AskWords.noCosts) We do not ask you for anything else for a month."),
                .paragraph(
                    LetterLine([
                        .text("Say yes or no "), .link("on your page", to: "\(frame.community.baseURL)/me"),
                        .text(", reply to this e-mail, or ring \(frame.phone)."),
                    ])),
            ] + (isForHost(ask) ? [.words("If you say yes, we tell them your first name.")] : []),
            closing: frame.closing)
    }

    /// What to say to somebody who is asked by a person.
    package func spoken(_ ask: Ask, at place: String?, _ names: Names) -> [String] {
        [wanted(ask, names), AskWords.question(ask, names)] + (place.map { ["It could be at \($0)."] } ?? [])
            + [AskWords.noCosts]
    }

    private func isForHost(_ ask: Ask) -> Bool { if case .host = ask.purpose { true } else { false } }

    private func wanted(_ ask: Ask, _ names: Names) -> String {
        switch ask.purpose {
        case .host(let interest, _): "Somebody here would like some company for \(names.interest(interest).lowerFirst)."
        case .facilitate: "A circle of people around one member looks for somebody to accompany it."
        }
    }
}
