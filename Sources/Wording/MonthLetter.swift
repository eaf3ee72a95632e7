package import CivilTime
package import Domain

/// The month's calendar for one member (notice 10).
package struct MonthLetter: Sendable {
    /// Something that made us think of the person, and why.
    package struct Pick: Sendable, Hashable {
        package let occurrence: PublicOccurrence
        /// A sentence to the person, such as `You said you miss knitting.`.
        package let reason: String

        package init(_ occurrence: PublicOccurrence, reason: String) {
            self.occurrence = occurrence
            self.reason = reason
        }
    }

    private let month: YearMonth
    private let occurrences: [PublicOccurrence]
    private let addresses: LetterAddresses
    private let frame: LetterFrame
    private let days: DayWords

    /// - Parameters:
    ///   - month: The month it is about.
    ///   - occurrences: The public rows of the month, in their order.
    ///   - community: Whose month it is.
    ///   - connector: The first name of the person to ring.
    ///   - addresses: Where the links lead.
    package init(
        _ month: YearMonth, _ occurrences: [PublicOccurrence], of community: Community, connector: String?,
        addresses: LetterAddresses
    ) {
        self.month = month
        self.occurrences = occurrences
        self.addresses = addresses
        frame = LetterFrame(community: community, connector: connector)
        days = DayWords(community)
    }

    /// `March in Ashbourne Vale: 74 things to do, starting Monday 1 March`.
    package var subject: String {
        let rows = occurrences.filter { $0.status != .cancelled }
        guard let first = rows.first else { return "\(title): a quiet month" }
        let count = SummaryWords.count(rows.count, "thing")
        return "\(title): \(count) to do, starting \(DateWords.day(first.start.date))"
    }

    /// The letter to one person, with what the connector wrote above the month; up to three picks are used.
    package func letter(to knownAs: String, intro: String?, picks: [Pick]) -> Letter {
        let opening = intro?.sentence ?? "Everyone is welcome, and you can come on your own or bring a friend."
        return Letter(
            subject: subject, greeting: frame.greeting(knownAs),
            blocks: [.words("Here is your \(name). \(opening)")] + thoughts(Array(picks.prefix(3)))
                + calendar + ending,
            closing: frame.closing)
    }

    private var name: String { DateWords.monthName(month.month) }
    private var title: String { "\(name) in \(frame.community.name)" }

    private func thoughts(_ picks: [Pick]) -> [LetterBlock] {
        guard !picks.isEmpty else { return [] }
        let heading = picks.count == 1 ? "One that made us think of you" : "Some that made us think of you"
        return [
            .heading(picks.count == 3 ? "Three that made us think of you" : heading),
            .list(picks.map(line)),
        ]
    }

    private var calendar: [LetterBlock] {
        let byDay = Dictionary(grouping: occurrences, by: \.start.date)
        return month.days.flatMap { date -> [LetterBlock] in
            let rows = byDay[date] ?? []
            let note = days.note(on: date)
            guard !rows.isEmpty || note != nil else { return [] }
            let nothing = rows.isEmpty ? " Nothing is on that day." : ""
            return [.heading(DateWords.day(date))] + (note.map { [.words($0 + nothing)] } ?? [])
                + (rows.isEmpty ? [] : [.list(rows.map(line))])
        }
    }

    /// One row of a day, such as `2pm, Knit and Natter, The Copper Kettle Cafe. Free.`.
    private func line(_ row: PublicOccurrence) -> LetterLine {
        LetterLine([
            .text("\(OccurrenceWords.cancelled(row))\(DateWords.time(row.start.time)), "), link(row),
            .text(OccurrenceWords.placeAndFacts(row)),
        ])
    }

    /// One pick, such as `Library Book Club. Thursday 25 March, 2pm, Ashbourne Vale Library. Free. You said …`.
    private func line(_ pick: Pick) -> LetterLine {
        let row = pick.occurrence
        let rest = "\(DateWords.moment(row.start))\(OccurrenceWords.placeAndFacts(row)) \(pick.reason.sentence)"
        return LetterLine([.text(OccurrenceWords.cancelled(row)), link(row), .text(". \(rest)")])
    }

    private func link(_ row: PublicOccurrence) -> LetterSpan { .link(row.title, to: addresses.page(of: row)) }

    private var ending: [LetterBlock] {
        [
            .paragraph(LetterLine([.link("See all of \(name)", to: addresses.month(month)), .text(".")])),
            .heading("Put \(name) in your own calendar"),
            .paragraph(
                LetterLine([
                    .text("Open the attached file, or "),
                    .link("let it keep itself up to date", to: addresses.subscription), .text("."),
                ])),
            .heading("Rather talk to someone?"),
            frame.whoToRing,
            .paragraph(
                LetterLine([
                    .text("You get this because you asked for the monthly calendar by e-mail. "),
                    .link("Stop these e-mails or have it by post instead", to: addresses.stop), .text("."),
                ])),
        ]
    }
}
