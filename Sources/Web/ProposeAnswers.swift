package import CivilTime
package import Domain

/// What a member wrote into the form for a meetup.
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
    package var interests: [Slug] = []
    /// Three, the best first; some may be empty.
    package var starts = [Start(), Start(), Start()]
    /// Nil where the usual length is left as it stands in the form.
    package var lengthMinutes: Int?
    /// Nil where a place is to be found together.
    package var venue: Reference?
    package var note = ""

    /// An hour and a half.
    package static let usualMinutes = 90

    package init() {}

    /// The times that could be read, the best first.
    package var suggestedStarts: [WallTime] {
        starts.compactMap { start in
            guard let date = CivilDate(start.date), let time = TimeOfDay(start.time) else { return nil }
            return WallTime(date, time)
        }
    }

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
    package static let length = "length"
    package static let venue = "venue"
    package static let note = "note"

    /// `date_1`, for the best of the three.
    package static func date(_ number: Int) -> String { "date_\(number)" }

    /// `time_1`.
    package static func time(_ number: Int) -> String { "time_\(number)" }
}
