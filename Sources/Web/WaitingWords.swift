package import Domain
import Hub

/// Words that wait to be placed, as the connector's page shows them.
package struct WaitingWords: Sendable, Hashable {
    let words: String
    let members: [Reference]
    /// The activities that may be meant, the likeliest first; none of a special category.
    let labels: [String]

    init(words: String, members: [Reference], labels: [String]) {
        self.words = words
        self.members = members
        self.labels = labels
    }

    init(_ waiting: PlaceOwnWords.Waiting) {
        self.init(words: waiting.words, members: waiting.members, labels: waiting.labels)
    }
}

/// What the connector's page of words asks of the hub.
package struct WordActions: Sendable {
    package typealias ConnectorID = Identifier<Connector>

    package var waiting: @Sendable (ConnectorID) throws(HubError) -> [WaitingWords] = { _ in [] }
    /// What words can be put to.
    package var labels: @Sendable () throws(HubError) -> [String] = { [] }
    /// Puts words to an activity; throws `.problems` in the fields `words` and `activity`.
    package var place: @Sendable (ConnectorID, _ words: String, _ activity: String) throws(HubError) -> Void = {
        _, _, _ in
    }

    init() {}

    init(_ hub: CommunityHub) {
        waiting = { connector throws(HubError) in
            try PlaceOwnWords.waiting(in: hub, as: .connector(connector)).map(WaitingWords.init)
        }
        labels = { () throws(HubError) in try PlaceOwnWords.labels(in: hub) }
        place = { connector, words, activity throws(HubError) in
            try PlaceOwnWords.place(words, under: activity, in: hub, as: .connector(connector))
        }
    }
}
