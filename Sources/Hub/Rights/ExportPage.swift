import CivilTime
import Domain
import HTML
import Wording

/// Everything that is held on a person as one page that needs nothing else: to read in any browser, or to print.
struct ExportPage {
    private let member: Member
    private let community: Community
    private let records: [HeldRecords]
    private let today: CivilDate

    init(_ member: Member, _ community: Community, _ records: [HeldRecords], on today: CivilDate) {
        self.member = member
        self.community = community
        self.records = records
        self.today = today
    }

    /// What the page needs beside the hub's own look: plain tables, which go on over the pages of a print.
    static let style = """

        .wide { overflow-x: auto; }
        .wide table { border-collapse: collapse; }
        .wide th, .wide td { text-align: start; vertical-align: top; padding: .25rem .9rem .25rem 0; }
        .wide td { overflow-wrap: normal; min-inline-size: 5rem; }
        @media print { .wide { overflow: visible; } .wide tr { break-inside: avoid; } }
        """

    var bytes: [UInt8] { Array(page.markup.utf8) }

    private var page: Markup {
        """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>What we hold on \(member.fullName)</title>
        <link rel="stylesheet" href="hub.css">
        </head>
        <body>
        <header><div class="top"><p>Circles Connected, \(community.name)</p></div><div class="thread"></div></header>
        <main id="main">
        <h1>What we hold on \(member.fullName)</h1>
        <p>This is everything that stands in our files about you on \(DateWords.fullDay(today)). Other people are called
        by their first names. The same, for computers, is in the file member.json beside this page.</p>
        <p>Is something wrong, or should it go? Tell us\(phone): we put it right, and you may withdraw any consent as
        easily as you gave it.</p>
        \(records.filter { $0.topic != .parts }.map(section))</main>
        </body>
        </html>

        """
    }

    private var phone: String { community.phone.isEmpty ? "" : " or ring \(community.phone)" }

    private func section(_ part: HeldRecords) -> Markup {
        let body: Markup = part.rows.count == 1 ? one(part, part.rows[0]) : table(part)
        return "<section>\n<h2>\(HeldWords.heading(part.topic))</h2>\n\(body)</section>\n"
    }

    private func one(_ part: HeldRecords, _ row: [HeldValue]) -> Markup {
        let facts = zip(part.fields, row).compactMap { field, value -> Markup? in
            HeldWords.value(value, of: field).map {
                "<tr><th scope=\"row\">\(HeldWords.field(field))</th><td>\($0)</td></tr>\n"
            }
        }
        return "<div class=\"wide\"><table>\n\(facts)</table></div>\n"
    }

    /// Columns in which no row says anything are left out.
    private func table(_ part: HeldRecords) -> Markup {
        let columns = part.fields.indices.filter { column in
            part.rows.contains { HeldWords.value($0[column], of: part.fields[column]) != nil }
        }
        let head = columns.map { "<th scope=\"col\">\(HeldWords.field(part.fields[$0]))</th>" as Markup }
        let rows = part.rows.map { row -> Markup in
            let cells = columns.map { column -> Markup in
                "<td>\(HeldWords.value(row[column], of: part.fields[column]) ?? "")</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return "<div class=\"wide\"><table>\n<tr>\(head)</tr>\n\(rows)</table></div>\n"
    }
}
