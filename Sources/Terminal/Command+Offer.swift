import Domain
import Hub
import Wording

extension Command {
    /// The commands for offers and asks, in the order of the help.
    static let wishes: [Command] = [
        .offerMake, .offerAnswer, .offerVisit, .offerWithdraw, .offerList, .offerCalls, .offerTold, .offerRound,
        .askMake, .askAnswer, .askList,
    ]

    private static let route = Option("route", "ROUTE", "begin with this way, such as member-host; needs a reason")
    private static let reason = Option("reason", "WORDS", "why the ways before it are left out; it is kept")

    static let offerMake = Command(
        name: ["offer", "make"],
        summary: "Offers a member the next step for a wish; where a member is to host, that one is asked first",
        operands: "MEMBER INTEREST", options: [route, reason, .data],
        examples: [
            "circles offer make M003 book-club",
            "circles offer make M003 book-club --route start-with-one --reason \"prefers a small start\"",
        ], instead: peoplePage
    ) { arguments, surroundings in
        let (member, interest) = try arguments.memberAndInterest()
        let first = try arguments.choice(route, of: Route.self)
        if first == nil, arguments[reason] != nil { throw UsageError("--reason goes with --route ROUTE.") }
        if first == .askMore || first == .hold {
            throw UsageError("--route is one of existing-group, member-host, partner-or-freelance, start-with-one.")
        }
        let hub = try arguments.hubForWriting("circles offer make")
        let make = MakeOffer(hub, try hub.settings(surroundings.environment))
        let made = try make(to: member, for: interest, skip: first.map { ($0, arguments[reason] ?? "") }, as: .keeper)
        let line = OfferWords.line(made.offer, made.names)
        surroundings.console.say("\(made.offer.reference)  \(line)")
        for sentence in ReasonWords.sentences(made.match, made.names) {
            surroundings.console.say("        + \(sentence)")
        }
        return .done
    }

    private static let until = Option("until", "DATE", "when a later comes back (in four weeks unless said)")

    static let offerAnswer = Command(
        name: ["offer", "answer"], summary: "Writes down what a member says to an offer; a no needs no reason",
        operands: "OFFER yes|later|no", options: [until, .data],
        examples: ["circles offer answer OF1 yes", "circles offer answer OF1 later --until 2027-04-12"],
        instead: peoplePage
    ) { arguments, surroundings in
        let (reference, word) = try arguments.referenceAndWord("the offer, such as OF1, and yes, later or no")
        let day = try arguments.day(until)
        let answers: [String: AnswerOffer.Answer] = ["yes": .yes, "later": .later(until: day), "no": .no]
        guard let answer = answers[word] else { throw UsageError("The answer is yes, later or no, not \(word).") }
        if day != nil, word != "later" { throw UsageError("--until goes with later.") }
        let hub = try arguments.hubForWriting("circles offer answer")
        surroundings.console.say(OfferWords.thanks(try AnswerOffer(hub)(answer, to: reference, as: .keeper)))
        return .done
    }

    private static let on = Option("on", "DATE", "when they came (today unless said)")
    private static let mistake = Option("mistake", nil, "the visit of that day was written down by mistake")

    static let offerVisit = Command(
        name: ["offer", "visit"], summary: "Writes down that a member came; after three visits the wish is settled",
        operands: "OFFER", options: [on, mistake, .data],
        examples: ["circles offer visit OF1 --on 2027-03-09", "circles offer visit OF1 --on 2027-03-09 --mistake"],
        instead: peoplePage
    ) { arguments, surroundings in
        let reference = Reference(try arguments.operand("the offer, such as OF1").uppercased())
        let day = try arguments.day(on)
        let visits = NoteVisit(try arguments.hubForWriting("circles offer visit"))
        let offer = try visits(reference, on: day, isMistake: arguments.has(mistake), as: .keeper)
        surroundings.console.say(OfferWords.state(offer))
        return .done
    }

    static let offerWithdraw = Command(
        name: ["offer", "withdraw"], summary: "Takes an offer back that nobody should wait for any more",
        operands: "OFFER", options: [Option("reason", "WORDS", "why; it is kept"), .data],
        examples: ["circles offer withdraw OF1 --reason \"the room is gone\""], instead: peoplePage
    ) { arguments, surroundings in
        let reference = Reference(try arguments.operand("the offer, such as OF1").uppercased())
        let hub = try arguments.hubForWriting("circles offer withdraw")
        surroundings.console.say(
            OfferWords.state(try WithdrawOffer(hub)(reference, reason: arguments[reason], as: .keeper)))
        return .done
    }

    private static let member = Option("member", "ID", "only those of this member, such as M003")

    static let offerList = Command(
        name: ["offer", "list"], summary: "Lists what was offered, the answers and visits, and what to do next",
        operands: "", options: [member, Option("open", nil, "only those that wait or go on"), .json, .data],
        examples: ["circles offer list --open", "circles offer list --member M003 --json"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let whose = arguments[member].map { Reference($0.uppercased()) }
        let list = try ListOffers(try arguments.hubForReading())(of: whose, as: .keeper)
        let offers = list.offers.filter { !arguments.has(Option("open", nil, "")) || $0.state.isOpen }
        for offer in offers {
            let line = OfferLine(offer, list)
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        if offers.isEmpty { surroundings.console.complain("Nothing is offered.") }
        return .done
    }

    static let offerCalls = Command(
        name: ["offer", "calls"],
        summary: "Lists whom to ring, text, visit or write to about an offer, and what to say",
        operands: "", options: [.json, .data], examples: ["circles offer calls"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let calls = try OfferCalls(try arguments.hubForReading())(as: .keeper)
        for line in calls.map(OfferCallLine.init) {
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        if calls.isEmpty { surroundings.console.complain("Nobody is to be rung about an offer.") }
        return .done
    }

    private static let noAnswer = Option("no-answer", nil, "they were rung and did not answer")

    static let offerTold = Command(
        name: ["offer", "told"], summary: "Writes down that somebody of the list of calls was told, or did not answer",
        operands: "OFFER|ASK", options: [noAnswer, .data],
        examples: ["circles offer told OF1", "circles offer told AK2 --no-answer"], instead: .page("/connector/calls")
    ) { arguments, surroundings in
        let reference = Reference(try arguments.operand("the offer or the ask, such as OF1 or AK2").uppercased())
        let hub = try arguments.hubForWriting("circles offer told")
        let wasReached = !arguments.has(noAnswer)
        try NoteOfferCall(hub)(reference, wasReached: wasReached, as: .keeper)
        surroundings.console.say(
            wasReached ? "Written down. What they said: circles offer answer \(reference) …" : "Try another day.")
        return .done
    }

    static let offerRound = Command(
        name: ["offer", "round"],
        summary: "Does what is due today: a later comes back, one reminder goes, who did not answer is to be rung",
        operands: "", options: [.data], examples: ["circles offer round"],
        instead: .itself("The hub does this by itself every morning.")
    ) { arguments, surroundings in
        try arguments.expect(0)
        let hub = try arguments.hubForWriting("circles offer round")
        let round = try LookAfterOffers(hub, try hub.settings(surroundings.environment))()
        let parts: [(String, [Reference])] = [
            ("Back today", round.cameBack), ("Reminded once", round.reminded), ("To ring", round.toRing),
            ("Taken back, their group has closed", round.withdrawn),
        ]
        for (words, offers) in parts where !offers.isEmpty {
            surroundings.console.say("\(words): \(offers.map(\.rawValue).joined(separator: ", ")).")
        }
        if round.isEmpty { surroundings.console.say("Nothing is due today.") }
        return .done
    }
}

extension Arguments {
    /// A member and the slug of an interest.
    fileprivate func memberAndInterest() throws(UsageError) -> (Reference, Slug) {
        guard positional.count >= 2 else {
            throw UsageError("Say the member and the interest, such as M003 book-club.")
        }
        try expect(2)
        return (try member(), Slug(naming: positional[1]))
    }

    /// A reference and one word more.
    func referenceAndWord(_ what: String) throws(UsageError) -> (Reference, String) {
        guard positional.count >= 2 else { throw UsageError("Say \(what).") }
        try expect(2)
        return (Reference(positional[0].uppercased()), positional[1].lowercased())
    }
}
