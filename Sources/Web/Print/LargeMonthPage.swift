import CivilTime
package import Domain
package import HTML
import Wording

/// A month day by day in large print: what, where, how to get in, what it costs, and whom to ring.
package struct LargeMonthPage: Sendable {
    let frame: Frame
    let programme: PublishedMonth
    /// Whom to ask about each group and event.
    let contacts: [Reference: PublicContact]

    package init(frame: Frame, programme: PublishedMonth, contacts: [Reference: PublicContact]) {
        self.frame = frame
        self.programme = programme
        self.contacts = contacts
    }

    package var body: Markup { sheet.page }

    var sheet: PaperSheet {
        PaperSheet(title: "\(title), in large print", community: frame.community, format: .large) { mark in
            """
            \(PaperWays(frame: frame, month: programme.month, other: .grid).body)
            \(PaperBill(title: title, mark: mark, words: words).body)
            \(programme.month.days.map(day))
            \(places)
            \(online)
            \(questions)
            """
        }
    }

    private var title: String { "What’s on in \(DateWords.month(programme.month))" }

    private var number: String { PhoneLink(number: frame.helpLine.phone).unbroken }

    private var words: Markup {
        """
        \(frame.community.name). Everyone is welcome. You can come on your own. For a lift, or someone to meet you at \
        the door, ring \(frame.helpLine.name): <strong>\(number)</strong>\(frame.helpLine.days.map { ", \($0)" }).
        """
    }

    // MARK: - Days

    private func day(_ date: CivilDate) -> Markup {
        let rows = programme.occurrences.filter { $0.start.date == date }
        let note = DayWords(frame.community).note(on: date)
        guard !rows.isEmpty || note != nil else { return "" }
        return """
            <section class="leaf"><h2>\(DateWords.day(date))</h2>\(note.map { "<p>\($0)</p>" })\
            \("<ul class=\"lines\">\(rows.map(row))</ul>", when: !rows.isEmpty)</section>

            """
    }

    private func row(_ row: PublicOccurrence) -> Markup {
        let off = row.status == .cancelled
        let hours =
            row.start.date == row.end.date
            ? DateWords.span(from: row.start.time, to: row.end.time) : DateWords.span(from: row.start, to: row.end)
        return """
            <li>\("<strong>Cancelled:</strong> ", when: off)\(hours), <strong>\(row.title).</strong> \
            \(PlaceWords.name(row.place)). \(off ? "" : facts(row))</li>
            """
    }

    private func facts(_ row: PublicOccurrence) -> Markup {
        let notes = OccurrenceWords.notes(row).map { note -> Markup in " <strong>\(note)</strong>" }
        let known = [CostWords.amount(pence: row.cost.pence) + ".", OwnMonthWords.access(row.place), ring(row)]
        return "\(known.compactMap(\.self).joined(separator: " "))\(notes)"
    }

    /// Whom to ring where that is not the number at the head of the sheet.
    private func ring(_ row: PublicOccurrence) -> String? {
        guard let contact = contacts[row.reference], contact.phone != frame.helpLine.phone,
            contact.phone != frame.community.phone
        else { return nil }
        let phone = PhoneLink(number: contact.phone).unbroken
        return contact.name.map { "Ring \($0), \(phone)." } ?? "Ring \(phone)."
    }

    // MARK: - The end

    private var places: Markup {
        var seen: Set<Reference> = []
        let venues = programme.occurrences.compactMap { row -> PublicVenue? in
            guard case .venue(let venue) = row.place, !venue.isRemote, seen.insert(venue.reference).inserted else {
                return nil
            }
            return venue
        }.sorted { $0.name < $1.name }
        guard !venues.isEmpty else { return "" }
        let rows = venues.map { venue -> Markup in
            let stop = venue.features.contains(.busStop) ? " Bus stop close by." : ""
            return "<li>\(PlaceWords.line(.venue(venue))).\(stop)</li>"
        }
        return "<section class=\"leaf\"><h2>Where the places are</h2><ul class=\"lines\">\(rows)</ul></section>"
    }

    private var online: Markup {
        guard let code = PaperCode(to: programme.month, at: frame.origin) else { return "" }
        return """
            <section class="leaf"><h2>On a phone or a computer</h2><div class="bill">\(code.picture.body)<div><p>There you \
            see what has changed since, and can put it in your own calendar. Point the camera of a phone at the square, or \
            type <strong>\(code.words)</strong>.</p></div></div></section>
            """
    }

    private var questions: Markup {
        """
        <section class="leaf"><h2>Questions? Ring \(frame.helpLine.name)</h2>
        <p><strong>\(number)</strong>. If something changes, \(frame.helpLine.name) can tell you what is different from \
        \(programme.edition.map { "this copy, which is version \($0)" } ?? "this copy").</p></section>
        """
    }

    static func link(to month: YearMonth) -> Link { Link(path: ["month", month.description, "large-print"]) }
}
