import Domain
import HTML

/// A place in the main menu.
package enum Tab: Sendable, Hashable {
    case whatsOn, calendar, join, propose, me, helping, search, work, connectorMonth, ringRound, people, rights, matches

    struct Item {
        let tab: Tab
        let label: String
        let link: Link
    }

    /// The menu of a reader, the calendar first.
    static func all(for frame: Frame) -> [Item] {
        let whatsOn = Item(tab: .whatsOn, label: "What’s on", link: Link(path: []))
        let calendar = Item(tab: .calendar, label: "Get the calendar", link: FeedAddress.guide)
        let propose = Item(tab: .propose, label: "Suggest a meetup", link: Link(path: ["propose"]))
        switch frame.visitor {
        case .nobody:
            return [whatsOn, calendar, Item(tab: .join, label: "Join us", link: Link(path: ["join"])), propose]
        case .member:
            return [Item(tab: .me, label: "My week", link: Link(path: ["me"])), whatsOn, calendar, propose]
        case .supporter:
            return [Item(tab: .helping, label: "Whom you help", link: ActingLinks.people), whatsOn, calendar]
        case .connector:
            return [
                Item(tab: .work, label: "Today", link: WorkPage.link),
                Item(tab: .connectorMonth, label: "The month", link: ConnectorLinks.monthBeingBuilt),
                Item(tab: .matches, label: "Wishes", link: MatchLinks.queue),
                Item(tab: .people, label: "People", link: PeopleLinks.list),
                Item(tab: .search, label: "Look for", link: ConnectorLinks.search),
                Item(tab: .rights, label: "Rights", link: RightsPage.link),
                whatsOn, calendar,
            ]
        }
    }
}
