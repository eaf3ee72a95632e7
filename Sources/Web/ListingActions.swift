package import Domain
package import Hub

/// What the pages about listings ask of the hub.
package struct ListingActions: Sendable {
    package typealias ConnectorID = Identifier<Connector>

    /// What a link asks; nil where it takes no answer any more.
    package var question: @Sendable (_ token: String) throws(HubError) -> ListingQuestion?
    /// Whether the answer was taken; throws `.problems` for a no without words.
    package var answer: @Sendable (_ token: String, _ isYes: Bool, _ words: String) throws(HubError) -> Bool
    package var view: @Sendable (ConnectorID) throws(HubError) -> ListingView
    /// A link for a venue or a group, or for a venue about an event's room.
    package var ask:
        @Sendable (ConnectorID, _ about: Reference, _ isGroup: Bool, _ event: Reference?) throws(HubError)
            -> AskListing.Link

    /// Where no hub is behind the site.
    init() {
        question = { _ in nil }
        answer = { _, _, _ in false }
        view = { _ throws(HubError) in throw .notFound("this page") }
        ask = { _, _, _, _ throws(HubError) in throw .notFound("this page") }
    }

    package init(_ hub: CommunityHub, moved: @escaping @Sendable () -> Void) {
        let asking = AskListing(hub)
        question = { token throws(HubError) in try asking.question(token) }
        answer = { token, isYes, words throws(HubError) in
            let isTaken = try asking.answer(token, isYes: isYes, words: words)
            if isTaken { moved() }
            return isTaken
        }
        view = { id throws(HubError) in try ShowListings(hub)(as: .connector(id)) }
        ask = { id, about, isGroup, event throws(HubError) in
            let subject: ListingSubject =
                if let event {
                    .booking(venue: about, event: event)
                } else {
                    isGroup ? .group(about) : .venue(about)
                }
            return try asking.link(about: subject, as: .connector(id))
        }
    }
}
