package import Domain

/// One row of a month as people say it.
package enum OccurrenceWords {
    /// The whole row, such as `Tuesday 2 March, 2pm to 3:30pm: Knit and Natter, The Copper Kettle Cafe. Free.`.
    package static func line(_ occurrence: PublicOccurrence) -> String {
        let when = DateWords.span(from: occurrence.start, to: occurrence.end)
        return "\(cancelled(occurrence))\(when): \(occurrence.title)\(placeAndFacts(occurrence))"
    }

    /// What follows a title that stands alone, such as `Tuesday 2 March, 2pm to 3:30pm, The Copper Kettle Cafe. Free.`.
    package static func whenAndWhere(_ occurrence: PublicOccurrence) -> String {
        "\(cancelled(occurrence))\(DateWords.span(from: occurrence.start, to: occurrence.end))\(placeAndFacts(occurrence))"
    }

    /// The same where the place is known: `Tuesday 2 March, 2pm to 3:30pm. Free.`.
    package static func whenAndCost(_ occurrence: PublicOccurrence) -> String {
        let when = "\(cancelled(occurrence))\(DateWords.span(from: occurrence.start, to: occurrence.end))."
        return ([when] + costAndNotes(occurrence)).joined(separator: " ")
    }

    /// What differs from what people expect, each a sentence: moved, not sure yet.
    package static func notes(_ occurrence: PublicOccurrence) -> [String] {
        let change = StatusWords.change(occurrence).map { [$0] } ?? []
        return change + (occurrence.status == .tentative ? ["Not sure yet: please ring first."] : [])
    }

    /// Before a row that does not happen.
    static func cancelled(_ occurrence: PublicOccurrence) -> String {
        occurrence.status == .cancelled ? "Cancelled: " : ""
    }

    /// What follows a title, such as `, Highfields Hub. £3. Moved from Monday 29 March.`.
    static func placeAndFacts(_ occurrence: PublicOccurrence) -> String {
        ([PlaceWords.following(occurrence.place)] + costAndNotes(occurrence)).joined(separator: " ")
    }

    /// Nothing of what does not happen.
    private static func costAndNotes(_ occurrence: PublicOccurrence) -> [String] {
        occurrence.status == .cancelled ? [] : [CostWords.words(occurrence.cost).sentence] + notes(occurrence)
    }
}
