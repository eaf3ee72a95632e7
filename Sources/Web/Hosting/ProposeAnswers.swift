package import CivilTime
package import Domain

/// What a member wrote into the pages for a meetup.
package struct ProposeAnswers: Sendable, Hashable {
    /// A date and a time as they were written.
    package struct Start: Sendable, Hashable {
        package var date = ""
        package var time = ""

        package init(date: String = "", time: String = "") {
            self.date = date
            self.time = time
        }

        var isEmpty: Bool { date.isEmpty && time.isEmpty }
    }

    /// Made with the empty form: the same key twice is one proposal.
    package var formKey = ""
    package var title = ""
    /// The title from which the interests were read, or about which we asked; empty before.
    package var readAs = ""
    package var interests: [Slug] = []
    /// For how many people, as it was written.
    package var places = ""
    /// Those of the times shown that were ticked.
    package var picks: [WallTime] = []
    /// Three times of one's own, the best first; some may be empty.
    package var starts = [Start(), Start(), Start()]
    /// Nil where the usual length is left as it stands in the form.
    package var lengthMinutes: Int?
    /// Nil where a place is to be found together, or at home.
    package var venue: Reference?
    package var isAtHome = false
    package var note = ""
    /// The proposal that is put another way; nil for a new one.
    package var change: Reference?
    /// Of that proposal as it was when the form was opened.
    package var mark = ""

    /// An hour and a half.
    package static let usualMinutes = Proposal.usualLength

    package init() {}

    package var minutes: Int { lengthMinutes ?? Self.usualMinutes }

    /// The times that could be read, none twice: those ticked, then one's own.
    package var suggestedStarts: [WallTime] { fields.map(\.start) }

    /// The field in which each of the suggested times stands.
    package var startFields: [String] { fields.map(\.field) }

    private var fields: [(start: WallTime, field: String)] {
        let ticked = picks.map { (start: $0, field: ProposeField.pick) }
        let written = starts.enumerated().compactMap { place, start -> (start: WallTime, field: String)? in
            guard let date = CivilDate(start.date), let time = TimeOfDay(start.time) else { return nil }
            return (WallTime(date, time), ProposeField.date(place + 1))
        }
        let all = ticked + written
        return all.enumerated().filter { place, one in !all[..<place].contains { $0.start == one.start } }.map(
            \.element)
    }

    /// For how many; nil where nothing was written, zero where it is no number.
    package var placesWanted: Int? { places.isEmpty ? nil : Int(places) ?? 0 }

    /// The dates and times that could not be read; the use case finds everything else.
    package var unreadable: [Problem] {
        starts.enumerated().filter { !$0.element.isEmpty }.flatMap { place, start -> [Problem] in
            let fields = [
                (ProposeField.date(place + 1), CivilDate(start.date) != nil, Problem.Kind.notADate),
                (ProposeField.time(place + 1), TimeOfDay(start.time) != nil, .notATime),
            ]
            return fields.filter { !$0.1 }.map { Problem(field: $0.0, kind: $0.2) }
        }
    }
}

/// The names of the fields of the form for a meetup, in which its problems are reported.
package enum ProposeField {
    package static let title = "title"
    package static let interests = "interests"
    package static let places = "places"
    package static let pick = "pick"
    package static let length = "length"
    package static let venue = "venue"
    package static let note = "note"
    /// The page that was filled in, and the one to go to.
    static let at = "at"
    static let to = "to"
    /// What stands in `venue` for one's own home.
    static let home = "home"
    /// What stands in `to` for the last button.
    static let send = "send"

    /// `date_1`, for the best of the three.
    package static func date(_ number: Int) -> String { "date_\(number)" }

    /// `time_1`.
    package static func time(_ number: Int) -> String { "time_\(number)" }
}
