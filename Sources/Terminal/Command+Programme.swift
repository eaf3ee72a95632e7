import CivilTime
import Domain
import Hub
import Wording

extension Command {
    static let programmeShow = Command(
        name: ["programme", "show"], summary: "Shows a month as the connector sees it, with what is to be settled",
        operands: "YYYY-MM",
        options: [
            .json, Option("conflicts", nil, "only what is to be settled"), Option("plan", nil, "only what is planned"),
            .data,
        ],
        examples: [
            "circles programme show 2027-03", "circles programme show 2027-03 --conflicts --json",
            "circles programme show 2027-03 --plan",
        ]
    ) { arguments, surroundings in
        let month = try arguments.month()
        let hub = try arguments.hubForReading()
        if arguments.has(Option("plan", nil, "")) {
            try PlanText(try ShowPlan(hub)(month, as: .keeper)).say(
                on: surroundings.console, asJSON: arguments.has(.json))
            return .done
        }
        let view = try ShowProgramme(hub)(month, as: .keeper)
        let onlyConflicts = arguments.has(Option("conflicts", nil, ""))
        let console = surroundings.console
        if arguments.has(.json) {
            if onlyConflicts {
                for conflict in view.conflicts { console.say(try JSONLine.text(ConflictLine(conflict, view))) }
            } else {
                for row in view.rows { console.say(try JSONLine.text(OccurrenceLine(row, view))) }
            }
        } else {
            let plan = onlyConflicts ? nil : try ShowPlan(hub).ifAny(month, as: .keeper)
            console.say(ProgrammeText(view, plan).text(onlyConflicts: onlyConflicts))
        }
        return .done
    }

    static let programmePublish = Command(
        name: ["programme", "publish"],
        summary: "Publishes a month: its feeds, and one letter to each who asked for it",
        operands: "YYYY-MM",
        options: [Option("override", "REASON", "why what stands in the way may go ahead all the same; kept"), .data],
        examples: [
            "circles programme publish 2027-03",
            "circles programme publish 2027-03 --override \"They meet outside before the cafe opens\"",
        ],
        instead: .page("/connector/month")
    ) { arguments, surroundings in
        let month = try arguments.month()
        let hub = try arguments.hubForWriting("circles programme publish")
        let settings = try hub.settings(surroundings.environment)
        let reason = arguments[Option("override", "REASON", "")]
        let publication: Publication
        do throws(HubError) {
            publication = try PublishProgramme(hub, settings)(month, inSpiteOf: reason, as: .keeper)
        } catch .conflict(.mustSettle(let month, let count)) {
            let view = try ShowProgramme(hub)(month, as: .keeper)
            for line in ProgrammeText(view).blocks { surroundings.console.complain(line) }
            throw HubError.conflict(.mustSettle(month, count))
        }
        let files = try WriteFeeds(hub, look: try surroundings.look())(to: hub.feedsPath)
        surroundings.console.say(PublicationText(publication, feeds: files.count).text)
        return .done
    }
}

extension Arguments {
    /// The month that the command is about.
    func month() throws(UsageError) -> YearMonth {
        let word = try operand("which month, such as 2027-03")
        guard let month = YearMonth(word) else {
            throw UsageError("\(word) is not a month: write the year and the month, such as 2027-03.")
        }
        return month
    }
}

/// One row of a month for programs.
struct OccurrenceLine: Encodable {
    let source: String
    let title: String
    let startLocal: String
    let endLocal: String
    let startUTC: String
    let venue: String
    let status: String
    let kind: String

    init(_ row: Occurrence, _ view: MonthView) {
        source = row.reference.rawValue
        title = row.title
        startLocal = "\(row.start)"
        endLocal = "\(row.end)"
        startUTC = row.startUTC.basicText
        venue = view.venueReference(of: row)
        status = row.status.rawValue
        kind = row.kind.rawValue
    }
}

/// One conflict for programs.
struct ConflictLine: Encodable {
    let kind: String
    let a: String
    let b: String
    let detail: String

    init(_ conflict: Conflict, _ view: MonthView) {
        kind = conflict.kind.rawValue
        a = Self.words(conflict.first)
        b = conflict.second.map(Self.words) ?? ""
        detail = ConflictWords(conflict, view.names).detail
    }

    /// `PR11`, or `M006 dominoes` for a member's wish.
    static func words(_ subject: ConflictSubject) -> String {
        switch subject {
        case .row(let reference): "\(reference)"
        case .wish(let member, let interest): "\(member) \(interest)"
        }
    }
}

/// A month for people: day by day, then what is to be settled.
struct ProgrammeText {
    let view: MonthView
    private let plan: PlanView?

    init(_ view: MonthView, _ plan: PlanView? = nil) {
        self.view = view
        self.plan = plan
    }

    func text(onlyConflicts: Bool) -> String {
        let planned = plan.map { ["", PlanText($0).text] } ?? []
        let all = [title] + days + planned + ["", "To settle: \(view.conflicts.count)"]
        return ((onlyConflicts ? [] : all) + lines(view.conflicts)).joined(separator: "\n")
    }

    /// What has to be settled before the month is published.
    var blocks: [String] { lines(view.blocks) }

    private var title: String {
        "\(DateWords.month(view.month)): \(SummaryWords.count(view.rows.count, "row")), "
            + StatusWords.words(view.programme.state)
    }

    private var days: [String] {
        var lines: [String] = []
        var day: CivilDate?
        for row in view.rows {
            if row.start.date != day {
                day = row.start.date
                lines += ["", DateWords.day(row.start.date)]
            }
            lines.append(line(row))
        }
        return lines
    }

    private func line(_ row: Occurrence) -> String {
        let marks = [
            StatusWords.tag(row.status, row.kind), row.audience == .public ? nil : "for \(row.audience.rawValue)",
        ].compactMap { $0 }
        return "  \(row.start.time)-\(row.end.time)  \("\(row.reference)".padded(to: 4))  "
            + ([row.title, view.placeName(of: row)].filter { !$0.isEmpty } + marks).joined(separator: ", ")
    }

    private func lines(_ conflicts: [Conflict]) -> [String] {
        conflicts.flatMap { conflict in
            let words = ConflictWords(conflict, view.names)
            let about = ([conflict.first] + (conflict.second.map { [$0] } ?? [])).map(ConflictLine.words)
            return [
                "  [\(about.joined(separator: ", "))] \(words.headline): \(words.detail)",
                view.override(of: conflict).map { "      It goes ahead: \($0.reason) (\($0.madeBy))." }
                    ?? "      \(words.nextStep)",
            ]
        }
    }
}

/// What a publication came to, for people.
struct PublicationText {
    let publication: Publication
    let feeds: Int

    init(_ publication: Publication, feeds: Int) {
        self.publication = publication
        self.feeds = feeds
    }

    var text: String {
        let month = DateWords.month(publication.month)
        let letters = publication.letters.values.reduce(0, +)
        let first =
            publication.version == 1
            ? "\(month) is published." : "\(month) is published again, version \(publication.version)."
        return """
            \(first) \(SummaryWords.count(publication.publicCount, "public row")), \(SummaryWords.count(feeds, "feed file")).
            \(letters == 0 ? "Nobody is written to a second time." : SummaryWords.count(letters, "letter") + " made: circles mail list shows them, circles mail send sends them.")
            """
    }
}
