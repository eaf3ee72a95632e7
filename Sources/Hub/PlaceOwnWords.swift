package import Domain
package import Interests
import Store

/// The words that nobody has placed yet, and a connector's word on what they mean: said once, learnt by everyone.
package struct PlaceOwnWords {
    let hub: CommunityHub
    let reader: InterestReader

    package init(_ hub: CommunityHub, _ reader: InterestReader) {
        self.hub = hub
        self.reader = reader
    }

    /// The same words of one or several members, with what they may mean.
    package struct Waiting: Sendable, Hashable {
        package let words: String
        package let members: [Reference]
        package let choices: [Choice]
        package let decision: Decision
    }

    /// What placing led to.
    package struct Placed: Sendable, Hashable {
        package let activity: Activity
        /// The members whose words stand for an interest of the community now.
        package let members: [Reference]
    }

    /// The words that wait for a person, those of most members first; for the connector's eyes.
    package func waiting(as viewer: Viewer = .keeper) throws(HubError) -> [Waiting] {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let finder = try InterestFinder(reader, memory)
            let told = Dictionary(grouping: try memory.ownWords()) { InterestReader.key(of: $0.words) }
            return told.values.map { same in
                let understood = (finder.reader ?? reader).understand(same[0].words)
                return Waiting(
                    words: same[0].words, members: same.map(\.reference), choices: understood.choices,
                    decision: understood.decision)
            }.sorted { ($1.members.count, $0.words) < ($0.members.count, $1.words) }
        }
    }

    /// Places words under the activity of a label or slug, and settles the wishes of all who said them.
    ///
    /// - Throws: `.notFound` where the vocabulary has no such activity; `.forbidden` for one of a special category, which
    ///   is never put to somebody by their words; `.problems` for words that say nothing.
    package func callAsFunction(
        _ words: String, under name: String, as viewer: Viewer = .keeper
    ) throws(HubError) -> Placed {
        let key = InterestReader.key(of: words)
        guard !key.isEmpty else { throw .problems([Problem(field: "words", kind: .missing)]) }
        let named =
            reader.vocabulary.activity(labelled: name) ?? Slug(rawValue: name).flatMap(reader.vocabulary.activity)
        guard let activity = named else { throw .notFound("activity \(name)") }
        guard !activity.isSpecialCategory else { throw .forbidden }
        return try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            try memory.save(PlacedWords(key: key, words: words, activity: activity.slug, on: today))
            try memory.audit(
                action: "place", entity: "words", reference: Reference(activity.slug.rawValue), fields: ["activity"],
                reason: nil)
            return Placed(activity: activity, members: try settle(key, activity, memory))
        }
    }

    private func settle(
        _ key: String, _ activity: Activity, _ memory: Writing
    ) throws(HubError) -> [Reference] {
        let said = try memory.ownWords().filter { InterestReader.key(of: $0.words) == key }
        let interest = try InterestFinder(reader, memory).interest(for: activity)
        let taken = interest ?? InterestFinder.new(activity, id: hub.identities.new())
        if interest == nil { try memory.save(taken) }
        for own in said { try memory.settle(own, as: taken.id) }
        return said.map(\.reference)
    }
}
