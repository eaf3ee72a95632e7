import Domain
import HTML
import Wording

/// What a venue or a group is asked, with the two answers; looking at it changes nothing.
struct ConfirmPage {
    let frame: Frame
    let token: String
    let question: ListingQuestion
    var words = ""
    var problem: String?

    var body: Markup {
        let prefix = problem == nil ? "" : "Error: "
        return Page(frame: frame, title: prefix + title, announcesFeeds: false, main: main).body
    }

    private var title: String {
        switch question {
        case .venue(let venue): "\(venue.name): is this still right?"
        case .group(let group): "\(group.name): is this still right?"
        case .booking(let venue, _, _, _, _): "\(venue): could we have the room?"
        }
    }

    private var isBooking: Bool { if case .booking = question { true } else { false } }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        <p class="lead">\(lead)</p>
        \(FactList(facts: facts).body)
        \(frame.form(to: "\(Link(path: ["confirm", token]))", " novalidate"))\
        <p class="acts"><button name="answer" value="yes">\(isBooking ? "Yes, it is yours" : "Yes, all of it is right")</button></p>
        <section class="card"><h2>\(isBooking ? "Not possible?" : "Something is wrong?")</h2>\
        \(TextField(name: "words", label: isBooking ? "Would another time do?" : "What should it say?", rows: 4, value: words, problem: problem).body)\
        <p><button name="answer" value="no" class="plain">\(isBooking ? "No, we cannot" : "No, please change it")</button></p></section></form>
        <p class="soft">You need no account. This page takes one answer; rather talk? Ring \
        \(PhoneLink(number: frame.helpLine.phone).body).</p>
        """
    }

    private var lead: String {
        isBooking
            ? "We are neighbours who meet for what they enjoy, and would like to meet at yours."
            : "This is what people find about you in our calendar and on our pages."
    }

    private var facts: [FactList.Fact] {
        switch question {
        case .venue(let venue):
            [
                .init("Name", venue.name),
                .init("Address", [venue.address, venue.postcode].compactMap(\.self).joined(separator: ", ")),
                .init("Open", venue.opening ?? "Not known"),
                .init("Getting in", features(venue)),
                .init("Not known to us", AccessWords.unknown(in: venue.features) ?? "Nothing"),
            ]
        case .group(let group):
            [
                .init("Name", group.name), .init("When", RuleWords.sentence(group.series)),
                .init("Where", PlaceWords.line(group.place)), .init("Cost", CostWords.words(group.cost)),
                .init("Coming along", JoiningWords.words(group.joining)),
                .init("For whom", group.whoFor?.sentenceCase ?? "Anyone"),
                .init("Getting in", group.accessNote?.sentenceCase ?? ""),
                .init(
                    "Whom to ask", [group.contact.name, group.contact.phone].compactMap(\.self).joined(separator: ", ")),
            ]
        case .booking(let venue, let title, let start, let end, let people):
            [
                .init("Where", venue), .init("When", DateWords.span(from: start, to: end)),
                .init("What", title ?? "A meetup of our members"),
                .init("How many", people.map { "Up to \($0)" } ?? "Not known yet"),
            ]
        }
    }

    private func features(_ venue: PublicVenue) -> String {
        AccessWords.features(venue.features).joined(separator: ", ").sentenceCase
    }
}

/// After an answer, and for a link that takes none any more.
struct ConfirmedPage {
    let frame: Frame
    let isTaken: Bool

    var body: Markup { Page(frame: frame, title: title, announcesFeeds: false, main: main).body }

    private var title: String { isTaken ? "Thank you" : "This link does not work any more" }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        <p class="lead">\(isTaken ? "We have written it down." : "It was answered already, or is too old, or was not copied whole.")</p>
        <p>Something else? Ring \(PhoneLink(number: frame.helpLine.phone).body) and ask for \(frame.helpLine.name).</p>
        <p class="acts"><a class="button" href="/">See what’s on</a></p>
        """
    }
}
