package import CivilTime

/// Where an offer for a wish stands.
package enum OfferState: String, Sendable, Hashable, CaseIterable {
    /// A host is asked first; the person whose wish it is knows nothing of it yet.
    case exploring
    case offered
    /// Not now: it comes back on its day.
    case later
    case accepted
    /// Came once or twice.
    case joined
    /// Came three times.
    case settled
    case declined
    /// Its cause is gone: a host who cannot, a group that closed, a wish taken away.
    case withdrawn

    /// Whether nothing else is offered for the wish beside it.
    package var isOpen: Bool { Self.open.contains(self) }

    /// Whether the person whose wish it is has been told of it.
    package var isTold: Bool { self != .exploring }

    package static let open: [OfferState] = [.exploring, .offered, .later, .accepted, .joined]
}

/// What may happen to an offer.
package enum OfferStep: Sendable, Hashable {
    /// The host says yes, so it is put before the person.
    case offer
    case accept
    case decline
    case putOff(until: CivilDate)
    /// The day of a "not now" has come.
    case comeBack
    case remind
    case visit(on: CivilDate)
    /// A visit was written down by mistake.
    case takeBack(visit: CivilDate)
    case withdraw(OfferEnding)
}

/// Why an offer was taken back.
package enum OfferEnding: String, Sendable, Hashable, CaseIterable {
    /// The host who was asked cannot; why is their own matter.
    case hostCannot = "host_cannot"
    /// The group has closed, or the host, partner or freelancer has gone.
    case targetGone = "target_gone"
    /// The person does not wish it any more.
    case wishGone = "wish_gone"
    /// The person does not belong any more.
    case memberGone = "member_gone"
    /// A second record of the same person had one too.
    case twice
    /// The connector took it back.
    case byConnector = "by_connector"
}

/// One thing that happened to an offer.
package enum OfferMoment: String, Sendable, Hashable, CaseIterable {
    case hostAsked = "host_asked"
    case offered, accepted, declined
    case putOff = "put_off"
    case cameBack = "came_back"
    case reminded, visited
    case visitTakenBack = "visit_taken_back"
    case settled, withdrawn
}

/// A line of an offer's history.
package struct OfferEvent: Sendable, Hashable {
    package let what: OfferMoment
    /// In the community's zone; of a visit the day of it.
    package let on: CivilDate

    package init(_ what: OfferMoment, on day: CivilDate) {
        self.what = what
        on = day
    }
}
