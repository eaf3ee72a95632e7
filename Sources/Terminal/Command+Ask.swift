import Domain
import Hub
import Wording

extension Command {
    private static let interest = Option("interest", "SLUG", "to host or share this, such as card-making")
    private static let circle = Option("circle", "ID", "to accompany this circle, such as C03")

    static let askMake = Command(
        name: ["ask", "make"],
        summary: "Asks a member to host, or to accompany a circle; nobody is asked twice in a month",
        operands: "MEMBER", options: [interest, circle, .data],
        examples: ["circles ask make M016 --interest card-making", "circles ask make M020 --circle C03"],
        instead: peoplePage
    ) { arguments, surroundings in
        let member = Reference(try arguments.operand("the member, such as M016").uppercased())
        let hub = try arguments.hubForWriting("circles ask make")
        let asking = AskMember(hub, try hub.settings(surroundings.environment))
        let ask: Ask
        switch (arguments[interest], arguments[circle]) {
        case (let slug?, nil): ask = try asking.toHost(member, Slug(naming: slug), as: .keeper)
        case (nil, let circle?): ask = try asking.toFacilitate(member, Reference(circle.uppercased()), as: .keeper)
        default: throw UsageError("Say what for: --interest SLUG or --circle ID.")
        }
        let list = try ListOffers(hub).asks(of: member, as: .keeper)
        surroundings.console.say("\(ask.reference)  \(AskWords.line(ask, list.names))")
        return .done
    }

    static let askAnswer = Command(
        name: ["ask", "answer"], summary: "Writes down what a member says to being asked; no costs nothing",
        operands: "ASK yes|no", options: [.data], examples: ["circles ask answer AK1 yes"], instead: peoplePage
    ) { arguments, surroundings in
        let (reference, word) = try arguments.referenceAndWord("the ask, such as AK1, and yes or no")
        let answer = try Arguments.choice(word, of: AskAnswer.self, name: "The answer")
        let hub = try arguments.hubForWriting("circles ask answer")
        let ask = try AnswerAsk(hub, try hub.settings(surroundings.environment))(answer, to: reference, as: .keeper)
        surroundings.console.say(AskWords.answer(ask))
        return .done
    }

    static let askList = Command(
        name: ["ask", "list"], summary: "Lists who was asked for what, when, and what they said", operands: "",
        options: [Option("member", "ID", "only this member, such as M016"), .json, .data],
        examples: ["circles ask list", "circles ask list --member M016 --json"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let whose = arguments[Option("member", "ID", "")].map { Reference($0.uppercased()) }
        let list = try ListOffers(try arguments.hubForReading()).asks(of: whose, as: .keeper)
        for ask in list.asks {
            let line = AskLine(ask, list)
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        if list.asks.isEmpty { surroundings.console.complain("Nobody was asked for anything yet.") }
        return .done
    }
}
