package import Domain

/// What a helper reads who does something for a member, and what that member reads of it.
package enum ActingWords {
    /// What the member is called, or what stands for the name where they keep it to themselves.
    package static func name(_ person: Helping) -> String { person.knownAs ?? "the person you help" }

    /// The same where a sentence begins.
    package static func start(_ person: Helping) -> String { person.knownAs ?? "The person you help" }

    /// Stands on every page on which somebody does something for a member.
    package static func band(_ person: Helping) -> String { "You are doing this for \(name(person))." }

    /// What the helper may do, in the order of the scopes.
    package static func may(_ person: Helping) -> String {
        let scopes = SupporterScope.allCases.filter(person.scopes.contains).map(WhoSeesWords.scope)
        return scopes.isEmpty ? "nothing yet" : SummaryWords.list(scopes)
    }

    /// `Susan said yes for you, on Monday 8 March`, with a stop.
    package static func said(_ reply: Reply, _ said: SaidFor) -> String {
        sentence(reply, said, for: "you")
    }

    /// `Susan said yes to “Photo walk” for Arthur, on Monday 8 March`, with a stop.
    package static func said(_ answer: AnswerSaidFor, for name: String) -> String {
        sentence(answer.reply, answer.said, to: " to “\(answer.title)”", for: name)
    }

    private static func sentence(_ reply: Reply, _ said: SaidFor, to what: String = "", for name: String) -> String {
        let (helper, day) = (CallingName.of(said.helper), DateWords.day(said.on))
        return switch reply {
        case .host, .going: "\(helper) said yes\(what) for \(name), on \(day)."
        case .maybe: "\(helper) said perhaps\(what) for \(name), on \(day)."
        case .notGoing: "\(helper) said no\(what) for \(name), on \(day)."
        case .waiting: "\(helper) asked for the waiting list\(what) for \(name), on \(day)."
        }
    }

    /// An answer as the helper reads it, as in `Arthur is going, with one friend`, with a stop.
    package static func standing(_ reply: EventReply, of person: Helping) -> String {
        let name = start(person)
        let first =
            switch reply.reply {
            case .host: "\(name) is the host"
            case .going: "\(name) is going"
            case .maybe: "\(name) may come"
            case .notGoing: "\(name) does not come this time"
            case .waiting: "\(name) is on the waiting list"
            }
        var sentences = [reply.guests == 0 ? "\(first)." : "\(first), with \(AnswerWords.friends(reply.guests))."]
        if reply.hasCompanion { sentences.append("Somebody comes along to help.") }
        switch reply.lift {
        case .need: sentences.append("A lift is needed.")
        case .offer: sentences.append("\(name) can give a lift.")
        case nil: break
        }
        return sentences.joined(separator: " ")
    }

    /// Why an answer was not taken.
    package static func sentence(_ obstacle: AnswerObstacle, for person: Helping) -> String {
        switch obstacle {
        case .host: "\(start(person)) is the host, so others rely on it."
        case .placeFree: "There is a place, so nobody need wait."
        case .moved: "This has changed since you opened the page, or it was answered elsewhere."
        case .resting: "\(start(person)) is taking a break, so only “not this time” can be said."
        case .cancelled, .over, .full: AnswerWords.sentence(obstacle)
        }
    }

    /// What to do next.
    package static func advice(_ obstacle: AnswerObstacle) -> String {
        switch obstacle {
        case .host: "If it cannot be done, please ring us as soon as you can."
        case .placeFree: "Press “Yes”."
        case .resting: "Ring us if the break is over."
        case .cancelled, .over, .full, .moved: AnswerWords.advice(obstacle)
        }
    }
}
