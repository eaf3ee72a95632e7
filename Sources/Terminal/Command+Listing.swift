import Domain
import Hub
import Wording

extension Command {
    /// Where a running hub does what these commands do.
    private static let listingsPage = Instead.page("/connector/listings")

    /// Links by which venues and groups answer without an account.
    static let listings: [Command] = [.venueAsk, .groupAsk, .listingAnswers]

    static let venueAsk = Command(
        name: ["venue", "ask"],
        summary: "Prints a link by which a venue says whether its listing is right, or it has room for an event",
        operands: "VENUE", options: [Option("event", "EVENT", "ask for the room for this event"), .address, .data],
        examples: ["circles venue ask V01", "circles venue ask V01 --event E05"], instead: listingsPage
    ) { arguments, surroundings in
        let venue = Reference(typed: try arguments.operand("which venue, such as V01"))
        let event = arguments[Option("event", "", "")].map { Reference(typed: $0) }
        let subject: ListingSubject = event.map { .booking(venue: venue, event: $0) } ?? .venue(venue)
        return try ask(subject, "circles venue ask", arguments, surroundings)
    }

    static let groupAsk = Command(
        name: ["group", "ask"], summary: "Prints a link by which a group says whether its listing is right",
        operands: "GROUP", options: [.address, .data], examples: ["circles group ask G01"], instead: listingsPage
    ) { arguments, surroundings in
        let group = Reference(typed: try arguments.operand("which group, such as G01"))
        return try ask(.group(group), "circles group ask", arguments, surroundings)
    }

    static let listingAnswers = Command(
        name: ["listing", "answers"], summary: "Lists what venues and groups were asked, and what they said",
        operands: "", options: [.data], examples: ["circles listing answers"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let hub = try arguments.hubForReading()
        let zone = try hub.community().zone
        let asks = try AskListing(hub).list(as: .keeper)
        for ask in asks {
            surroundings.console.say(
                "\(ListingWords.subject(ask)): \(ListingWords.state(ask, at: hub.clock.now(), in: zone))"
                    + (ask.words.map { " “\($0)”" } ?? ""))
        }
        if asks.isEmpty { surroundings.console.complain("Nobody was asked yet: circles venue ask V01 makes a link.") }
        return .done
    }

    private static func ask(
        _ subject: ListingSubject, _ purpose: String, _ arguments: Arguments, _ surroundings: Surroundings
    ) throws -> ExitCode {
        let hub = try arguments.hubForWriting(purpose)
        let link = try AskListing(hub).link(about: subject, as: .keeper)
        let address = try arguments[.address] ?? hub.address()
        surroundings.console.say("\(address)/confirm/\(link.token)")
        surroundings.console.complain(
            "Send it to \(link.name). It takes one answer, within \(AskListing.days) days, and needs no account.")
        return .done
    }
}
