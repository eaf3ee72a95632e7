import Domain
import Hub
import Wording

extension Command {
    /// Who builds the month, and how they come in.
    static let connectors: [Command] = [
        .connectorAdd, .connectorList, .connectorReset, .connectorRemove,
    ]

    static let connectorAdd = Command(
        name: ["connector", "add"], summary: "Makes somebody the community's connector, and prints their first link",
        operands: "NAME",
        options: [
            Option("email", "ADDRESS", "where their sign-in letters go"),
            Option("phone", "NUMBER", "the number that members ring"),
            Option("days", "DAYS", "when they answer, such as TU,WE,TH"), .address, .data,
        ],
        examples: [
            "circles connector add \"Bex Holroyd\" --email bex@vale.example --phone \"01632 960700\" --days TU,WE,TH"
        ]
    ) { arguments, surroundings in
        var facts = KeepConnectors.Facts()
        facts.name = try arguments.operand("the connector's name")
        guard let email = arguments[Option("email", "", "")] else { throw UsageError("Say where mail goes: --email.") }
        facts.email = email
        facts.phone = arguments[Option("phone", "", "")]
        facts.days = arguments[Option("days", "", "")]
        let hub = try arguments.hubForWriting("circles connector add")
        let connector = try KeepConnectors(hub).add(facts)
        let address = try arguments[.address] ?? hub.address()
        surroundings.console.complain("\(connector.name) is \(connector.reference). This link signs them in once:")
        surroundings.console.say("\(address)/sign-in/\(try SignIn(hub).token(for: connector.reference.rawValue))")
        return .done
    }

    static let connectorList = Command(
        name: ["connector", "list"], summary: "Lists the connectors", operands: "", options: [.data],
        examples: ["circles connector list"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let connectors = try KeepConnectors(try arguments.hubForReading()).list()
        for one in connectors {
            let ways = [one.phone, one.email].compactMap(\.self).joined(separator: ", ")
            surroundings.console.say("\(one.reference)  \(one.name), \(one.kind.rawValue), \(one.area): \(ways)")
        }
        if connectors.isEmpty {
            surroundings.console.complain("There is no connector yet: circles connector add makes the first.")
        }
        return .done
    }

    static let connectorReset = Command(
        name: ["connector", "reset"],
        summary: "Takes the second step away from a connector who has lost telephone and codes",
        operands: "CONNECTOR", options: [.data], examples: ["circles connector reset K01"]
    ) { arguments, surroundings in
        let reference = Reference(typed: try arguments.operand("which connector, such as K01"))
        try SecondStep(try arguments.hubForWriting("circles connector reset")).remove(from: reference)
        surroundings.console.say("\(reference) has no second step any more, and can begin a new one on their pages.")
        return .done
    }

    static let connectorRemove = Command(
        name: ["connector", "remove"], summary: "Ends somebody's part as a connector, and every sign-in of theirs",
        operands: "CONNECTOR", options: [.data], examples: ["circles connector remove K03"]
    ) { arguments, surroundings in
        let reference = Reference(typed: try arguments.operand("which connector, such as K03"))
        let gone = try KeepConnectors(try arguments.hubForWriting("circles connector remove")).remove(reference)
        surroundings.console.say("\(gone.name) is no connector any more, and signed in nowhere.")
        return .done
    }
}

extension Option {
    static let address = Option("url", "ADDRESS", "where the hub is reached, such as https://hub.example.org")
}
