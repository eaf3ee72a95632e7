import Domain

/// The text form of the vocabulary.
///
///     # a remark
///     [Arts & crafts] making
///     drawing | sketching; pencil drawing | under painting
///
/// A heading with its family; then a line for each activity: label, synonyms, facts. Facts are `slug S` (else made from the
/// label), `under S`, `family F` (else the heading's), `openactive ID` and `special`.
struct VocabularyFile {
    private let lines: [Substring]

    init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    func activities() throws(VocabularyError) -> [Activity] {
        var activities: [Activity] = []
        var names: Set<String> = []
        var heading: Heading?
        for (index, line) in lines.enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("[") {
                heading = Heading(line)
                guard heading != nil else { throw .unreadable(line: index + 1) }
                continue
            }
            guard let heading, let activity = Self.activity(line, under: heading, number: activities.count) else {
                throw .unreadable(line: index + 1)
            }
            for name in ["\(activity.slug)/", activity.label.lowercased()] where !names.insert(name).inserted {
                throw .twice(activity.label, line: index + 1)
            }
            activities.append(activity)
        }
        let slugs = Set(activities.map(\.slug))
        for broader in activities.compactMap(\.broader) where !slugs.contains(broader) {
            throw .unknownBroader(broader.rawValue)
        }
        return activities
    }

    private struct Heading {
        let name: String
        let family: String

        init?(_ line: Substring) {
            let halves = line.dropFirst().split(separator: "]", maxSplits: 1)
            guard halves.count == 2, let family = halves[1].trimmed.nonEmpty else { return nil }
            (name, self.family) = (String(halves[0]), family)
        }
    }

    private static func activity(_ line: Substring, under heading: Heading, number: Int) -> Activity? {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
        guard (2...3).contains(cells.count), !cells[0].isEmpty else { return nil }
        var facts: [String: String] = [:]
        for fact in cells.count == 3 ? cells[2].split(separator: ",") : [] {
            let words = fact.split(separator: " ").map(String.init)
            guard words.count == (words.first == "special" ? 1 : 2), factNames.contains(words[0]),
                facts.updateValue(words.last ?? "", forKey: words[0]) == nil
            else { return nil }
        }
        guard let slug = facts["slug"].map(Slug.init(rawValue:)) ?? Slug(naming: cells[0]) else { return nil }
        return Activity(
            number: number, label: cells[0], slug: slug, heading: heading.name,
            family: facts["family"] ?? heading.family, broader: facts["under"].flatMap(Slug.init(rawValue:)),
            synonyms: cells[1].split(separator: ";").compactMap(\.trimmed.nonEmpty),
            openActive: facts["openactive"].map { "https://openactive.io/activity-list#\($0)" },
            isSpecialCategory: facts["special"] != nil)
    }

    private static let factNames: Set<String> = ["slug", "under", "family", "openactive", "special"]
}

extension Substring {
    fileprivate var trimmed: String {
        guard let start = firstIndex(where: { $0 != " " }), let end = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[start...end])
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
