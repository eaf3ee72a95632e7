import CivilTime
import Domain
import Hub
import Wording

/// One offer as a line for programs, or a few lines for people.
struct OfferLine: Encodable {
    let offer: String
    let member: String
    let interest: String
    let route: String
    let state: String
    let visits: [String]
    /// The day on which a later comes back.
    let back: String?
    let history: [Event]
    private let line: String
    private let task: String?
    private let events: [String]

    struct Event: Encodable {
        let what: String
        let on: String
    }

    init(_ offer: WishOffer, _ list: OfferList) {
        self.offer = offer.reference.rawValue
        member = list.member(offer.member)?.rawValue ?? ""
        interest = list.interest(offer.interest)?.rawValue ?? ""
        route = offer.route.rawValue
        state = offer.state.rawValue
        visits = offer.visits.map(\.description)
        back = offer.backOn?.description
        history = offer.history.map { Event(what: $0.what.rawValue, on: $0.on.description) }
        line = OfferWords.line(offer, list.names)
        task = OfferWords.task(offer.task(on: list.today))
        events = offer.history.map(OfferWords.event)
    }

    private enum CodingKeys: String, CodingKey { case offer, member, interest, route, state, visits, back, history }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(offer, forKey: .offer)
        try container.encode(member, forKey: .member)
        try container.encode(interest, forKey: .interest)
        try container.encode(route, forKey: .route)
        try container.encode(state, forKey: .state)
        try container.encode(visits, forKey: .visits)
        try container.encode(back, forKey: .back)
        try container.encode(history, forKey: .history)
    }

    var text: String {
        (["\(offer)  \(member)  \(line)"] + events.map { "        \($0)" } + (task.map { ["        * \($0)"] } ?? []))
            .joined(separator: "\n")
    }
}

/// One ask as a line for programs or for people.
struct AskLine: Encodable {
    let ask: String
    let member: String
    /// The slug of an interest to host, or nil for a circle.
    let interest: String?
    let asked: String
    let answer: String?
    private let line: String

    init(_ ask: Ask, _ list: OfferList) {
        self.ask = ask.reference.rawValue
        member = list.member(ask.member)?.rawValue ?? ""
        if case .host(let id, _) = ask.purpose { interest = list.interest(id)?.rawValue } else { interest = nil }
        asked = ask.askedOn.description
        answer = ask.answer?.rawValue
        line = AskWords.line(ask, list.names)
    }

    private enum CodingKeys: String, CodingKey { case ask, member, interest, asked, answer }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(ask, forKey: .ask)
        try container.encode(member, forKey: .member)
        try container.encode(interest, forKey: .interest)
        try container.encode(asked, forKey: .asked)
        try container.encode(answer, forKey: .answer)
    }

    var text: String { "\(ask)  \(member)  \(line)" }
}

/// One call about an offer or an ask.
struct OfferCallLine: Encodable {
    let about: String
    let member: String
    let name: String
    let channel: String
    let phone: String?
    let words: [String]
    private let notes: [String]

    private enum CodingKeys: String, CodingKey { case about, member, name, channel, phone, words }

    init(_ call: OfferCalls.Call) {
        (about, member, name) = (call.about.rawValue, call.member.rawValue, call.knownAs)
        (channel, phone, words) = (call.channel.rawValue, call.phone, call.words)
        notes =
            (call.hasNotAnswered ? ["did not answer last time"] : [])
            + (call.mailCameBack ? ["their e-mail came back"] : [])
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(about, forKey: .about)
        try container.encode(member, forKey: .member)
        try container.encode(name, forKey: .name)
        try container.encode(channel, forKey: .channel)
        try container.encode(phone, forKey: .phone)
        try container.encode(words, forKey: .words)
    }

    var text: String {
        let head = "\(about)  \(member)  \(name), \(phone ?? channel)"
        return ([notes.isEmpty ? head : "\(head) (\(notes.joined(separator: ", ")))"] + words.map { "        \($0)" })
            .joined(separator: "\n")
    }
}
