package import Domain
import HTTP
package import Hub

extension SiteActions {
    /// The site of a hub.
    ///
    /// - Parameters:
    ///   - hub: Whose use cases answer.
    ///   - publisher: Holds the feeds.
    ///   - settings: Whom letters come from.
    ///   - noteFailure: Told of every error that is ours, for the log.
    ///   - moved: Called when something public has changed, so that feeds and letters follow.
    ///   - asked: Called when somebody asked for a link, so that its letter goes at once.
    /// - Throws: Where the hub cannot be read.
    package init(
        _ hub: CommunityHub, publisher: Publisher, settings: Settings,
        noteFailure: @escaping @Sendable (HubError) -> Void, moved: @escaping @Sendable () -> Void,
        asked: @escaping @Sendable () -> Void
    ) throws(HubError) {
        let site = HubSite(
            hub: hub, publisher: publisher, settings: settings, zone: try hub.community().zone, moved: moved)
        self.init(
            community: hub.community, helpLine: site.helpLine, today: { site.today },
            publicationVersion: site.publicationVersion, noteFailure: noteFailure, month: site.month, group: site.group,
            event: site.event,
            feed: site.feed, feeds: publisher.feeds,
            search: { viewer, words throws(HubError) in try FindByWords(hub)(words, as: viewer) },
            joinChoices: site.joinChoices, join: site.join, newFormKey: { hub.identities.key() },
            visitor: site.visitor, isGoodLink: { token throws(HubError) in try SignIn(hub).isGood(token) },
            signIn: site.signIn, signOut: site.signOut, memberView: site.memberView,
            proposeChoices: site.proposeChoices, propose: site.propose, monthBeingBuilt: site.monthBeingBuilt,
            connectorMonth: site.connectorMonth, accept: site.accept, decline: site.decline, publish: site.publish,
            ringRound: site.ringRound, lists: ListActions(hub, moved: moved))
        joinQuestions = site.joinQuestions
        contacts = { () throws(HubError) in try LookAround(hub).contacts() }
        words = WordActions(hub)
        host = HostActions(hub, moved: moved)
        door = DoorActions(site, asked: asked)
        step = StepActions(hub)
        listing = ListingActions(hub, moved: moved)
        wiredEveryone = PublicSite(hub)
        wiredPeople = PeopleSite(hub, moved: moved)
        wiredWeek = WeekSite(hub)
        wiredJoining = JoinSite(hub)
        wiredOwn = OwnSite(hub, moved: moved)
        wiredActing = ActingSite(hub)
        work = { connector throws(HubError) in try ShowWork(hub)(as: .connector(connector)) }
        wiredPlanning = PlanSite(hub, moved: moved)
        wiredOffers = OfferSite(hub, settings, moved: moved)
        wiredKeeping = KeepingSite(hub, settings, moved: moved)
        rights = site.rights
    }
}
