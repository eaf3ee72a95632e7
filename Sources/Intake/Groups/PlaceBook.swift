import Domain

/// The places that are known, and those that earlier rows have named.
struct PlaceBook {
    private var entries: [Entry]

    private struct Entry {
        let reference: Reference?
        let name: String
        let type: VenueType
        let words: [String]
    }

    init(_ places: [KnownPlace]) {
        entries = places.map {
            Entry(reference: $0.reference, name: $0.name, type: $0.type, words: Self.words($0.name))
        }
    }

    /// The place that words mean; a new name is remembered for the rows that follow.
    mutating func place(_ text: String) -> GroupPlace? {
        let words = Self.words(text)
        guard !words.isEmpty, !SaidNone.isAll(of: text), !Self.open.equal(words) else { return nil }
        let online = Self.onlineWords.are(in: words)
        if let exact = entries.first(where: { $0.words == words }) { return found(exact) }
        let private_ = entries.filter { $0.type == .privateHome && Self.covers($0.words, words) }
        if private_.count == 1 { return found(private_[0]) }
        if online, let room = only(entries.filter { $0.type == .online }) { return found(room) }
        if !online, Self.isPrivate(text, words) { return .privateHome(text.tidied) }
        let holding = entries.filter { Self.covers($0.words, words) }
        if let one = only(holding) {
            // A town has one library, but more than one church.
            let isKindAlone = words.count == 1 && Self.kinds.contains(words[0]) && words[0] != "library"
            return isKindAlone ? .unclear(text.tidied, [one.reference].compactMap(\.self)) : found(one)
        }
        // The words say more than a name: a street, a room.
        let within = entries.filter { !$0.words.isEmpty && $0.words.count >= 2 && Self.covers(words, $0.words) }
        if let longest = within.max(by: { $0.words.count < $1.words.count }) { return found(longest) }
        let head = Self.words(String(text.prefix { !",(;".contains($0) }))
        if head.count < words.count, let one = only(entries.filter { Self.covers($0.words, head) }) {
            return found(one)
        }
        let near = holding.isEmpty ? entries.filter { Self.isNear($0, words) } : holding
        guard near.isEmpty else { return .unclear(text.tidied, near.compactMap(\.reference)) }
        guard online || Self.isName(text, words) else { return .unclear(text.tidied, []) }
        return remembered(text.tidied, words)
    }

    private mutating func remembered(_ name: String, _ words: [String]) -> GroupPlace {
        let type = VenueType(words: words)
        entries.append(Entry(reference: nil, name: name, type: type, words: words))
        return .new(name: name, type: type)
    }

    private func found(_ entry: Entry) -> GroupPlace {
        if entry.type == .privateHome, entry.reference == nil { return .privateHome(entry.name) }
        guard let reference = entry.reference else { return .new(name: entry.name, type: entry.type) }
        return .known(reference, name: entry.name)
    }

    private func only(_ entries: [Entry]) -> Entry? { entries.count == 1 ? entries.first : nil }

    // MARK: Words

    private static let noise: Set<String> = ["the", "at", "in", "a", "an", "of", "our", "on", "and", "by"]

    /// Words that say what kind of place it is, not which.
    private static let kinds: Set<String> = [
        "cafe", "caffe", "coffee", "centre", "center", "hall", "hub", "club", "pub", "church", "room", "rooms",
        "community", "library", "house", "inn", "court", "lounge", "pavilion", "hut", "garden", "gardens", "park",
        "village", "town", "school", "chapel", "upstairs", "downstairs", "main", "back", "front", "small", "large",
        "street", "road", "lane", "st", "online", "social", "sports", "leisure", "old", "new",
    ]

    private static let onlineWords = Phrases(
        "online\nzoom\nteams\nskype\nvirtual\nby|on phone|telephone\ntelephone|phone call|group\nwhatsapp")

    /// Words for "it is not settled".
    private static let open = Phrases(
        "various\nvarious places|venues\nvaries\ntbc\ntba\ndifferent places|venues\nanywhere\nring\nask\nphone for details\nring for details"
    )

    /// A building of no name, or a kind of landscape: there may be several.
    private static let landscape: Set<String> = [
        "river", "canal", "woods", "wood", "park", "field", "fields", "beach", "hill", "moor", "lake", "pond", "town",
        "village", "outdoors", "outside", "countryside", "towpath", "green", "common", "allotment", "allotments",
    ]

    private static func words(_ text: String) -> [String] {
        Folding.words(text.prefix(300)).filter { !noise.contains($0) }
    }

    /// Whether each of `words` stands, perhaps misspelt, among `whole`.
    private static func covers(_ whole: [String], _ words: [String]) -> Bool {
        !words.isEmpty && words.allSatisfy { word in whole.contains { alike(word, $0) } }
    }

    private static func alike(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        let length = min(one.count, other.count)
        guard length >= 4 else { return false }
        return Spelling.distance(one, other, atMost: length >= 7 ? 2 : 1) != nil
    }

    /// Whether the names that both tell agree, and neither is plainly of another kind: `Highfields School`, the hub.
    private static func isNear(_ entry: Entry, _ words: [String]) -> Bool {
        let told = words.filter { !kinds.contains($0) && !landscape.contains($0) && $0.count > 2 }
        guard !told.isEmpty, covers(entry.words, told) else { return false }
        let type = VenueType(words: words)
        return type == .other || entry.type == .other || type == entry.type
    }

    /// `12 Fuller Street`, `Pat's house`, `members' homes`.
    private static func isPrivate(_ text: String, _ words: [String]) -> Bool {
        let homes: Set<String> = ["home", "homes", "garden", "house", "houses", "kitchen", "flat", "conservatory"]
        let owners: Set<String> = [
            "my", "members", "member", "someones", "leaders", "hosts", "each", "others", "private", "her", "his",
            "their",
        ]
        if words.contains("private"), !Set(words).isDisjoint(with: homes) { return true }
        if !Set(words).isDisjoint(with: owners), !Set(words).isDisjoint(with: homes) { return true }
        let isPossessive = text.contains("'s ") || text.contains("’s ")
        if isPossessive, let last = words.last, homes.contains(last) { return true }
        guard let first = words.first, first.allSatisfy(\.isNumber) else { return false }
        let streets: Set<String> = [
            "street", "st", "road", "rd", "lane", "close", "avenue", "ave", "drive", "way", "crescent", "row", "yard",
            "terrace", "grove",
        ]
        return words.contains { streets.contains($0) } && VenueType(words: words) == .other
    }

    private static func isName(_ text: String, _ words: [String]) -> Bool {
        guard words.count <= 12 else { return false }
        let told = words.filter { !kinds.contains($0) && !landscape.contains($0) }
        if words.count == 1 { return !told.isEmpty && text.first?.isUppercase == true }
        // Two words of kind make no name: `church hall`. With a name's capital they do: `Old Town Community Centre`.
        return !told.isEmpty || text.split(separator: " ").count { $0.first?.isUppercase == true } >= 2
    }
}

extension VenueType {
    /// The kind of a place as far as its name tells.
    init(words: [String]) {
        func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }
        self =
            if has("online", "zoom", "teams", "virtual") { .online } else if has("telephone", "phone") {
                .telephone
            } else if has("library") { .library } else if has("cinema", "theatre", "picturehouse") {
                .cinema
            } else if has("cafe", "caffe", "tearoom", "tearooms", "coffee", "bakery") {
                .cafe
            } else if has(
                "church", "chapel", "parish", "mosque", "temple", "gurdwara", "synagogue", "methodist", "cathedral")
            {
                .churchHall
            } else if has("club", "legion") { .club } else if has("pub", "inn", "arms", "tavern", "brewery") {
                .pub
            } else if has("care", "nursing") {
                .careHome
            } else if has(
                "bowls", "leisure", "sports", "gym", "pool", "baths", "pavilion", "stadium", "courts", "football")
            {
                .sports
            } else if has(
                "allotment", "allotments", "park", "garden", "gardens", "canal", "field", "woods", "green", "wharf")
            {
                .outdoor
            } else if has("lounge", "extra", "sheltered", "court") {
                .extraCare
            } else if has("centre", "center", "hub", "hall", "rooms", "institute", "school", "community", "college") {
                .communityCentre
            } else { .other }
    }
}
