package import Domain

/// What members tell us about themselves, as choices and as facts.
package enum MemberWords {
    /// After "Reach her" or "We write to you": `by e-mail`.
    package static func channel(_ channel: Channel) -> String {
        switch channel {
        case .email: "by e-mail"
        case .sms: "by text"
        case .phone: "by telephone"
        case .post: "by post"
        case .inPerson: "in person"
        case .viaSupporter: "through somebody who helps"
        }
    }

    package static func format(_ format: Format) -> String {
        switch format {
        case .standard: "ordinary print"
        case .largePrint: "large print"
        case .easyRead: "easy read"
        case .plainText: "plain text"
        case .audioCall: "read aloud on the telephone"
        }
    }

    package static func travel(_ mode: TravelMode) -> String {
        switch mode {
        case .walk: "on foot"
        case .wheelchair: "by wheelchair"
        case .bus: "by bus"
        case .car: "by car"
        case .bike: "by bicycle"
        case .taxi: "by taxi"
        case .lift: "with a lift"
        case .none: "does not travel at present"
        }
    }

    package static func ageBand(_ band: AgeBand) -> String {
        switch band {
        case .from18: "18 to 24"
        case .from25: "25 to 34"
        case .from35: "35 to 44"
        case .from45: "45 to 54"
        case .from55: "55 to 64"
        case .from65: "65 to 74"
        case .from75: "75 to 84"
        case .from85: "85 or over"
        }
    }

    package static func dimension(_ dimension: GiftDimension) -> String {
        switch dimension {
        case .head: "Head: something I know"
        case .heart: "Heart: something I care about"
        case .hands: "Hands: something I make or do"
        }
    }

    /// What would help a person to come.
    package static func support(_ support: SupportToAttend) -> String {
        switch support {
        case .none: "nobody: happy alone"
        case .firstTimeBuddy: "somebody to meet the first time"
        case .companion: "somebody to come along"
        case .lift: "a lift"
        case .worker: "a support worker to come along"
        }
    }

    /// After "You agreed": `that we may keep your details`.
    package static func consent(_ purpose: ConsentPurpose) -> String {
        switch purpose {
        case .keepMyDetails: "that we may keep your details"
        case .matchAndIntroduce: "that we may look for people and groups you might like, and introduce you"
        case .shareFirstNameWithHosts: "that hosts may know your first name"
        case .shareAccessNeedsWithHosts: "that hosts may know what helps you"
        case .programmeByPreferredChannel: "that we may send you each month's calendar"
        case .photos: "that you may be in our photographs"
        case .wellbeingQuestions: "that we may ask you now and then how life is"
        case .healthInformation: "that we may note what you tell us about your health"
        case .namedInDirectory: "that other members may see your first name"
        }
    }
}
