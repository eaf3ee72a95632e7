package import Domain

/// The community's letters and how far each has come.
package enum NoticeWords {
    package static func kind(_ kind: NoticeKind) -> String {
        switch kind {
        case .welcome: "Welcome, and what we wrote down"
        case .somethingFound: "Something found for a wish"
        case .wouldYouHost: "Would you host or share this?"
        case .proposalAnswered: "The answer to a meetup somebody suggested"
        case .monthPublished: "The month's calendar"
        }
    }

    package static func state(_ state: OutboxState) -> String {
        switch state {
        case .queued: "waiting to go"
        case .sending: "on its way"
        case .accepted: "sent"
        case .deferred: "to be tried again"
        case .failed: "did not arrive"
        case .unsure: "nobody knows whether it arrived"
        case .expired: "too late to send"
        case .suppressed: "held back"
        case .handedToPerson: "with a person"
        case .toDo: "to do"
        case .done: "done"
        case .noAnswer: "no answer"
        }
    }
}
