package import Domain

/// The activities that the hub knows, with their families.
package struct Vocabulary: Sendable {
    /// In the order of the file; the number of an activity is its place here.
    package let activities: [Activity]
    private let bySlug: [Slug: Int]
    private let byLabel: [String: Int]

    /// Reads the vocabulary's file, which says its own form at its top.
    ///
    /// - Throws: `VocabularyError` with the line that cannot be read.
    package init(_ bytes: [UInt8]) throws(VocabularyError) {
        self.init(activities: try VocabularyFile(bytes).activities())
    }

    init(activities: [Activity]) {
        self.activities = activities
        bySlug = Dictionary(activities.map { ($0.slug, $0.number) }) { first, _ in first }
        byLabel = Dictionary(activities.map { ($0.label.lowercased(), $0.number) }) { first, _ in first }
    }

    package func activity(_ slug: Slug) -> Activity? { bySlug[slug].map { activities[$0] } }

    /// The activity with exactly this label, in capitals or not.
    package func activity(labelled label: String) -> Activity? {
        byLabel[label.lowercased()].map { activities[$0] }
    }

    /// The broader activities of one, the nearest first.
    package func broader(than activity: Activity) -> [Activity] {
        var chain: [Activity] = []
        var next = activity.broader.flatMap(self.activity)
        while let broader = next, broader != activity, !chain.contains(broader) {
            chain.append(broader)
            next = broader.broader.flatMap(self.activity)
        }
        return chain
    }
}

/// What is wrong with the vocabulary's file.
package enum VocabularyError: Error, Hashable {
    /// The line (from 1) is not of the form that the file's top tells.
    case unreadable(line: Int)
    /// Two activities have this slug or label.
    case twice(String, line: Int)
    /// An activity stands under one that is not there.
    case unknownBroader(String)
}
