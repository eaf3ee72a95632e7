import CivilTime
package import Domain
package import HTML
import Wording

/// One member's own month in large print, on one sheet as a rule: to keep, or to be posted.
package struct OwnMonthPage: Sendable {
    let frame: Frame
    let own: OwnMonth
    private let say: OwnMonthWords

    package init(frame: Frame, own: OwnMonth) {
        self.frame = frame
        self.own = own
        say = OwnMonthWords(own, connector: frame.helpLine.name)
    }

    package var body: Markup { sheet.page }

    var sheet: PaperSheet {
        PaperSheet(title: say.title, community: frame.community, format: .large) { mark in
            """
            \(ways)
            <div class="\(label.isEmpty ? "cover" : "cover post")">
            \(PaperBill(title: say.title, mark: mark, words: words).body)
            \(address)</div>
            <p>\(say.lead)</p>
            \(days)
            \(details)
            \(rest)
            """
        }
    }

    private var number: String { PhoneLink(number: frame.helpLine.phone).unbroken }

    private var words: Markup {
        """
        \(frame.community.name). Ring \(frame.helpLine.name): <strong>\(number)</strong>\
        \(frame.helpLine.days.map { ", \($0)" }).
        """
    }

    private var ways: Markup {
        switch frame.visitor {
        case .nobody, .supporter: ""
        case .member: "<ul class=\"row links screen\"><li><a href=\"/me\">Back to my page</a></li></ul>"
        case .connector:
            """
            <ul class="row links screen"><li><a href="\(PeopleLinks.person(own.reader.reference))">Back to their record\
            </a></li></ul>
            """
        }
    }

    // MARK: - The envelope

    /// Where the window of an envelope is, for who has their letters by post.
    private var label: [String] {
        guard own.reader.channel == .post else { return [] }
        return AddressLabel(
            name: own.reader.fullName, address: own.reader.addressLine, town: frame.community.name,
            postcode: own.reader.postcode)?.lines ?? []
    }

    private var address: Markup {
        guard !label.isEmpty else { return "" }
        return "<p class=\"window\">\(label.map { "\($0)" as Markup }.joined(separator: "<br>"))</p>\n"
    }

    // MARK: - What they go to

    private var days: Markup {
        guard !own.gatherings.isEmpty else { return "" }
        return "<ul class=\"own\">\(own.gatherings.map(row))</ul>"
    }

    private func row(_ one: OwnGathering) -> Markup {
        let off = one.status == .cancelled
        let warnings = say.warnings(one).map { warning -> Markup in "<strong class=\"warning\">\(warning)</strong>" }
        return """
            <li\(" class=\"off\"", when: off)>\
            <p class="when">\(DateWords.day(one.start.date)), \(OwnMonthWords.hours(one))</p><p><b>\(one.title)</b>, \(PlaceWords.name(one.place))</p>\(warnings)</li>

            """
    }

    // MARK: - How to get there

    /// Each thing once, however often it meets; another place of it by its day.
    private var details: Markup {
        let going = own.gatherings.filter { $0.status != .cancelled }
        var told: [Reference: PublicPlace] = [:]
        let rows = going.compactMap { one -> Markup? in
            guard let usual = told[one.reference] else {
                told[one.reference] = one.place
                return "<li><b>\(one.title)</b>. \(say.tie(one)) \(OwnMonthWords.place(one)) \(say.way(one))</li>\n"
            }
            return usual == one.place
                ? nil
                : "<li><b>\(one.title)</b> on \(DateWords.day(one.start.date)): \(OwnMonthWords.place(one))</li>\n"
        }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="leaf"><h2>Getting there, and who is there</h2>
            \(say.company.map { "<p>\($0)</p>" })<ul class="lines">
            \(rows)</ul></section>
            """
    }

    private var rest: Markup {
        let lines = [say.circle, say.awayDays].compactMap(\.self).map { "<p>\($0)</p>\n" as Markup }
        return """
            \(lines)<p>If something changes, we tell you ourselves. To hear of everything else that is on, ring \
            \(frame.helpLine.name), <strong>\(number)</strong>. <span class="soft">Version \(own.edition).</span></p>
            """
    }

    static func link(_ month: YearMonth) -> Link { Link(path: ["me", "month", month.description]) }
    static func link(_ month: YearMonth, of member: Reference) -> Link {
        Link(path: ["connector", "people", member.rawValue, "month", month.description])
    }
}
