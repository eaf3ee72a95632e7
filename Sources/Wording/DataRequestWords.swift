import CivilTime
package import Domain

/// Requests about data in plain words (notice 34).
package enum DataRequestWords {
    package static func kind(_ kind: DataRequestKind) -> String {
        switch kind {
        case .access: "to see what we hold"
        case .erasure: "to be forgotten"
        case .correction: "to have something put right"
        case .objection: "to have something stopped"
        case .portability: "to take their data along"
        case .complaint: "a complaint"
        }
    }

    package static func standing(_ standing: DataRequestStanding) -> String {
        switch standing {
        case .overdue: "overdue"
        case .dueSoon: "due within a week"
        case .open: "open"
        case .done: "closed"
        }
    }

    /// What to do for such a request.
    package static func next(_ kind: DataRequestKind, about member: Reference?) -> String {
        let who = member?.rawValue ?? "MEMBER"
        switch kind {
        case .access, .portability: return "circles export member \(who) --to DIR gives them everything."
        case .erasure: return "circles erase member \(who) says what goes and what stays."
        case .correction: return "Put it right in their record, and tell them."
        case .objection: return "circles consent \(who) PURPOSE withdraw stops it from then on."
        case .complaint: return "Acknowledge it, look into it, and tell them what came of it."
        }
    }

    /// The receipt for the person who asked.
    package static func receipt(_ request: DataRequest, of community: Community) -> String {
        let ring = community.phone.isEmpty ? "" : " You can ring us on \(community.phone)."
        let day = DateWords.fullDay(request.dueOn)
        let promise =
            request.kind == .complaint
            ? "We look into it and tell you by \(day) what came of it."
            : "We do it by \(day) at the latest, and tell you. It costs nothing."
        let asked =
            request.kind == .complaint ? "We have your complaint" : "You asked \(Self.asked(request.kind))"
        return """
            \(asked), on \(DateWords.fullDay(request.receivedOn)). Your number for it is \(request.reference).
            \(promise)\(ring)
            If you are not content with our answer, you can go to the Information Commissioner's Office: ico.org.uk.
            """
    }

    private static func asked(_ kind: DataRequestKind) -> String {
        switch kind {
        case .access: "to see what we hold on you"
        case .erasure: "to be forgotten"
        case .correction: "us to put something right"
        case .objection: "us to stop using something"
        case .portability: "to take your data along"
        case .complaint: "us to look into something"
        }
    }
}
