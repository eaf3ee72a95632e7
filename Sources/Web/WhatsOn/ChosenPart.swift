import Domain
import HTML
import HTTP
import Hub
import Wording

/// The part of the programme that an address names, with what of it nobody knows.
struct ChosenPart {
    let filter: ProgrammeFilter
    /// What was asked for and is no choice, with its words as they came: by the name of the field.
    let unknown: [(field: String, words: String)]
    private let choices: FormChoices

    static let interest = "interest"
    static let area = "area"
    static let venue = "venue"
    static let wish = "only"
    private static let lists = [interest, area, venue]

    /// Whether an address names a part at all.
    static func isNamed(in query: Form) -> Bool {
        query.items.contains { (lists.contains($0.name) || $0.name == wish) && !$0.value.isEmpty }
    }

    init(_ query: Form, of choices: FormChoices) {
        var filter = ProgrammeFilter()
        var unknown: [(field: String, words: String)] = []
        func slug(_ field: String, _ known: [Slug]) -> Slug? {
            guard let words = query[field]?.trimmed, !words.isEmpty else { return nil }
            if let slug = known.first(where: { $0.rawValue == words }) { return slug }
            unknown.append((field, words))
            return nil
        }
        filter.interest = slug(Self.interest, choices.interests.map(\.slug))
        filter.area = slug(Self.area, choices.areas.map(\.slug))
        filter.venue = slug(Self.venue, choices.venues.map(\.slug))
        for words in query.values(Self.wish).map(\.trimmed) where !words.isEmpty {
            if let wish = ProgrammeFilter.Wish(rawValue: words) {
                filter.wishes.insert(wish)
            } else {
                unknown.append((Self.wish, words))
            }
        }
        self.init(filter: filter, unknown: unknown, choices: choices)
    }

    private init(filter: ProgrammeFilter, unknown: [(field: String, words: String)], choices: FormChoices) {
        self.filter = filter
        self.unknown = unknown
        self.choices = choices
    }

    /// The items of an address that names the part; always in one order.
    var items: [(name: String, value: String)] {
        let lists = [(Self.interest, filter.interest), (Self.area, filter.area), (Self.venue, filter.venue)]
        return lists.compactMap { name, slug in slug.map { (name, $0.rawValue) } }
            + ProgrammeFilter.Wish.allCases.filter(filter.wishes.contains).map { (Self.wish, $0.rawValue) }
    }

    /// What was chosen, in words; empty where nothing was.
    var words: String {
        let interest = choices.interests.first { $0.slug == filter.interest }?.label.lowerFirst
        let place = choices.venues.first { $0.slug == filter.venue }
        let parts =
            [interest, areaName.map { "in \($0)" }, place.map { $0.isRemote ? "from home" : "at \($0.name)" }]
            + ProgrammeFilter.Wish.allCases.filter(filter.wishes.contains).map(FilterWords.part)
        return FilterWords.chosen(parts.compactMap(\.self))
    }

    private var areaName: String? { choices.areas.first { $0.slug == filter.area }?.name }

    /// The same with one thing fewer: what is left out, and the rest.
    var wider: [(without: String, part: ChosenPart)] {
        var wider: [(String, ChosenPart)] = []
        func add(_ change: (inout ProgrammeFilter) -> Void) {
            var (rest, gone) = (filter, filter)
            change(&rest)
            guard rest != filter else { return }
            gone = ProgrammeFilter()
            if rest.interest != filter.interest { gone.interest = filter.interest }
            if rest.area != filter.area { gone.area = filter.area }
            if rest.venue != filter.venue { gone.venue = filter.venue }
            gone.wishes = filter.wishes.subtracting(rest.wishes)
            wider.append((with(gone).words, with(rest)))
        }
        add { $0.interest = nil }
        add { $0.area = nil }
        add { $0.venue = nil }
        for wish in ProgrammeFilter.Wish.allCases { add { $0.wishes.remove(wish) } }
        return wider
    }

    private func with(_ filter: ProgrammeFilter) -> ChosenPart {
        ChosenPart(filter: filter, unknown: [], choices: choices)
    }

    // MARK: - To choose

    /// The form that names a part; among its choices is only what is on, and what was chosen.
    func form(amongst rows: [PublicOccurrence]) -> Markup {
        let interests = Set(rows.flatMap { $0.interests.map(\.slug) }).union([filter.interest].compactMap(\.self))
        let venues = Set(rows.compactMap { $0.place.venue?.slug }).union([filter.venue].compactMap(\.self))
        let areas = Set(rows.compactMap { $0.place.venue?.area?.slug }).union([filter.area].compactMap(\.self))
        let ticks = ProgrammeFilter.Wish.allCases.map {
            ChoiceField.Choice(
                value: $0.rawValue, label: FilterWords.label($0), isChosen: filter.wishes.contains($0))
        }
        return """
            <form action="\(WhatsOnPage.link)" method="get"><div class="parts">
            \(list(Self.interest, "What", "Anything", choices.interests.filter { interests.contains($0.slug) }.map { ($0.slug.rawValue, $0.label) }, filter.interest))\
            \(list(Self.area, "Which neighbourhood", "Anywhere", choices.areas.filter { areas.contains($0.slug) }.map { ($0.slug.rawValue, $0.name) }, filter.area))\
            \(list(Self.venue, "Which place", "Any place", choices.venues.filter { venues.contains($0.slug) }.map { ($0.slug.rawValue, $0.isRemote ? PlaceWords.remote : $0.name) }, filter.venue))</div>
            \(ChoiceField(name: Self.wish, legend: "Only what is", allowsSeveral: true, choices: ticks, problem: problem(Self.wish)).body)
            <div class="acts"><button>Show me</button></div></form>
            """
    }

    private func list(
        _ name: String, _ label: String, _ empty: String, _ choices: [(value: String, label: String)], _ chosen: Slug?
    ) -> Markup {
        SelectField(
            name: name, label: label, empty: empty, choices: choices, value: chosen?.rawValue ?? "",
            problem: problem(name)
        ).body
    }

    private func problem(_ field: String) -> String? {
        unknown.contains { $0.field == field } ? FilterWords.unknown : nil
    }

    /// Over a calendar of which only a part is shown.
    var note: Markup {
        guard !filter.isEmpty else { return "" }
        return """
            <p class="note part"><strong>Only \(words).</strong> \
            <a href="\(WhatsOnPage.link(to: self))">Choose something else</a> or \
            <a href="\(WhatsOnPage.link)">see everything</a></p>
            """
    }
}
