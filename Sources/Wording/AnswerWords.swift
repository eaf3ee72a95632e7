package import Domain

/// What somebody says about coming, and why it cannot be taken.
package enum AnswerWords {
    /// An answer as its owner reads it: `You are going, with two friends`, and who comes along, and about a lift.
    package static func own(_ reply: EventReply) -> String {
        let friends = reply.guests == 0 ? nil : "with \(friends(reply.guests))"
        let first = [own(reply.reply), reply.reply == .notGoing ? nil : friends].compactMap(\.self)
        var sentences = [first.joined(separator: ", ").sentence]
        if reply.hasCompanion { sentences.append("Somebody who helps you comes along.") }
        switch reply.lift {
        case .need: sentences.append("You need a lift.")
        case .offer: sentences.append("You can give a lift.")
        case nil: break
        }
        return sentences.joined(separator: " ")
    }

    /// `one friend`, `two friends`.
    package static func friends(_ count: Int) -> String {
        "\(SummaryWords.number(count)) \(count == 1 ? "friend" : "friends")"
    }

    private static func own(_ reply: Reply) -> String {
        switch reply {
        case .host: "You are the host"
        case .going: "You are going"
        case .maybe: "You said: perhaps"
        case .notGoing: "You said: not this time"
        case .waiting: "You are on the waiting list"
        }
    }

    /// `You are going`, for a tag.
    package static func tag(_ reply: Reply) -> String {
        switch reply {
        case .host: "You are the host"
        case .going: "You are going"
        case .maybe: "Perhaps"
        case .notGoing: "Not this time"
        case .waiting: "Waiting list"
        }
    }

    /// `brings one friend`; nil for nobody.
    static func guests(_ count: Int) -> String? { count == 0 ? nil : "brings \(friends(count))" }

    static func lift(_ lift: Lift) -> String {
        switch lift {
        case .need: "needs a lift"
        case .offer: "can give a lift"
        }
    }

    /// How many places are left, as everybody who may come hears it; nil where there are plenty.
    ///
    /// With so few people, a number would say who comes.
    package static func places(left: Int?) -> String? {
        switch left {
        case 0: "Every place is taken."
        case 1: "One place is left."
        case .some(2..<HeadCount.least): "A few places are left."
        case .some, nil: nil
        }
    }

    /// Why an answer was not taken.
    package static func sentence(_ obstacle: AnswerObstacle) -> String {
        switch obstacle {
        case .host: "You are the host, so others rely on you."
        case .cancelled: "This is cancelled, so nothing was written down."
        case .over: "This is over, so nothing was written down."
        case .full(let left):
            left == 0
                ? "Every place is taken by now."
                : "Only \(SummaryWords.number(left)) \(left == 1 ? "place is" : "places are") left."
        case .placeFree: "There is a place for you, so you need not wait."
        case .moved: "This has changed since you opened the page, or you answered it elsewhere."
        case .resting: "You are taking a break, so nothing is asked of you."
        }
    }

    /// What to do next.
    package static func advice(_ obstacle: AnswerObstacle) -> String {
        switch obstacle {
        case .host: "If you cannot be there, please ring us as soon as you can."
        case .cancelled, .over: "See what else is on, or ring us."
        case .full(let left):
            left == 0
                ? "You can go on the waiting list." : "Bring fewer friends, or go on the waiting list."
        case .placeFree: "Press “Yes, I will come”."
        case .moved: "Look at it again below, then press once more. What you chose is still there."
        case .resting: "Say under “My details” that you are back, then answer again."
        }
    }
}
