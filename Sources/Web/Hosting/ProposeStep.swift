import Domain

/// The pages of the form for a meetup, in their order.
package enum ProposeStep: String, Sendable, Hashable, CaseIterable {
    case idea, company, times, place, check

    /// From one.
    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    var next: ProposeStep { Self.allCases.dropFirst(number).first ?? .check }

    var before: ProposeStep? { Self.allCases.prefix(number - 1).last }

    /// What it is called where people are told to look at it again.
    var name: String {
        switch self {
        case .idea: "Your idea"
        case .company: "Who might come"
        case .times: "Good times"
        case .place: "The place"
        case .check: "Check and send"
        }
    }

    /// The page on which a field stands.
    static func of(_ problem: Problem) -> ProposeStep {
        switch problem.field.split(separator: "_").first.map(String.init) ?? problem.field {
        case ProposeField.pick, "date", "time", ProposeField.length: .times
        case ProposeField.venue: .place
        case ProposeField.note: .check
        default: .idea
        }
    }
}
