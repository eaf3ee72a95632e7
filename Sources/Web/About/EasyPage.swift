import CivilTime
import Domain
import HTML
import Wording

/// A page in easy words: short lines, each on its own, with a picture's room around them.
struct EasyPage {
    enum Part: String, CaseIterable {
        case start = ""
        case whatsOn = "whats-on"
        case join, privacy

        var link: Link { Link(path: ["easy", rawValue]) }

        var label: String {
            switch self {
            case .start: "What this is"
            case .whatsOn: "What is on"
            case .join: "How to join"
            case .privacy: "What we write down"
            }
        }
    }

    let frame: Frame
    let part: Part
    /// What is on in the next seven days in which something is.
    var rows: [PublicOccurrence] = []
    let today: CivilDate

    var body: Markup {
        Page(frame: frame, title: "\(EasyWords.title): \(part.label)", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        let ways = Part.allCases.map { way -> Markup in
            "<li><a href=\"\(way.link)\"\(" aria-current=\"page\"", when: way == part)>\(way.label)</a></li>"
        }
        return """
            <p class="over">\(EasyWords.title)</p>
            <h1>\(part.label)</h1>
            <nav class="row" aria-label="\(EasyWords.title)"><ul class="tabs">\(ways)</ul></nav>
            <div class="easy">\(content)</div>
            \(whole)
            """
    }

    private var content: Markup {
        let line = frame.helpLine
        let parts =
            switch part {
            case .start: EasyWords.about(community: frame.community.name, name: line.name, phone: line.phone)
            case .join: EasyWords.joining(name: line.name, phone: line.phone)
            case .privacy: EasyWords.privacy(name: line.name, phone: line.phone)
            case .whatsOn: [AboutWords.Part]()
            }
        return part == .whatsOn ? week : parts.map(AboutPart.init).map(\.body).joined()
    }

    private var week: Markup {
        guard !rows.isEmpty else { return "<p>Nothing is on yet.</p><p>Ring us.</p>" }
        let days = Dictionary(grouping: rows, by: \.start.date).sorted { $0.key < $1.key }
        return days.map { day, rows -> Markup in
            let name = day == today ? "Today, \(DateWords.day(day))" : DateWords.day(day)
            return "<section><h2>\(name)</h2>\(rows.map(one))</section>\n"
        }.joined()
    }

    private func one(_ row: PublicOccurrence) -> Markup {
        """
        <h3><a href="\(row.pageLink)">\(row.title)</a></h3>
        \(EasyWords.lines(row).map { "<p>\($0)</p>" as Markup })

        """
    }

    private var whole: Markup {
        let link: Link? =
            switch part {
            case .start: nil
            case .whatsOn: WhatsOnPage.link
            case .join: Link(path: ["join"])
            case .privacy: AboutPage.privacy
            }
        let words = part == .join ? "Join now" : "The whole page"
        return link.map { "<p class=\"acts\"><a class=\"button\" href=\"\($0)\">\(words)</a></p>" }
            ?? "<p class=\"acts\"><a class=\"button\" href=\"\(Part.whatsOn.link)\">See what is on</a></p>"
    }
}
