import CivilTime
package import Domain

/// What was offered for a wish, how it stands, what happened, and what comes next.
package enum OfferWords {
    /// What is offered, such as `Library Chess`, `Sheila, at The Copper Kettle Cafe`, `a start with one`.
    package static func what(_ offer: WishOffer, _ names: Names) -> String {
        switch offer.target {
        case .host(let host, let venue)?: "\(names.member(host)), at \(names.venue(venue))"
        case let target?: names.target(target)
        case nil: offer.route == .startWithOne ? "a start with one" : MatchWords.route(offer.route).lowerFirst
        }
    }

    /// What is offered, as it stands in a letter: `Library Book Club`, `meals out with Joan, at Highfields Hub`.
    package static func inLetter(_ offer: WishOffer, _ names: Names) -> String {
        let interest = names.interest(offer.interest).lowerFirst
        return switch offer.target {
        case .group?: what(offer, names)
        case .host?, .partner?, .freelancer?: "\(interest) with \(what(offer, names))"
        case nil: "\(interest), which could begin with you"
        }
    }

    /// One offer in a line for the connector: whose, for what, what, and how it stands.
    package static func line(_ offer: WishOffer, _ names: Names) -> String {
        let whose = "\(names.member(offer.member).upperFirst), \(names.interest(offer.interest).lowerFirst)"
        return "\(whose): \(standing(offer, names))"
    }

    /// What was offered and how it stands, beside the wish itself: `Library Book Club. They said yes on …`.
    package static func standing(_ offer: WishOffer, _ names: Names) -> String {
        "\(what(offer, names)). \(state(offer))"
    }

    /// How it stands, for the connector.
    package static func state(_ offer: WishOffer) -> String {
        switch offer.state {
        case .exploring: "The host is asked first."
        case .offered: "Offered\(day(offer.putBeforeOn)), no answer yet."
        case .later: "Not now, they said\(offer.backOn.map { ": it comes back on \(DateWords.fullDay($0))" } ?? "")."
        case .accepted: "They said yes\(day(offer.acceptedOn))."
        case .joined: "They said yes, and came \(times(offer.visits.count))."
        case .settled: "Settled: they came \(times(offer.visits.count))."
        case .declined: "They said no\(day(offer.history.last { $0.what == .declined }?.on))."
        case .withdrawn: "Taken back: \(offer.ending.map(ending) ?? "its cause is gone")."
        }
    }

    /// How it stands, for the person whose wish it is.
    package static func ownState(_ offer: WishOffer) -> String {
        switch offer.state {
        case .exploring, .offered: "Would you like to? Yes, not now and no are all good answers."
        case .later: "Not now, you said. We come back to it\(offer.backOn.map { " on \(DateWords.day($0))" } ?? "")."
        case .accepted: "You said yes. Good: your connector sees to the first visit with you."
        case .joined: "You have been \(times(offer.visits.count)). How is it? Ring us whenever something is not right."
        case .settled: "You have been \(times(offer.visits.count)): it is yours now."
        case .declined: "No, you said, and nobody asks why. Changed your mind? Say yes, or ring us."
        case .withdrawn: "We are sorry: it cannot be at present. We look for something else."
        }
    }

    /// A line of the history, such as `Monday 1 March 2027: offered`.
    package static func event(_ event: OfferEvent) -> String {
        "\(DateWords.fullDay(event.on)): \(moment(event.what))"
    }

    /// What the connector does next; nil where there is nothing to do.
    package static func task(_ task: OfferTask) -> String? {
        switch task {
        case .hearFromHost: "Hear from the host."
        case .wait(let day): "Wait until \(DateWords.day(day))."
        case .remind: "The one reminder is due."
        case .ring: "Ring them: they were reminded a week ago."
        case .comesBack, .none: nil
        case .welcome: "See that somebody meets them the first time."
        case .askHowItWent: "Ask how it went."
        }
    }

    /// What a connector reads when an answer is written down.
    package static func thanks(_ offer: WishOffer) -> String {
        switch offer.state {
        case .accepted, .joined, .settled: "Good. Next is the first visit: see that somebody meets them, if they like."
        case .later: "Written down. \(state(offer))"
        case .declined: "No is a perfectly good answer. It is not offered again; circles match shows the next way."
        case .exploring, .offered, .withdrawn: state(offer)
        }
    }

    private static func day(_ day: CivilDate?) -> String { day.map { " on \(DateWords.fullDay($0))" } ?? "" }

    private static func times(_ visits: Int) -> String {
        switch visits {
        case 1: "once"
        case 2: "twice"
        default: "\(SummaryWords.number(visits)) times"
        }
    }

    private static func ending(_ ending: OfferEnding) -> String {
        switch ending {
        case .hostCannot: "the member who was asked cannot"
        case .targetGone: "it is not there any more"
        case .wishGone: "they do not wish it any more"
        case .memberGone: "they do not belong any more"
        case .twice: "another record of theirs had one too"
        case .byConnector: "by the connector"
        }
    }

    private static func moment(_ what: OfferMoment) -> String {
        switch what {
        case .hostAsked: "the host was asked"
        case .offered: "offered"
        case .accepted: "yes"
        case .declined: "no"
        case .putOff: "not now"
        case .cameBack: "asked again, as was wished"
        case .reminded: "reminded once"
        case .visited: "came"
        case .visitTakenBack: "was not there, that was a mistake"
        case .settled: "settled"
        case .withdrawn: "taken back"
        }
    }
}

/// Who was asked for what.
package enum AskWords {
    /// What for, such as `to host or share card making`, `to accompany a circle`.
    package static func purpose(_ ask: Ask, _ names: Names) -> String {
        switch ask.purpose {
        case .host(let interest, _): "to host or share \(names.interest(interest).lowerFirst)"
        case .facilitate: "to accompany a circle"
        }
    }

    /// One line for the connector: who, when, what for, and the answer.
    package static func line(_ ask: Ask, _ names: Names) -> String {
        "\(names.member(ask.member).upperFirst) was asked on \(DateWords.fullDay(ask.askedOn)) \(purpose(ask, names)). "
            + answer(ask)
    }

    /// The answer, and that no costs nothing.
    package static func answer(_ ask: Ask) -> String {
        switch ask.answer {
        case .yes?: "They said yes."
        case .no?: "They said no, which is fine."
        case nil: "No answer yet."
        }
    }

    /// The question as the person who is asked reads it.
    package static func question(_ ask: Ask, _ names: Names) -> String {
        switch ask.purpose {
        case .host(let interest, _): "Would you host or share \(names.interest(interest).lowerFirst)?"
        case .facilitate: "Would you think about accompanying a circle?"
        }
    }

    /// What is said beside the question.
    package static let noCosts = "No is a perfectly good answer. It costs nothing, and nobody else is told."
}
