package import Domain
import Hub

/// Everything the demo town's tables hold that not everyone may read, as it would stand in a page, a feed or a letter.
package struct Confidences {
    /// One thing told in confidence.
    package struct Fact: Hashable, Sendable {
        package let kind: DataKind
        /// Whom it is about; nil where it is the connector's alone.
        package let owner: Identifier<Member>?
        package let text: String
    }

    package let facts: [Fact]
    private let byFirstWord: [String: [(Fact, words: [String])]]

    package init() throws {
        let town = try AshbourneVale.tables()
        var facts: [Fact] = []
        for member in town.members {
            facts += Self.names(of: member) + Self.ways(to: member)
            facts += Self.facts(.connectorNotes, nil, [member.connectorNote])
        }
        for supporter in town.supporters {
            facts += Self.facts(.contactDetails, supporter.member, [supporter.name, supporter.contact])
        }
        for proposal in town.proposals { facts += Self.facts(.connectorNotes, nil, [proposal.connectorReply]) }
        for event in town.events { facts += Self.facts(.connectorNotes, nil, [event.note]) }
        for venue in town.venues where !venue.mayBeNamed {
            facts += Self.facts(.privateAddress, nil, [venue.name, venue.address, venue.notes])
        }
        let labels = Dictionary(uniqueKeysWithValues: town.interests.map { ($0.id, $0) })
        for told in town.memberInterests {
            guard let interest = told.interest.flatMap({ labels[$0] }), interest.isSpecialCategory else { continue }
            facts += Self.facts(.specialCategoryInterest, told.member, [interest.label, interest.slug.rawValue])
        }
        let words = Set(town.interests.map(\.label))
        for gift in town.gifts where !words.contains(gift.description) {
            facts += Self.facts(.interestsAndGifts, gift.member, [gift.description])
        }
        for profile in town.profiles {
            facts += Self.facts(
                .onePageProfile, profile.member,
                [profile.likeAndAdmire, profile.importantToMe, profile.howBestToSupportMe])
        }
        for circle in town.circles {
            facts += Self.facts(
                .circleNotes, circle.focusPerson,
                [circle.purpose] + circle.actions.map(\.text) + circle.goals.map(\.text))
        }
        self.facts = facts.filter { !Self.public.contains($0.text) }
        let spelled = Set(self.facts).map { ($0, words: Self.words(of: $0.text)) }
        byFirstWord = Dictionary(grouping: spelled) { $0.words.first ?? "" }
    }

    /// What stands in the tables as a person's own and is public all the same, each with its reason.
    private static let `public`: Set<String> = [
        // The surname of M050, and what M030 is called.
        "Yusuf",
        // Three members live at Weavers Court, whose lounge is a public venue.
        "AV1 3WC",
        // A note of one word, which is the name of a part people play.
        "Facilitator",
        // What a supporter's contact says where the supporter is a member too.
        "member",
    ]

    private static func names(of member: Member) -> [Fact] {
        let words = member.fullName.split(separator: " ")
        // Who has one name is called by it.
        guard words.count > 1, let surname = words.last else { return [] }
        return facts(.contactDetails, member.id, [member.fullName, String(surname)])
    }

    private static func ways(to member: Member) -> [Fact] {
        let numbers = [member.phone, member.mobile].compactMap(\.self)
        let address = member.addressLine.flatMap { $0.hasPrefix("(") ? nil : $0 }
        return facts(
            .contactDetails, member.id,
            numbers + numbers.map { $0.filter(\.isNumber) } + numbers.map { "+44\($0.filter(\.isNumber).dropFirst())" }
                + [member.email, address, member.postcode])
    }

    private static func facts(_ kind: DataKind, _ owner: Identifier<Member>?, _ texts: [String?]) -> [Fact] {
        texts.compactMap(\.self).filter { !$0.isEmpty }.map { Fact(kind: kind, owner: owner, text: $0) }
    }
}

extension Confidences {
    /// The facts that stand in a text and may not.
    ///
    /// - Parameters:
    ///   - text: As a person reads it, or as it was sent.
    ///   - reader: A member who may read what is their own.
    ///   - allowed: Kinds of fact the reader may know of everybody.
    /// - Returns: What was told, in the order of letters.
    package func told(
        in text: String, to reader: Identifier<Member>? = nil, allowing allowed: Set<DataKind> = []
    ) -> [String] {
        var found: Set<Fact> = []
        var rest = Self.words(of: Self.readable(text))[...]
        while let word = rest.first {
            for (fact, words) in byFirstWord[word, default: []] where rest.starts(with: words) { found.insert(fact) }
            rest = rest.dropFirst()
        }
        let known = facts.filter { allowed.contains($0.kind) || ($0.owner == reader && reader != nil) }.map(\.text)
        return Set(found.map(\.text)).subtracting(known).sorted()
    }

    /// The text without what HTML, XML and calendars do to it: references, folds and escapes.
    private static func readable(_ text: String) -> String {
        var text = text.replacing("\r\n ", with: "").replacing("\\,", with: ",").replacing("\\;", with: ";")
            .replacing("\\n", with: " ")
        for (reference, character) in [
            ("&#39;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
        ] {
            text = text.replacing(reference, with: character)
        }
        return text
    }

    /// The words of a text in lower case, so that a name is found as a name and not as a part of another word.
    private static func words(of text: String) -> [String] {
        text.lowercased().utf8.split { !isPartOfWord($0) }.map { word in
            var word = word.drop { inner.contains($0) }
            while let last = word.last, inner.contains(last) { word.removeLast() }
            return String(word.reversed().starts(with: "s'".utf8) ? word.dropLast(2) : word) ?? ""
        }.filter { !$0.isEmpty }
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || inner.contains(byte)
    }

    /// Hyphens, full stops and the like belong to a word they stand in, and not to one they end.
    private static let inner = Set("-@.'".utf8)
}
