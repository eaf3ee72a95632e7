import CivilTime
import Domain
import Hub
import Wording

extension Command {
    static let initialise = Command(
        name: ["init"], summary: "Makes the data folder of a new community", operands: "",
        options: [
            Option("name", "NAME", "the community's name (asked for where it is missing)"),
            Option("zone", "ZONE", "its time zone (Europe/London unless said)"),
            Option("address", "URL", "where people will reach the hub: https://calendar.ourvalley.org"),
            Option("no-input", nil, "ask nothing: take what is said and the usual"), .data,
        ],
        examples: [
            "circles init --name \"Ashbourne Vale\" --zone Europe/London",
            "circles init --name \"Our valley\" --address https://calendar.ourvalley.org",
            "circles init --no-input --data circles-data",
        ]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let name = try arguments.communityName(surroundings)
        let zone = try InitialiseHub.zone(arguments[Option("zone", "ZONE", "")] ?? "Europe/London")
        let told = arguments[Option("address", "URL", "")]
        let address = told.flatMap { PublicAddress($0) }
        if let told, address == nil { throw UsageError.noAddress(told) }
        let folder = arguments.dataFolder
        try InitialiseHub(folder: folder, now: surroundings.now())(name: name, zone: zone, address: address)
        surroundings.console.say(
            """
            \(name) has a hub in \(folder).
            Next: circles import tables DIR takes over what you have; circles serve opens it in the browser.
            """)
        return .done
    }

    static let address = Command(
        name: ["address"], summary: "Says where people reach the hub, or keeps another address", operands: "[URL]",
        options: [.data],
        examples: ["circles address", "circles address https://calendar.ourvalley.org"],
        notes: [
            "Links in letters and feeds lead there, and so do the codes on sheets and pages.",
            "Whoever subscribed at another address has to do so again, unless the web server there still answers.",
        ]
    ) { arguments, surroundings in
        try arguments.expect(1)
        guard let told = arguments.positional.first else {
            let present = try arguments.hubForReading().publicAddress()
            surroundings.console.say(present)
            switch PublicAddress(present)?.obstacle {
            case .onlyThisMachine?: surroundings.console.complain("Only this machine reaches it.")
            case .nobodysName?:
                surroundings.console.complain("It is nobody's address yet: circles address URL keeps one.")
            case nil: break
            }
            return .done
        }
        guard let address = PublicAddress(told) else { throw UsageError.noAddress(told) }
        let hub = try arguments.hubForWriting("circles address")
        try KeepAddress(hub)(address)
        try hub.refreshFeeds(surroundings)
        surroundings.console.say("People reach the hub at \(address.origin).")
        return .done
    }

    static let importTables = Command(
        name: ["import", "tables"], summary: "Takes over a folder of clean tables: all of it, or nothing",
        operands: "DIR", options: [.data], examples: ["circles import tables tables/ --data circles-data"]
    ) { arguments, surroundings in
        let path = try arguments.operand("which folder the tables are in")
        let files = try surroundings.tables(path)
        let hub = try arguments.hubForWriting("circles import tables")
        let town = try TownReader.town(from: files, now: hub.clock.now())
        let summary = try ImportTables(hub)(town)
        surroundings.console.say(TablesText(summary).text)
        return .done
    }

    static let publish = Command(
        name: ["publish"], summary: "Writes the feeds again, for any web server to serve", operands: "",
        options: [Option("to", "DIR", "the folder for the feeds (Feeds unless said)"), .data],
        examples: ["circles publish --to /srv/www/feeds"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let folder = arguments[Option("to", "DIR", "")] ?? "Feeds"
        let hub = try arguments.hubForReading()
        let files = try WriteFeeds(hub, look: try surroundings.look())(to: folder)
        surroundings.console.say("\(SummaryWords.count(files.count, "file")) in \(folder)/\(try hub.community().slug).")
        return .done
    }

    static let signIn = Command(
        name: ["sign-in"],
        summary: "Prints a link that signs a person in once, or a code on paper; or signs them out everywhere",
        operands: "connector|MEMBER|SUPPORTER",
        options: [
            Option("print", nil, "a code on paper, for somebody without e-mail"),
            Option("end", nil, "sign the person out everywhere"), .address, .data,
        ],
        examples: [
            "circles sign-in connector", "circles sign-in M003", "circles sign-in M003 --print",
            "circles sign-in S07 --end",
        ],
        instead: .page("/connector/people")
    ) { arguments, surroundings in
        let who = try arguments.operand("whom to sign in: connector, a member such as M003, or a supporter such as S07")
        let (prints, ends) = (arguments.has(Option("print", nil, "")), arguments.has(Option("end", nil, "")))
        if prints || ends {
            guard !(prints && ends) else { throw UsageError("--print and --end are two things: say one of them.") }
            return try lookAfter(Reference(typed: who), prints: prints, arguments, surroundings)
        }
        let hub = try arguments.hubForReading()
        let address = try arguments[.address] ?? hub.address()
        surroundings.console.say("\(address)/sign-in/\(try SignIn(hub).token(for: who))")
        surroundings.console.complain("It works once, within \(SignIn.linkHours) hours. Give it to nobody else.")
        return .done
    }

    /// A code on paper for a member, or the end of every sign-in of somebody.
    private static func lookAfter(
        _ member: Reference, prints: Bool, _ arguments: Arguments, _ surroundings: Surroundings
    ) throws -> ExitCode {
        let hub = try arguments.hubForWriting("circles sign-in")
        guard prints else {
            let count = try KeepSessions(hub).endAll(of: member, as: .keeper)
            surroundings.console.say("\(SummaryWords.count(count, "sign-in")) of \(member) ended.")
            return .done
        }
        let slip = try EntryCode(hub).make(for: member, as: .keeper)
        let lines = SignInWords.slip(
            slip.knownAs, code: slip.code.text, until: slip.until, address: try arguments[.address] ?? hub.address(),
            ring: try hub.community().phone)
        surroundings.console.say(lines.joined(separator: "\n"))
        return .done
    }
}

extension Arguments {
    /// The name that was said, or that a person at the keyboard says now.
    func communityName(_ surroundings: Surroundings) throws(UsageError) -> String {
        let said = self[Option("name", "NAME", "")]
        if said == nil, has(Option("no-input", nil, "")) { return "Our community" }
        if said == nil { surroundings.console.whisper("What is the community called? ") }
        let words = (said ?? readLine() ?? "").split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { throw UsageError("Say the community's name: --name NAME.") }
        return words.joined(separator: " ")
    }
}

/// What tables held that were taken over, for people.
struct TablesText {
    let summary: ImportSummary

    init(_ summary: ImportSummary) { self.summary = summary }

    var text: String {
        let counts = [
            SummaryWords.count(summary.members, "member"), SummaryWords.count(summary.wishes, "interest"),
            SummaryWords.count(summary.gifts, "gift"), SummaryWords.count(summary.groups, "group"),
            SummaryWords.count(summary.venues, "venue"), SummaryWords.count(summary.events, "event"),
            SummaryWords.count(summary.proposals, "proposal"),
        ]
        let absent =
            summary.absent.isEmpty ? "" : "\nNot there, so nothing of it: \(summary.absent.joined(separator: ", "))."
        return "Taken over: \(counts.joined(separator: ", ")).\(absent)"
    }
}

extension UsageError {
    /// What was typed for the address of a site is none.
    fileprivate static func noAddress(_ text: String) -> UsageError {
        UsageError("\(text) is no address: write it as https://calendar.ourvalley.org, without a path.")
    }
}
