package import CivilTime

/// The next step that is put before a member for a wish, and what became of it.
///
/// It moves by `take` alone, which refuses what may not happen; all days are days of the community's zone.
package struct WishOffer: Sendable, Hashable {
    package let id: Identifier<WishOffer>
    package let reference: Reference
    package let member: Identifier<Member>
    package let interest: Identifier<Interest>
    package let route: Route
    /// Nil for a start with one, and where what was offered is known to nobody any more.
    package let target: MatchTarget?
    /// Why the ways before this one were left out; the connector's alone.
    package let skipReason: String?
    package private(set) var state: OfferState
    package private(set) var ending: OfferEnding?
    /// The day on which a "not now" comes back.
    package private(set) var backOn: CivilDate?
    /// The days on which the person came, in their order.
    package private(set) var visits: [CivilDate]
    /// In the order in which it was written down.
    package private(set) var history: [OfferEvent]

    /// An offer as it was kept.
    package init(
        id: Identifier<WishOffer>, reference: Reference, member: Identifier<Member>, interest: Identifier<Interest>,
        route: Route, target: MatchTarget?, skipReason: String?, state: OfferState, ending: OfferEnding?,
        backOn: CivilDate?, visits: [CivilDate], history: [OfferEvent]
    ) {
        self.id = id
        self.reference = reference
        self.member = member
        self.interest = interest
        self.route = route
        self.target = target
        self.skipReason = skipReason
        self.state = state
        self.ending = ending
        self.backOn = backOn
        self.visits = visits
        self.history = history
    }

    /// A new offer: put before the person at once, or, where a member is to host, once that one has said yes.
    package init(
        id: Identifier<WishOffer>, reference: Reference, for wish: (Identifier<Member>, Identifier<Interest>),
        route: Route, target: MatchTarget?, skipReason: String?, on today: CivilDate
    ) {
        let isForHost = if case .host? = target { true } else { false }
        self.init(
            id: id, reference: reference, member: wish.0, interest: wish.1, route: route, target: target,
            skipReason: skipReason, state: isForHost ? .exploring : .offered, ending: nil, backOn: nil, visits: [],
            history: [OfferEvent(isForHost ? .hostAsked : .offered, on: today)])
    }

    // MARK: - Policy

    /// After so many visits the wish is settled.
    package static let visitsToSettle = 3
    /// An offer rests so many days before the one reminder, and as many again before somebody rings.
    package static let patienceInDays = 7
    /// A "not now" comes back after so many days where no day is said.
    package static let usualPause = 28
    /// And never after more than these.
    package static let longestPause = 366
}

// MARK: - Steps

extension WishOffer {
    /// Takes a step, or says why it may not be taken; then nothing has changed.
    ///
    /// - Parameters:
    ///   - step: What happens.
    ///   - today: The day it is written down.
    /// - Throws: `.cannotFollow` where the state does not know the step; the refusal of the step itself.
    package mutating func take(_ step: OfferStep, on today: CivilDate) throws(OfferRefusal) {
        guard state.knows(step) else { throw .cannotFollow(state, step) }
        switch step {
        case .offer: move(to: .offered, .offered, on: today)
        case .accept: move(to: stateAfterVisits, .accepted, on: today)
        case .decline: move(to: .declined, .declined, on: today)
        case .putOff(let day): try putOff(until: day, on: today)
        case .comeBack:
            if let backOn, backOn > today { throw .tooEarly(until: backOn) }
            move(to: .offered, .cameBack, on: today)
        case .remind: try remind(on: today)
        case .visit(let day): try visit(on: day, today)
        case .takeBack(let day): try takeBack(day, on: today)
        case .withdraw(let why):
            move(to: .withdrawn, .withdrawn, on: today)
            ending = why
        }
    }

    private mutating func move(to next: OfferState, _ what: OfferMoment, on day: CivilDate) {
        state = next
        backOn = nil
        history.append(OfferEvent(what, on: day))
    }

    private mutating func putOff(until day: CivilDate, on today: CivilDate) throws(OfferRefusal) {
        let (first, last) = (today.adding(days: 1), today.adding(days: Self.longestPause))
        guard day >= first, day <= last else { throw .notADayToComeBack(from: first, to: last) }
        move(to: .later, .putOff, on: today)
        backOn = day
    }

    private mutating func remind(on today: CivilDate) throws(OfferRefusal) {
        if let remindedOn { throw .reminded(on: remindedOn) }
        if let due = reminderDue, due > today { throw .tooEarly(until: due) }
        history.append(OfferEvent(.reminded, on: today))
    }

    private mutating func visit(on day: CivilDate, _ today: CivilDate) throws(OfferRefusal) {
        guard day <= today else { throw .visitToCome(day) }
        if let acceptedOn, day < acceptedOn { throw .visitBeforeYes(acceptedOn) }
        guard !visits.contains(day) else { throw .visitTwice(day) }
        visits = (visits + [day]).sorted()
        move(to: stateAfterVisits, .visited, on: day)
        if state == .settled { history.append(OfferEvent(.settled, on: today)) }
    }

    private mutating func takeBack(_ day: CivilDate, on today: CivilDate) throws(OfferRefusal) {
        guard visits.contains(day) else { throw .noVisit(day) }
        visits.removeAll { $0 == day }
        move(to: stateAfterVisits, .visitTakenBack, on: day)
    }

    private var stateAfterVisits: OfferState {
        switch visits.count {
        case 0: .accepted
        case ..<Self.visitsToSettle: .joined
        default: .settled
        }
    }
}

extension OfferState {
    /// Whether a step may be taken at all from here; its own conditions aside.
    package func knows(_ step: OfferStep) -> Bool {
        switch step {
        case .offer: self == .exploring
        // A no can become a yes at any time, by the person's own word.
        case .accept: [.offered, .later, .declined].contains(self)
        case .decline: [.offered, .later, .accepted, .joined].contains(self)
        case .putOff: [.offered, .later, .accepted].contains(self)
        case .comeBack: self == .later
        case .remind: self == .offered
        case .visit: self == .accepted || self == .joined
        case .takeBack: self == .joined || self == .settled
        case .withdraw: isOpen
        }
    }
}

// MARK: - What is known of it

extension WishOffer {
    /// The last day on which it was put before the person; nil while a host is asked.
    package var putBeforeOn: CivilDate? { history.last { $0.what == .offered || $0.what == .cameBack }?.on }

    /// When the one reminder went; nil where none did.
    package var remindedOn: CivilDate? { history.last { $0.what == .reminded }?.on }

    /// The day of the yes that stands, or stood last.
    package var acceptedOn: CivilDate? { history.last { $0.what == .accepted }?.on }

    /// From when on the one reminder may go; nil where nothing waits for an answer, or it went.
    package var reminderDue: CivilDate? {
        guard state == .offered, remindedOn == nil else { return nil }
        return putBeforeOn?.adding(days: Self.patienceInDays)
    }

    /// Whether the offer is the same as another answer to the wish: a host is one, whatever the place.
    package func isSame(as route: Route, _ target: MatchTarget?) -> Bool {
        guard route == self.route else { return false }
        if case .host(let one, _)? = self.target, case .host(let other, _)? = target { return one == other }
        return target == self.target
    }

    /// The one of several offers for a wish that tells how it stands: what is open, else what moved last.
    ///
    /// - Parameters:
    ///   - offers: In the order in which they were made.
    ///   - member: Whose wish it is.
    ///   - interest: What is wished for.
    /// - Returns: Nil where nothing was offered for it.
    package static func standing(
        among offers: some Sequence<WishOffer>, for member: Identifier<Member>, _ interest: Identifier<Interest>?
    ) -> WishOffer? {
        offers.reduce(nil) { (standing: WishOffer?, offer) in
            guard offer.member == member, offer.interest == interest else { return standing }
            guard let standing, standing.isNewer(than: offer) else { return offer }
            return standing
        }
    }

    private func isNewer(than later: WishOffer) -> Bool {
        guard state.isOpen == later.state.isOpen else { return state.isOpen }
        return (history.last?.on.dayNumber ?? .min) > (later.history.last?.on.dayNumber ?? .min)
    }

    /// What the connector does next about it.
    package func task(on today: CivilDate) -> OfferTask {
        switch state {
        case .exploring: return .hearFromHost
        case .later: return backOn.map { .comesBack(on: $0) } ?? .none
        case .accepted: return .welcome
        case .joined: return .askHowItWent
        case .settled, .declined, .withdrawn: return .none
        case .offered:
            if let reminderDue { return reminderDue > today ? .wait(until: reminderDue) : .remind }
            let latest = [remindedOn, putBeforeOn].compactMap(\.self).max()
            guard let call = latest?.adding(days: Self.patienceInDays) else { return .none }
            return call > today ? .wait(until: call) : .ring
        }
    }
}

/// What is to be done about an offer.
package enum OfferTask: Sendable, Hashable {
    case hearFromHost
    case wait(until: CivilDate)
    case remind
    /// Reminded, and no answer: a voice is kinder than a third letter.
    case ring
    case comesBack(on: CivilDate)
    /// See that somebody meets them the first time.
    case welcome
    case askHowItWent
    case none
}
