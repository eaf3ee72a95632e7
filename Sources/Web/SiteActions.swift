package import CivilTime
package import Domain
package import HTTP
package import Hub

/// Everything the site asks of the hub, one closure a question.
///
/// The wiring fills it in with use cases; a test with values.
package struct SiteActions: Sendable {
    package typealias ConnectorID = Identifier<Connector>
    package typealias MemberID = Identifier<Member>

    // MARK: What every page needs

    package var community: @Sendable () throws(HubError) -> Community
    /// The number to ring; on the connector's own pages her regional connector's.
    package var helpLine: @Sendable (_ forConnector: Bool) throws(HubError) -> HelpLine
    package var today: @Sendable () -> CivilDate
    /// A number that moves whenever something public changed.
    package var publicationVersion: @Sendable () throws(HubError) -> Int
    /// Told of every error that is ours, for the log.
    package var noteFailure: @Sendable (HubError) -> Void

    // MARK: For everyone

    /// The public part of a month; nil where it is not published.
    package var month: @Sendable (YearMonth) throws(HubError) -> PublishedMonth?
    /// Throws `.notFound` for a group that is not public.
    package var group: @Sendable (Reference) throws(HubError) -> (group: PublicGroup, upcoming: [PublicOccurrence])
    /// Throws `.notFound` for an event that is not public.
    package var event: @Sendable (Reference) throws(HubError) -> PublicEvent
    /// A feed by its path below `/feeds/`; nil where there is none.
    package var feed: @Sendable (_ path: String) -> Representation?

    /// The calendars there are; nil before a month is published.
    package var feeds: @Sendable () throws(HubError) -> PublicFeeds?

    /// Whom to ask about each public group and event.
    package var contacts: @Sendable () throws(HubError) -> [Reference: PublicContact] = { [:] }

    /// What typed words lead to, as the reader may know it.
    package var search: @Sendable (Viewer, _ words: String) throws(HubError) -> [SearchSection]

    /// Words that nobody has placed yet.
    package var words = WordActions()

    // MARK: Joining

    package var joinChoices: @Sendable () throws(HubError) -> JoinChoices
    /// What somebody's own words may mean, where it is not certain.
    package var joinQuestions: @Sendable (JoinAnswers) throws(HubError) -> [JoinQuestion] = { _ in [] }
    /// Writes down who would like to join; the same form key again changes nothing.
    ///
    /// Problems come with the names of ``JoinField``.
    package var join: @Sendable (JoinAnswers) throws(HubError) -> Void
    /// Random text for a hidden field, so that a form sent twice counts once.
    package var newFormKey: @Sendable () -> String

    // MARK: Signing in

    /// Who a session belongs to; `.nobody` where it is unknown or over.
    package var visitor: @Sendable (_ session: String) throws(HubError) -> Visitor
    /// Whether a one-time link still opens the door; nothing is spent.
    package var isGoodLink: @Sendable (_ token: String) throws(HubError) -> Bool
    /// Spends a one-time link and begins a session; throws `.unauthorised` for a link that is spent or unknown.
    package var signIn: @Sendable (_ token: String, Arrival) throws(HubError) -> (session: String, visitor: Visitor)
    package var signOut: @Sendable (_ session: String) throws(HubError) -> Void

    /// Where people are signed in, and how it ends.
    package var door = DoorActions()
    /// The second step of connectors.
    package var step = StepActions()
    /// What venues and groups are asked.
    package var listing = ListingActions()

    // MARK: For a member

    package var memberView: @Sendable (MemberID) throws(HubError) -> MemberView
    package var proposeChoices: @Sendable () throws(HubError) -> ProposeChoices
    /// Writes down an idea; the same form key again changes nothing.
    ///
    /// Problems come with the names of ``ProposeField``.
    package var propose: @Sendable (MemberID, ProposeAnswers) throws(HubError) -> Reference
    /// What helps a host, and what becomes of their ideas.
    package var host = HostActions()

    // MARK: For the connector

    /// What people may ask about their data; nil where the site is only tried.
    package var rights: RightsActions?
    /// What waits for the connector; nil where no hub is behind the site.
    package var work: (@Sendable (ConnectorID) throws(HubError) -> ShowWork.Work)?
    /// The month that is being built, to open first.
    package var monthBeingBuilt: @Sendable () throws(HubError) -> YearMonth
    package var connectorMonth: @Sendable (ConnectorID, YearMonth) throws(HubError) -> ConnectorMonth
    /// Throws `.conflict(.stillBlocked)` where something is in the way and no reason is given.
    package var accept: @Sendable (ConnectorID, _ proposal: Reference, _ reason: String?) throws(HubError) -> Void
    package var decline: @Sendable (ConnectorID, _ proposal: Reference, _ reply: String) throws(HubError) -> Void
    /// Publishes the month that was looked at: throws `.conflict` where the version has moved on.
    package var publish: @Sendable (ConnectorID, YearMonth, _ version: Int) throws(HubError) -> Void
    package var ringRound: @Sendable (ConnectorID, YearMonth) throws(HubError) -> RingRoundSheet

    /// Bringing in lists of members and groups.
    package var lists: ListActions

    // MARK: For people's records

    /// The use cases behind offers and asks; nil where no hub is behind the site.
    package var wiredOffers: OfferSite?
    /// Throws `.notFound` where no hub is behind the site.
    var offers: OfferSite {
        get throws(HubError) { try Self.there(wiredOffers) }
    }

    /// The use cases behind the pages for everyone; nil where no hub is behind the site.
    package var wiredEveryone: PublicSite?
    /// Throws `.notFound` where no hub is behind the site.
    var everyone: PublicSite {
        get throws(HubError) { try Self.there(wiredEveryone) }
    }

    /// The use cases behind a member's own week; nil where no hub is behind the site.
    package var wiredWeek: WeekSite?
    /// Throws `.notFound` where no hub is behind the site.
    var week: WeekSite {
        get throws(HubError) { try Self.there(wiredWeek) }
    }

    /// The use cases behind joining in steps; nil where no hub is behind the site.
    package var wiredJoining: JoinSite?
    /// Throws `.notFound` where no hub is behind the site.
    var joining: JoinSite {
        get throws(HubError) { try Self.there(wiredJoining) }
    }

    /// The use cases behind what a member tells of themselves; nil where no hub is behind the site.
    package var wiredOwn: OwnSite?
    /// Throws `.notFound` where no hub is behind the site.
    var own: OwnSite {
        get throws(HubError) { try Self.there(wiredOwn) }
    }

    /// The use cases behind what helpers do for members; nil where no hub is behind the site.
    package var wiredActing: ActingSite?
    /// Throws `.notFound` where no hub is behind the site.
    var acting: ActingSite {
        get throws(HubError) { try Self.there(wiredActing) }
    }

    /// The use cases behind planning a month; nil where no hub is behind the site.
    package var wiredPlanning: PlanSite?
    /// Throws `.notFound` where no hub is behind the site.
    var planning: PlanSite {
        get throws(HubError) { try Self.there(wiredPlanning) }
    }

    /// The use cases behind the pages about keeping the hub; nil where no hub is behind the site.
    package var wiredKeeping: KeepingSite?
    /// Throws `.notFound` where no hub is behind the site.
    var keeping: KeepingSite {
        get throws(HubError) { try Self.there(wiredKeeping) }
    }

    /// The use cases behind the pages for people; nil where no hub is behind the site.
    package var wiredPeople: PeopleSite?
    /// Throws `.notFound` where no hub is behind the site.
    var people: PeopleSite {
        get throws(HubError) { try Self.there(wiredPeople) }
    }

    private static func there<Site>(_ site: Site?) throws(HubError) -> Site {
        guard let site else { throw .notFound("this page") }
        return site
    }

    package init(
        community: @escaping @Sendable () throws(HubError) -> Community,
        helpLine: @escaping @Sendable (_ forConnector: Bool) throws(HubError) -> HelpLine,
        today: @escaping @Sendable () -> CivilDate,
        publicationVersion: @escaping @Sendable () throws(HubError) -> Int,
        noteFailure: @escaping @Sendable (HubError) -> Void,
        month: @escaping @Sendable (YearMonth) throws(HubError) -> PublishedMonth?,
        group: @escaping @Sendable (Reference) throws(HubError) -> (group: PublicGroup, upcoming: [PublicOccurrence]),
        event: @escaping @Sendable (Reference) throws(HubError) -> PublicEvent,
        feed: @escaping @Sendable (_ path: String) -> Representation?,
        feeds: @escaping @Sendable () throws(HubError) -> PublicFeeds?,
        search: @escaping @Sendable (Viewer, _ words: String) throws(HubError) -> [SearchSection],
        joinChoices: @escaping @Sendable () throws(HubError) -> JoinChoices,
        join: @escaping @Sendable (JoinAnswers) throws(HubError) -> Void,
        newFormKey: @escaping @Sendable () -> String,
        visitor: @escaping @Sendable (_ session: String) throws(HubError) -> Visitor,
        isGoodLink: @escaping @Sendable (_ token: String) throws(HubError) -> Bool,
        signIn: @escaping @Sendable (_ token: String, Arrival) throws(HubError) -> (session: String, visitor: Visitor),
        signOut: @escaping @Sendable (_ session: String) throws(HubError) -> Void,
        memberView: @escaping @Sendable (MemberID) throws(HubError) -> MemberView,
        proposeChoices: @escaping @Sendable () throws(HubError) -> ProposeChoices,
        propose: @escaping @Sendable (MemberID, ProposeAnswers) throws(HubError) -> Reference,
        monthBeingBuilt: @escaping @Sendable () throws(HubError) -> YearMonth,
        connectorMonth: @escaping @Sendable (ConnectorID, YearMonth) throws(HubError) -> ConnectorMonth,
        accept: @escaping @Sendable (ConnectorID, _ proposal: Reference, _ reason: String?) throws(HubError) -> Void,
        decline: @escaping @Sendable (ConnectorID, _ proposal: Reference, _ reply: String) throws(HubError) -> Void,
        publish: @escaping @Sendable (ConnectorID, YearMonth, _ version: Int) throws(HubError) -> Void,
        ringRound: @escaping @Sendable (ConnectorID, YearMonth) throws(HubError) -> RingRoundSheet,
        lists: ListActions
    ) {
        self.community = community
        self.helpLine = helpLine
        self.today = today
        self.publicationVersion = publicationVersion
        self.noteFailure = noteFailure
        self.month = month
        self.group = group
        self.event = event
        self.feed = feed
        self.feeds = feeds
        self.search = search
        self.joinChoices = joinChoices
        self.join = join
        self.newFormKey = newFormKey
        self.visitor = visitor
        self.isGoodLink = isGoodLink
        self.signIn = signIn
        self.signOut = signOut
        self.memberView = memberView
        self.proposeChoices = proposeChoices
        self.propose = propose
        self.monthBeingBuilt = monthBeingBuilt
        self.connectorMonth = connectorMonth
        self.accept = accept
        self.decline = decline
        self.publish = publish
        self.ringRound = ringRound
        self.lists = lists
    }
}
