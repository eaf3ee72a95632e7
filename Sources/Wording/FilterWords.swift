package import Domain

/// A part of the programme in words.
package enum FilterWords {
    /// The label of a box to tick.
    package static func label(_ wish: ProgrammeFilter.Wish) -> String {
        switch wish {
        case .free: "Free of charge"
        case .stepFree: "Step-free way in"
        case .fromHome: "From home, online or by telephone"
        }
    }

    /// What was chosen, as in `knitting, in Old Town, free of charge`.
    package static func chosen(_ parts: [String]) -> String { parts.joined(separator: ", ") }

    /// One wish among what was chosen.
    package static func part(_ wish: ProgrammeFilter.Wish) -> String {
        switch wish {
        case .free: "free of charge"
        case .stepFree: "with a step-free way in"
        case .fromHome: "from home"
        }
    }

    /// How much there is of it.
    package static func count(_ number: Int) -> String {
        number == 0 ? "Nothing" : number == 1 ? "One thing" : "\(SummaryWords.digits(number)) things"
    }

    /// Beside a choice that nobody knows.
    package static let unknown = "We do not know that here any more. Choose from the list."
}
