import CivilTime
import Domain
import HTML
import Wording

/// One thing that happens, as one line of a day.
struct OccurrenceLine {
    let link: Link?
    let title: String
    let start: WallTime
    let end: WallTime
    /// The class of the picture; empty without one.
    let style: String
    let place: String
    var details: String?
    var tags: [StateTag] = []
    let isCancelled: Bool
    var saysEnd = false

    var body: Markup {
        let classes = ["occ", style, isCancelled ? "off" : ""].filter { !$0.isEmpty }.joined(separator: " ")
        let words: Markup = """
            <time datetime="\(start.description)">\(saysEnd ? DateWords.span(from: start.time, to: end.time) : DateWords.time(start.time))</time> \
            \("<span class=\"unseen\">Cancelled: </span>", when: isCancelled)<b>\(title)</b> \
            <span class="at">\(place)</span>\(details.map { " <span class=\"at\">\($0)</span>" })\
            \(tags.map { " \($0.body)" })
            """
        guard let link else { return "<li><span class=\"\(classes)\">\(words)</span></li>" }
        return "<li><a class=\"\(classes)\" href=\"\(link)\">\(words)</a></li>"
    }
}

/// A state in a word, with the colour that agrees with it.
struct StateTag {
    enum Tone: String {
        case good = "tag"
        case wait = "tag wait"
        case care = "tag care"
    }

    let words: String
    let tone: Tone
    /// Whether the words stand already before the title for those who hear the page.
    var isSaidElsewhere = false

    var body: Markup {
        "<span class=\"\(tone.rawValue)\"\(" aria-hidden=\"true\"", when: isSaidElsewhere)>\(words)</span>"
    }

    /// The tag of something that is not simply on.
    static func tags(_ status: EventStatus, _ kind: OccurrenceKind) -> [StateTag] {
        guard let words = StatusWords.tag(status, kind) else { return [] }
        let tone: Tone = status == .tentative ? .wait : .care
        return [StateTag(words: words.sentenceCase, tone: tone, isSaidElsewhere: status == .cancelled)]
    }
}

extension OccurrenceLine {
    /// A public occurrence in a month's grid: the time it starts, what, and where.
    init(_ occurrence: PublicOccurrence) {
        self.init(
            link: occurrence.pageLink, title: occurrence.title, start: occurrence.start, end: occurrence.end,
            style: InterestKind.style(of: occurrence.interests.first?.category),
            place: PlaceWords.name(occurrence.place),
            tags: StateTag.tags(occurrence.status, occurrence.kind),
            isCancelled: occurrence.status == .cancelled)
    }

    /// A public occurrence with everything a person needs in order to choose.
    init(full occurrence: PublicOccurrence) {
        self.init(occurrence)
        saysEnd = true
        details = occurrence.detailsInWords
    }
}

extension PublicOccurrence {
    /// The page that tells more.
    var pageLink: Link { Link(path: [isGroup ? "groups" : "events", reference.rawValue]) }

    /// Cost, access and what is otherwise, in short sentences.
    var detailsInWords: String {
        var facts = [CostWords.amount(pence: cost.pence)]
        switch place {
        case .venue(let venue) where venue.isRemote: break
        case .venue(let venue) where venue.features.contains(.stepFreeEntrance): facts.append("Step-free")
        case .venue, .described, .toldToThoseComing: break
        }
        if mode == .hybrid { facts.append(ModeWords.words(mode)) }
        let change = StatusWords.change(self).map { " " + $0 } ?? ""
        return facts.map { $0 + "." }.joined(separator: " ") + change
    }
}
