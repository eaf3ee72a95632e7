package import CivilTime

/// What a member said to the next step that was found for one of their wishes.
package struct SuggestionAnswer: Sendable, Hashable {
    package let member: Identifier<Member>
    package let interest: Identifier<Interest>
    package let step: SuggestedStep
    package let answer: Answer
    package let saidOn: CivilDate
    /// The day on which a “not now” is shown again.
    package let backOn: CivilDate?

    package enum Answer: String, Sendable, Hashable, CaseIterable {
        case yes, later, no
    }

    /// Policy: a “not now” rests for so many days.
    package static let pause = 60

    package init(
        member: Identifier<Member>, interest: Identifier<Interest>, step: SuggestedStep, answer: Answer,
        saidOn: CivilDate, backOn: CivilDate?
    ) {
        self.member = member
        self.interest = interest
        self.step = step
        self.answer = answer
        self.saidOn = saidOn
        self.backOn = backOn
    }

    /// An answer given today.
    package init(
        _ answer: Answer, to step: SuggestedStep, for interest: Identifier<Interest>, by member: Identifier<Member>,
        on today: CivilDate
    ) {
        self.init(
            member: member, interest: interest, step: step, answer: answer, saidOn: today,
            backOn: answer == .later ? today.adding(days: Self.pause) : nil)
    }

    /// Whether the step is not to be shown for that wish on a day.
    package func rests(on today: CivilDate) -> Bool {
        switch answer {
        case .yes: false
        case .no: true
        case .later: backOn.map { $0 > today } ?? false
        }
    }
}

/// A step as its member is shown it: a group by name, the other ways without anybody's.
package enum SuggestedStep: Sendable, Hashable {
    case group(Identifier<Group>)
    case way(Route)

    package var route: Route {
        switch self {
        case .group: .existingGroup
        case .way(let route): route
        }
    }
}

extension Match {
    /// Whether it is for some people only: then a person asks first, and nobody just comes.
    package var needsConfirming: Bool {
        reasons.contains { if case .confirmFirst = $0 { true } else { false } }
    }

    /// What its member can say yes or no to; nil where they go there already, or where nothing is found yet.
    package var suggestion: SuggestedStep? {
        guard wish.interest != nil else { return nil }
        let isThere = reasons.contains { reason in
            switch reason {
            case .alreadyGoes, .contactOf: true
            default: false
            }
        }
        switch (route, target) {
        case (.existingGroup, .group(let group)?): return isThere ? nil : .group(group)
        case (.memberHost, _), (.partnerOrFreelance, _), (.startWithOne, _): return .way(route)
        default: return nil
        }
    }
}
