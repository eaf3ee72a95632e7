import CivilTime
import Domain
import HTML
package import HTTP
import Hub

extension ProposeAnswers {
    /// Reads the fields of the posted form.
    package init(_ form: Form) {
        func text(_ name: String) -> String { form[name]?.trimmed ?? "" }
        formKey = text("form_key")
        title = text(ProposeField.title)
        readAs = text("read_as")
        interests = form.values(ProposeField.interests).compactMap(Slug.init(rawValue:))
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        places = text(ProposeField.places)
        picks = form.values(ProposeField.pick).compactMap { WallTime($0) }
        starts = (1...3).map { Start(date: text(ProposeField.date($0)), time: text(ProposeField.time($0))) }
        let length = text(ProposeField.length)
        lengthMinutes = length.isEmpty ? nil : Int(length) ?? 0
        let place = text(ProposeField.venue)
        isAtHome = place == ProposeField.home
        venue = isAtHome || place.isEmpty ? nil : Reference(place)
        note = text(ProposeField.note)
        let changed = text("change")
        change = changed.isEmpty ? nil : Reference(changed)
        mark = text("mark")
    }

    /// What somebody proposed before, to put it another way.
    init(_ shown: ShowJourney.Shown) {
        let proposal = shown.journey.proposal
        title = proposal.title
        readAs = proposal.title
        interests = shown.interests.map(\.slug)
        places = proposal.places.map(String.init) ?? ""
        picks = proposal.suggestedStarts
        lengthMinutes = proposal.lengthMinutes == Self.usualMinutes ? nil : proposal.lengthMinutes
        venue = shown.venue?.reference
        isAtHome = proposal.isAtHome
        note = proposal.note ?? ""
    }

    /// Everything that stands on other pages of the form than this one.
    func hidden(on step: ProposeStep) -> Markup {
        var fields = [("form_key", formKey), ("read_as", readAs), ("mark", mark), ("change", change?.rawValue ?? "")]
        if step != .idea {
            fields += [(ProposeField.title, title), (ProposeField.places, places)]
            fields += interests.map { (ProposeField.interests, $0.rawValue) }
        }
        if step != .times {
            fields += picks.map { (ProposeField.pick, $0.description) }
            for (place, start) in starts.enumerated() where !start.isEmpty {
                fields += [(ProposeField.date(place + 1), start.date), (ProposeField.time(place + 1), start.time)]
            }
            fields.append((ProposeField.length, lengthMinutes.map(String.init) ?? ""))
        }
        if step != .place { fields.append((ProposeField.venue, isAtHome ? ProposeField.home : venue?.rawValue ?? "")) }
        if step != .check { fields.append((ProposeField.note, note)) }
        return fields.filter { !$0.1.isEmpty }.map { name, value -> Markup in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        }.joined()
    }
}
