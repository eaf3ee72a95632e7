package import Domain
import Interests
import Store

// What the connector's page does with words that wait.

extension PlaceOwnWords.Waiting {
    /// The names of what the words may mean, without faith, health, identity and opinions.
    package var labels: [String] {
        choices.filter { !$0.activity.isSpecialCategory }.map(\.activity.label)
    }
}

extension PlaceOwnWords {
    /// The words that wait, for a reader's eyes; none where the hub has nothing to understand words with.
    ///
    /// - Throws: `.forbidden` for others than the connector and the keeper.
    package static func waiting(in hub: CommunityHub, as viewer: Viewer) throws(HubError) -> [Waiting] {
        _ = try hub.store.read(as: viewer) { memory throws(HubError) in try memory.ownWords() }
        guard let reader = try hub.interests else { return [] }
        return try PlaceOwnWords(hub, reader).waiting(as: viewer)
    }

    /// What words can be put to, by name.
    package static func labels(in hub: CommunityHub) throws(HubError) -> [String] {
        let activities = try hub.interests?.vocabulary.activities ?? []
        return activities.filter { !$0.isSpecialCategory }.map(\.label).sorted()
    }

    /// Places words as the page asks for it.
    ///
    /// - Throws: `.problems` where the activity is none that words can be put to; `.forbidden` as for ``waiting(in:as:)``.
    package static func place(
        _ words: String, under activity: String, in hub: CommunityHub, as viewer: Viewer
    ) throws(HubError) {
        _ = try hub.store.read(as: viewer) { memory throws(HubError) in try memory.ownWords() }
        guard let reader = try hub.interests, try labels(in: hub).contains(activity.spelt(in: reader)) else {
            throw .problems([Problem(field: "activity", kind: activity.isEmpty ? .missing : .notAChoice)])
        }
        _ = try PlaceOwnWords(hub, reader)(words, under: activity, as: viewer)
    }
}

extension String {
    /// The name of an activity as the vocabulary spells it; the text itself where it has none of that name.
    fileprivate func spelt(in reader: InterestReader) -> String {
        reader.vocabulary.activity(labelled: self)?.label ?? self
    }
}
