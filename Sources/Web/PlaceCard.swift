import CivilTime
import Domain
import HTML
import Wording

/// Where something is and what is known of getting in: "not known" is a fact too.
struct PlaceCard {
    let place: PublicPlace
    /// What the group says of itself.
    var note: String?
    var checkedOn: CivilDate?
    /// Whether the place has the whole page to itself.
    var isOwnPage = false

    var body: Markup {
        """
        <section class="card"><h2>Getting in and around</h2>
        \(facts)
        \(note.map { "<p>\($0.sentenceCase).</p>" })\
        \(checkedOn.map { "<p class=\"soft small\">Checked on \(DateWords.date($0)).</p>" })\
        \(ownPage)</section>
        """
    }

    private var ownPage: Markup {
        guard !isOwnPage, let venue = place.venue, !venue.isRemote else { return "" }
        return "<p><a href=\"\(VenuePage.link(to: venue))\">More about \(venue.name)</a></p>"
    }

    private var facts: Markup {
        switch place {
        case .venue where place.isRemote:
            return "<p>You take part from home. When you say that you are coming, we tell you how to join.</p>"
        case .venue(let venue):
            let known = AccessWords.features(venue.features).map { words -> Markup in "<li>\(words.sentenceCase)</li>" }
            let list: Markup = known.isEmpty ? "" : "<ul>\(known)</ul>"
            // What the group says of a loop, working or not, is more than "not known".
            let saysLoop = note?.lowercased().contains("loop") == true
            let told = saysLoop ? venue.features.union([.hearingLoop]) : venue.features
            return list + "\(AccessWords.unknown(in: told).map { "<p class=\"soft small\">\($0)</p>" })"
        case .described, .toldToThoseComing:
            return "<p>Access is not known. Ring and we will find out for you.</p>"
        }
    }
}

extension PublicPlace {
    /// Whether people take part from home.
    var isRemote: Bool {
        guard case .venue(let venue) = self else { return false }
        return venue.isRemote
    }
}
